import { searchAhead } from '../../base/searchAhead.ts';
import type { TextRange } from '../../base/textRange.ts';
import type { Article } from '../../article/article.ts';
import { insideQuotes } from '../../article/termEdits.ts';
import type { YamlNode, YamlScalar } from '../../article/yaml/yamlTree.ts';
import type { Element, ElementType, KramdownDocument } from '../../kramdown/index.ts';
import { contentsOf, isVerbatim } from './elements.ts';
import { holdsSentences } from '../../learning/habits.ts';
import type { DocumentEvidence } from '../../learning/fieldCounter.ts';
import { ALTERNATIVE_FIELDS } from './images.ts';
import { isFrench } from './pageLanguage.ts';
import { mayHoldEnglish, readsAsEnglish } from './readsAsEnglish.ts';

/** Stands for a character that no convention of writing may touch, but that counts as a neighbour. */
export const NOT_PROSE = '\uFFFC';

/** The fields of the header that people read on any site: those that Jekyll and its usual plug-ins show, and what stands for an image. */
const PROSE_FIELDS: ReadonlySet<string> = new Set(['title', 'subtitle', 'description', 'summary', 'excerpt', ...ALTERNATIVE_FIELDS]);
const READ: ReadonlySet<ElementType> = new Set(['text', 'smart_quote', 'typographic_sym', 'entity']);
/** One of these stands in whatever {@link WITHIN_TEXT} finds. */
const SIGN_WITHIN_TEXT = /[@{&]|:\/\/|www\.|mailto:/;
/** No-break spaces by their names and numbers: they count as such. */
const NO_BREAK = /^&(?:nbsp|#160|#xA0|#8239|#x202F|thinsp|#8201|#x2009);$/i;
/** Addresses, annotations and HTML references within text. */
const WITHIN_TEXT = /(?:https?:\/\/|www\.|mailto:)[^\s<>«»\u00A0\u202F]+|[\w.+-]+@[\w-]+\.[\w.-]+|\{[:.#][^}\n]*\}?|&#?\w+;/gs;

/**
 * The prose of an article: a text as long as the file, in which whatever people do not read as French - code,
 * addresses, HTML, Liquid, annotations, the syntax of the header - is {@link NOT_PROSE}. Line feeds stay.
 */
export function proseOf(read: ReadArticle): string {
  return proseIn(read, 'French');
}

/** The prose of an article in whatever language, likewise. */
export function proseOfAnyLanguage(read: ReadArticle): string {
  return proseIn(read, 'any');
}

/** An article with what prose is told by. */
interface ReadArticle {
  readonly article: Article;
  readonly document: KramdownDocument;
  readonly evidence: DocumentEvidence;
}

type ProseLanguage = 'French' | 'any';

function proseIn({ article, document, evidence }: ReadArticle, language: ProseLanguage): string {
  const { text, body, header } = article;
  const ranges = [
    ...(header.isReadable && header.yaml.root !== undefined ? fieldRanges(header.yaml.root, { text, path: '', language, isRead: (path, name) => PROSE_FIELDS.has(name) || holdsSentences(evidence, path, name) }) : []),
    ...textRanges(document, language).map(({ start, end }) => ({ start: start + body.start, end: end + body.start })),
  ];
  let prose = '';
  for (const { start, end } of ranges) {
    if (start >= prose.length) {
      prose += mask(text.slice(prose.length, start)) + maskWithin(text.slice(start, end));
    }
  }
  const unmarked = maskRanges(prose + mask(text.slice(prose.length)), article.liquid);
  return maskRanges(unmarked, writtenCode(unmarked));
}

/** Within a line, kramdown shows the tags of `<pre>` as text; what stands between them is code all the same. */
function writtenCode(prose: string): readonly TextRange[] {
  const nextEnd = searchAhead(prose, /<\/pre\s*>/gi);
  const ranges: TextRange[] = [];
  for (const { index: start } of prose.matchAll(/<pre(?=[\s>])/gi)) {
    const end = nextEnd(start);
    if (start >= (ranges.at(-1)?.end ?? 0) && end < prose.length) {
      ranges.push({ start, end });
    }
  }
  return ranges;
}

function maskRanges(prose: string, ranges: readonly TextRange[]): string {
  let masked = '';
  for (const { start, end } of ranges) {
    masked += prose.slice(masked.length, start) + mask(prose.slice(start, end));
  }
  return masked + prose.slice(masked.length);
}

function maskWithin(text: string): string {
  return SIGN_WITHIN_TEXT.test(text) ? text.replace(WITHIN_TEXT, it => (NO_BREAK.test(it) ? '\u202F'.repeat(it.length) : mask(it))) : text;
}

function mask(text: string): string {
  return text.split('\n').map(it => NOT_PROSE.repeat(it.length)).join('\n');
}

interface Fields {
  readonly text: string;
  readonly language: ProseLanguage;
  /** Of the map that is looked through; see `learning/fieldFacts.ts`. */
  readonly path: string;
  readonly isRead: (path: string, name: string) => boolean;
}

/** What lies below a field that people read, they read too. */
function* fieldRanges(node: YamlNode, fields: Fields): Iterable<TextRange> {
  for (const { key: { text: name }, value } of node.kind === 'map' ? node.entries : []) {
    yield* fields.isRead(fields.path, name) ? valueRanges(value, fields) : fieldRanges(value, { ...fields, path: `${name}.` });
  }
  for (const item of node.kind === 'list' ? node.items : []) {
    yield* fieldRanges(item, { ...fields, path: fields.path.replace(/(?:\[\])?\.$/, '[].') });
  }
}

function* valueRanges(node: YamlNode, fields: Pick<Fields, 'text' | 'language'>): Iterable<TextRange> {
  if (node.kind !== 'scalar') {
    for (const it of node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)) {
      yield* valueRanges(it, fields);
    }
  } else if (typeof node.value === 'string' && node.style !== 'alias' && (fields.language === 'any' || !readsAsEnglish(node.value))) {
    yield textOfScalar(fields.text, node);
  }
}

/** The characters of a value: without its quotes, without the `>-` of a block. */
function textOfScalar(text: string, node: YamlScalar): TextRange {
  const isBlock = node.style === 'block';
  const firstLine = isBlock ? text.slice(node.start, node.end).indexOf('\n') : -1;
  return isBlock ? { start: firstLine === -1 ? node.end : node.start + firstLine, end: node.end } : insideQuotes(node);
}

/** Blocks of running text: each is in one language. */
const SENTENCES: ReadonlySet<ElementType> = new Set(['p', 'header', 'td', 'dt']);

function textRanges(document: KramdownDocument, language: ProseLanguage): readonly TextRange[] {
  const ranges: TextRange[] = [];
  const mayBeEnglish = language === 'French' && mayHoldEnglish(document.text);
  const visit = (element: Element): void => {
    if (READ.has(element.type)) {
      ranges.push(element);
    } else if (!isVerbatim(element) && (language === 'any' || isFrench(element.attributes.get('lang') ?? 'fr')) && !(mayBeEnglish && SENTENCES.has(element.type) && readsAsEnglish(document.text.slice(element.start, element.end)))) {
      element.children.forEach(visit);
    }
  };
  contentsOf(document).forEach(visit);
  return ranges.sort((a, b) => a.start - b.start);
}
