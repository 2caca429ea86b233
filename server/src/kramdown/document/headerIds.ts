/**
 * Ids of headings, made from their text.
 *
 * https://kramdown.gettalong.org/options.html#option-auto-ids
 */
import type { ResolvedOptions } from '../options.ts';

const NOT_IN_GFM_ID = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;

/** Letters that are no ASCII letter with an accent, and signs. */
const TRANSLITERATIONS: Readonly<Record<string, string>> = {
  Đ: 'D', đ: 'd', Ð: 'D', ð: 'd', ß: 'ss', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Þ: 'Th', þ: 'th', ı: 'i',
  '«': '<<', '»': '>>', '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-- ', '…': '...', '€': 'EU', '\u00a0': ' ', '\u202f': ' ',
};

/** Makes ids, each only once. */
export interface IdMaker {
  (text: string): string;
}

/** The ids of a GFM document's headings. */
export function createDocumentIds({ auto_id_prefix: prefix, transliterated_header_ids: isTransliterated }: ResolvedOptions): IdMaker {
  return isTransliterated ? createPlainIds(prefix, 'transliterated') : createGfmIds(prefix);
}

/** GFM's ids: accents and digits stay, spaces become hyphens. An empty text gives an empty id. */
export function createGfmIds(prefix: string): IdMaker {
  const counts = new Map<string, number>();
  return text => {
    const id = text.toLowerCase().replace(NOT_IN_GFM_ID, '').replace(/[ \t]/g, '-');
    const count = (counts.get(id) ?? -1) + 1;
    counts.set(id, count);
    return prefix + (count > 0 ? `${id}-${count}` : id);
  };
}

/** kramdown's own ids: ASCII letters, digits, hyphens. */
export function createPlainIds(prefix: string, script: 'as-written' | 'transliterated'): IdMaker {
  const counts = new Map<string, number>();
  return text => {
    const base = plainId(script === 'transliterated' ? transliterate(text) : text);
    const id = base === '' ? 'section' : base;
    const count = counts.get(id);
    counts.set(id, count === undefined ? 0 : count + 1);
    return prefix + (count === undefined ? id : `${id}-${count + 1}`);
  };
}

/** The text in ASCII letters, as far as they can be had. */
function transliterate(text: string): string {
  return [...text.normalize('NFC')].map(character => TRANSLITERATIONS[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')).join('');
}

/** The letters, digits and hyphens of the text, from its first letter on. */
export function plainId(text: string): string {
  return text.replace(/(?<=^|\n)[^a-zA-Z]+/g, '').replace(/[^a-zA-Z0-9 -]/g, '').replaceAll(' ', '-').toLowerCase();
}
