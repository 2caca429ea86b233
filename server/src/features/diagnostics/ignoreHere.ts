import { parseArticle, type Article } from '../../article/article.ts';
import type { Localized } from '../../base/localized.ts';
import { applyEdits, type TextEdit } from '../../base/textEdit.ts';
import type { TextRange } from '../../base/textRange.ts';
import { renderDocument, type KramdownOptions } from '../../kramdown/index.ts';
import { endOfLine, lineBreakOf } from '../shared/blockLines.ts';
import { liquidOf } from '../shared/keepsLiquid.ts';
import type { Finding } from './finding.ts';
import { readSuppressions, suppressionMarks } from './suppressions.ts';

/** A comment that silences a rule at one place, or where none can stand there, in the whole article. */
export interface Ignoring {
  readonly title: Localized;
  readonly edit: TextEdit;
}

/** What stops the build of the whole site, and what Plume says of itself: silence would help nobody. */
const NEVER: ReadonlySet<string> = new Set(['check.rule-failed', 'publication.build-stops', 'liquid.unbalanced']);

/** Each is tried on the whole article: of those that someone selects with all of their text, the first are offered. */
const MOST_OFFERED = 20;

/** Of a longer article, the result is not read while an author waits: its rule can be silenced as a whole. */
const LONGEST = 200_000;

/** The comments that would silence some problems, one for each kind and place; of what cannot be passed over, none. */
export function ignoringsFor(article: Article, options: KramdownOptions, findings: readonly Finding[]): readonly Ignoring[] {
  const placed = new Map(findings.map(it => [placeOf(article, it), it])).values();
  const found = [...placed].slice(0, MOST_OFFERED).flatMap(it => ignoringOf(article, options, it) ?? []);
  return found.filter((it, index) => found.findIndex(other => other.title.en === it.title.en && other.edit.start === it.edit.start) === index);
}

/** What comments reach: on the same lines, the problems of one rule are silenced by the same one. */
function placeOf({ lines }: Article, { rule, problem: { start, end } }: Finding): string {
  return [rule.code, lines.positionAt(start).line, lines.positionAt(end).line].join(' ');
}

/** The smallest comment after which the problem is not told of, and the article is what it was. */
function ignoringOf(article: Article, options: KramdownOptions, { rule: { code }, problem }: Finding): Ignoring | undefined {
  if (NEVER.has(code) || !article.header.isReadable) {
    return undefined;
  }
  const silences = (edit: TextEdit): boolean => {
    const after = parseArticle(article.uri, article.version, applyEdits(article.text, [edit]));
    const shift = edit.start <= problem.start ? edit.newText.length : 0;
    return readSuppressions(after)(code, { start: problem.start + shift, end: problem.end + shift }) && staysTheSame(article, after, options);
  };
  const here = placesHere(article, code, problem).find(silences);
  const edit = here ?? placesInFile(article, code).find(silences);
  return edit && { title: here === undefined ? IN_FILE(code) : HERE(code), edit };
}

/** The comments that reach a problem: with others that do already, above its first line, behind it, behind its last one. */
function placesHere(article: Article, code: string, { start, end }: TextRange): readonly TextEdit[] {
  const { text, lines, body } = article;
  const [first, last] = [lines.positionAt(start).line, lines.positionAt(end).line];
  const known = suppressionMarks(article).find(it => it.reach === 'line' && it.codes.length > 0 && first <= it.line + 1 && it.line <= last);
  if (known !== undefined) {
    return [insertion(known.codesEnd, ` ${code}`)];
  }
  if (start >= body.start && text.length > LONGEST) {
    return [];
  }
  const comment = start < body.start ? `# plume-ignore ${code}` : `<!-- plume-ignore ${code} -->`;
  const lineStart = lines.lineStart(first);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, end))?.[0] ?? '';
  const above = insertion(lineStart, `${indent}${comment}${lineBreakOf(text)}`);
  const behind = [start, end].map(it => insertion(endOfLine(text, it), ` ${comment}`));
  const isBegun = start >= body.start && first > 0 && text.slice(Math.max(body.start, lines.lineStart(first - 1)), lineStart).trim() !== '';
  return isBegun ? [...behind, above] : [above, ...behind];
}

/** A comment about the whole article: in its header, with another one of that kind where there is one; else below the text. */
function placesInFile(article: Article, code: string): readonly TextEdit[] {
  const { text, header: { split } } = article;
  const known = suppressionMarks(article).find(it => it.reach === 'file' && it.codes.length > 0);
  if (known !== undefined) {
    return [insertion(known.codesEnd, ` ${code}`)];
  }
  const newline = lineBreakOf(text);
  return [split.kind === 'found' ? insertion(split.block.start, `# plume-ignore-file ${code}${newline}`) : insertion(text.length, `${newline}<!-- plume-ignore-file ${code} -->${newline}`)];
}

function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

/** Whether the site reads the same article: the values of the header, the characters of Liquid, and the body but for comments. */
function staysTheSame(before: Article, after: Article, options: KramdownOptions): boolean {
  const facts = ({ text, header: { isReadable, data } }: Article): string => JSON.stringify([isReadable, data, liquidOf(text)]);
  return facts(before) === facts(after) && (before.body.text === after.body.text || printed(before, options) === printed(after, options));
}

/** The body as readers see it: white space at the end of an element is not seen. */
function printed({ body }: Article, options: KramdownOptions): string {
  return renderDocument(body.parse(options))
    .replace(/<!-- plume-ignore[^>]*-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=<\/|$)/g, '')
    .trim();
}

const HERE = (code: string): Localized => ({ fr: `Ne plus le signaler ici (${code})`, en: `Ignore this here (${code})` });
const IN_FILE = (code: string): Localized => ({ fr: `Ne plus le signaler dans tout l’article (${code})`, en: `Ignore this in the whole article (${code})` });
