/**
 * Ids of headings, made from their text.
 *
 * https://kramdown.gettalong.org/options.html#option-auto-ids
 */
import type { ResolvedOptions } from '../options.ts';
import { toLowerCase } from '../characters.ts';

/** Ruby's `\p{Word}` has letters, their marks and decimal digits: not `²`, `₂`, `½`, but `Ⅳ`. */
const NOT_IN_GFM_ID = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/** Letters that are no ASCII letter with an accent, and signs. */
const TRANSLITERATIONS: Readonly<Record<string, string>> = {
  Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', ß: 'ss', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Þ: 'Th', þ: 'th', ı: 'i',
  '«': '<<', '»': '>>', '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-- ', '…': '...', '€': 'EU', '\u00a0': ' ', '\u202f': ' ',
};

/** Makes ids, each only once. */
export class IdMaker {
  /** What a text becomes in an id. */
  readonly slugOf: (text: string) => string;
  private readonly prefix: string;
  private readonly counts = new Map<string, number>();

  constructor(prefix: string, slugOf: (text: string) => string) {
    this.prefix = prefix;
    this.slugOf = slugOf;
  }

  /** The id for a text. */
  make(text: string): string {
    return this.number(this.slugOf(text));
  }

  /** The id for what a text became: numbered from the second one on. */
  number(slug: string): string {
    const count = this.counts.get(slug) ?? 0;
    this.counts.set(slug, count + 1);
    return this.prefix + (count > 0 ? `${slug}-${count}` : slug);
  }
}

/** The ids of a GFM document's headings. */
export function createDocumentIds(options: ResolvedOptions): IdMaker {
  return options.transliterated_header_ids ? createPlainIds(options) : new IdMaker(options.auto_id_prefix, gfmSlug);
}

/** kramdown's own ids: ASCII letters, digits, hyphens. */
export function createPlainIds({ auto_id_prefix: prefix, transliterated_header_ids: isTransliterated }: ResolvedOptions): IdMaker {
  const slugOf = (text: string): string => plainId(text) || 'section';
  return new IdMaker(prefix, isTransliterated ? text => slugOf(transliterate(text)) : slugOf);
}

/** In GFM accents and digits stay, spaces become hyphens. An empty text gives an empty id. */
function gfmSlug(text: string): string {
  return toLowerCase(text).replace(NOT_IN_GFM_ID, '').replace(/[ \t]/g, '-');
}

/** The text in ASCII letters, as far as they can be had. */
function transliterate(text: string): string {
  return [...text.normalize('NFC')].map(character => TRANSLITERATIONS[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')).join('');
}

/** The letters, digits and hyphens of the text, from its first letter on. */
export function plainId(text: string): string {
  return text.replace(/(?<=^|\n)[^a-zA-Z]+/g, '').replace(/[^a-zA-Z0-9 -]/g, '').replaceAll(' ', '-').toLowerCase();
}
