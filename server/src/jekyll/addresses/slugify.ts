/** How `slugify` treats characters: `pretty` keeps the punctuation that addresses may have. */
export type SlugifyMode = 'default' | 'pretty' | 'raw' | 'ascii' | 'latin' | 'none';

const GAPS: Readonly<Record<Exclude<SlugifyMode, 'none'>, RegExp>> = {
  raw: /[ \t\n\v\f\r]+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
};

/** A text as part of an address, with its capitals (`Jekyll::Utils.slugify` with `cased`). */
export function slugifyCased(text: string, mode: SlugifyMode): string {
  if (mode === 'none') {
    return text;
  }
  const source = mode === 'latin' ? withoutAccents(text) : text;
  return source.replace(GAPS[mode], '-').replace(/^-|-$/gm, '');
}

/** The same in small letters (`Jekyll::Utils.slugify`). */
export function slugify(text: string, mode: SlugifyMode = 'default'): string {
  return slugifyCased(text, mode).toLowerCase();
}

/** As the transliteration of Ruby's `i18n`, which knows the letters of Latin languages and writes `?` for all others. */
function withoutAccents(text: string): string {
  const special: Readonly<Record<string, string>> = { Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', ß: 'ss', Ø: 'O', ø: 'o', Ð: 'D', ð: 'd', Þ: 'Th', þ: 'th', Đ: 'D', đ: 'd', Ł: 'L', ł: 'l', ı: 'i', Ħ: 'H', ħ: 'h', '×': 'x' };
  return [...text.normalize('NFC')].map(it => (it <= '\u007F' ? it : (special[it] ?? asciiOf(it)))).join('');
}

function asciiOf(character: string): string {
  const base = character.normalize('NFD').replace(/\p{M}+/gu, '');
  return /^[\u0000-\u007F]+$/.test(base) ? base : '?';
}
