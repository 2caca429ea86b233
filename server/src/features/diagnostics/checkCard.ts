import { parseArticle, type Article } from '../../article/article.ts';
import { remembered } from '../../base/remembered.ts';
import { readFields } from '../../models/readModel.ts';
import { sampleOf } from '../../models/sampleOf.ts';
import { readSnippet, writtenAt, type SnippetText } from '../../models/snippetText.ts';
import type { Fix, Problem } from './rule.ts';

/** The areas whose rules look at the way a text is written, whatever article it will stand in. */
const BODY_RULES =
  /^(?:annotation\.(?!unknown-reference|unused-definition)|html|emphasis|table|code|math|list|extension|structure|typography)|^heading\.(?:without-space|in-list-item|empty)$|^link\.(?:left-as-text|without-scheme|mail-in-text|empty-text)$/;

/** Whether a rule looks at the body of a card, as it is inserted. */
export function isForCardBody(code: string): boolean {
  return BODY_RULES.test(code);
}

/** Whether a rule looks at the file of a card. */
export function isForCardFile(code: string): boolean {
  return /^(?:file|card-file|front-matter)\.(?!missing$)|^content\.merge-conflict$/.test(code);
}

/** A card as an article into which it has been inserted, its stops filled in. */
export interface FilledCard {
  readonly article: Article;
  readonly snippet: SnippetText;
}

/** The card of a file; found once for all rules. */
export const fillCard: (article: Article) => FilledCard = remembered((article: Article): FilledCard => {
  const { body, text, uri, version, header } = article;
  const samples = new Map([...readFields(header.data['fields'])].map(([name, field]) => [name, sampleOf(field)]));
  const snippet = readSnippet(body.text, body.start, samples);
  return { article: parseArticle(uri, version, text.slice(0, body.start) + snippet.text), snippet };
});

/** A problem of an inserted card, where that is written in its file; a fix that would touch a stop is left out. */
export function inCardFile({ article: { body }, snippet: { pieces } }: FilledCard, problem: Problem): Problem {
  const place = (offset: number): number => (offset < body.start ? offset : writtenAt(pieces, offset - body.start));
  const start = place(problem.start);
  const end = Math.max(start, place(problem.end));
  const isWritten = ({ edits }: Fix): boolean =>
    edits.every(it => it.end <= body.start || pieces.some(({ read, length }) => read <= it.start - body.start && it.end - body.start <= read + length));
  const fixes = problem.fixes?.filter(isWritten).map(fix => ({ ...fix, isSafe: false, edits: fix.edits.map(it => ({ ...it, start: place(it.start), end: place(it.end) })) }));
  return { ...problem, start, end, ...(fixes === undefined ? {} : { fixes }) };
}
