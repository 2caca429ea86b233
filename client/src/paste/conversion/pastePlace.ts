import { bodyStartOf, partAt, type ArticlePart } from '../../editing/articlePart.ts';

/** What stands around the place where something is pasted. */
export interface PastePlace {
  readonly part: ArticlePart;
  readonly headings: { readonly first: number; readonly above: number };
  /** The names of the notes of the article. */
  readonly notes: ReadonlySet<string>;
  /** The sign of its lists; `*` where it has none yet. */
  readonly bullet: string;
}

/** Where the first heading of an article belongs, as long as it has none: below the title that the layout writes. */
const FIRST_LEVEL = 2;

/** Looks around a place of an article. */
export function pastePlaceAt(text: string, offset: number): PastePlace {
  const bodyStart = bodyStartOf(text);
  const before = text.slice(bodyStart, Math.max(bodyStart, offset));
  const body = text.slice(bodyStart);
  const levels = headingLevels(body);
  return {
    part: partAt(text, offset),
    headings: { first: levels.length === 0 ? FIRST_LEVEL : Math.min(...levels), above: headingLevels(before).at(-1) ?? 0 },
    notes: new Set([...body.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name = '']) => name)),
    bullet: /^ {0,3}([*-]) /m.exec(body)?.[1] ?? '*',
  };
}

function headingLevels(body: string): readonly number[] {
  return [...body.replace(/^ {0,3}(~{3,}|`{3,})[\s\S]*?^ {0,3}\1/gm, '').matchAll(/^(#{1,6})(?=\s*\S)/gm)].map(([, signs = '']) => signs.length);
}

/**
 * Puts blank lines around blocks, so far as none are there.
 *
 * @param before the text up to the place
 * @param after the text from the place on
 */
export function fitBlocks(blocks: string, before: string, after: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isFirst = before.trim() === '' || /(?:^|\n)---[ \t]*\r?\n$/.test(before);
  const start = line.trim() !== '' ? '\n\n' : isFirst || /\n[ \t]*\r?\n[ \t]*$/.test(before) ? '' : '\n';
  const end = /^[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(after) ? '' : /^[ \t]*\r?\n/.test(after) ? '\n' : '\n\n';
  return `${start}${blocks}${end}`;
}
