import { stripHtml } from '../stripHtml.ts';
import { slugify, type SlugifyMode } from '../../addresses/slugify.ts';
import type { FilterTable } from '../filterTable.ts';
import { smartify } from './smartify.ts';
import { inspect, isMap, toS, type LiquidValue } from '../rubyLiquid.ts';

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Filters of texts: those of Liquid 4 (`Liquid::StandardFilters`) and of Jekyll (`Jekyll::Filters`). */
export const textFilters: FilterTable = {
  downcase: value => toS(value).toLowerCase(),
  upcase: value => toS(value).toUpperCase(),
  capitalize: value => capitalise(toS(value)),
  escape: value => (isNil(value) ? value : escapeHtml(toS(value))),
  h: value => (isNil(value) ? value : escapeHtml(toS(value))),
  escape_once: value => toS(value).replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, it => HTML[it] ?? it),
  xml_escape: value => xmlEscape(toS(value)),
  url_encode: value => (isNil(value) ? value : formEncode(toS(value))),
  cgi_escape: value => formEncode(toS(value)),
  url_decode: value => (isNil(value) ? value : formDecode(toS(value))),
  uri_escape: value => encodeURI(withoutCodes(toS(value))).replace(/%5B/g, '[').replace(/%5D/g, ']'),
  truncate: (value, [length = 50, ending = '...']) => (isNil(value) ? value : truncate(toS(value), integer(length), toS(ending))),
  truncatewords: (value, [count = 15, ending = '...']) => (isNil(value) ? value : truncateWords(value, integer(count), toS(ending))),
  strip: value => stripEnd(toS(value)).replace(/^[\s\0]+/, ''),
  lstrip: value => toS(value).replace(/^[ \t\n\v\f\r\0]+/, ''),
  rstrip: value => stripEnd(toS(value)),
  strip_html: value => stripHtml(toS(value)),
  strip_newlines: value => toS(value).replace(/\r?\n/g, ''),
  newline_to_br: value => toS(value).replaceAll('\n', '<br />\n'),
  replace: (value, [from, to = '']) => toS(value).replaceAll(toS(from), () => toS(to)),
  replace_first: (value, [from, to = '']) => toS(value).replace(toS(from), () => toS(to)),
  remove: (value, [part]) => toS(value).replaceAll(toS(part), ''),
  remove_first: (value, [part]) => toS(value).replace(toS(part), ''),
  append: (value, [part]) => toS(value) + toS(part),
  prepend: (value, [part]) => toS(part) + toS(value),
  split: (value, [separator]) => split(toS(value), toS(separator)),
  normalize_whitespace: value => toS(value).replace(/[ \t\n\v\f\r]+/g, ' ').replace(/^ | $/g, ''),
  number_of_words: (value, [mode]) => countWords(toS(value), toS(mode)),
  slugify: (value, [mode]) => (isNil(value) ? value : slugify(toS(value), modeOf(mode))),
  array_to_sentence_string: (value, [connector = 'and']) => sentence(Array.isArray(value) ? value.map(toS) : [], toS(connector)),
  markdownify: (value, _, { site }) => site.markdown(toS(value)),
  smartify: (value, _, { site }) => smartify(toS(value), site.markdown),
  inspect: value => xmlEscape(inspect(value)),
};

/** As Ruby's `encode(xml: :attr)`, without the quotes around it. */
function xmlEscape(text: string): string {
  return escapeHtml(text).replaceAll('&#39;', '&apos;');
}

/** As Ruby's `CGI.escapeHTML`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, it => HTML[it] ?? it);
}

function isNil(value: LiquidValue): value is null | undefined {
  return value === null || value === undefined;
}

function capitalise(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function formEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, it => `%${it.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll('%20', '+');
}

/** What is encoded already is not encoded again. */
function withoutCodes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, it => decoded(it));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formDecode(text: string): string {
  return decoded(text.replaceAll('+', ' '));
}

function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n\v\f\r\0'.includes(text[end - 1] ?? '-')) {
    end -= 1;
  }
  return text.slice(0, end);
}

function integer(value: LiquidValue): number {
  const number = Number.parseInt(toS(value), 10);
  return Number.isNaN(number) ? 0 : number;
}

function truncate(text: string, length: number, ending: string): string {
  const characters = [...text];
  return characters.length > length ? characters.slice(0, Math.max(0, length - [...ending].length)).join('') + ending : text;
}

function truncateWords(value: LiquidValue, count: number, ending: string): LiquidValue {
  const words = rubyWords(toS(value));
  const kept = Math.max(0, count - 1);
  return words.length > kept ? (words.length > kept + 1 || words.length > count - 1 ? words.slice(0, kept + 1).join(' ') + ending : value) : value;
}

/** Ruby's `split` at white space, which knows no no-break space. */
export function rubyWords(text: string): string[] {
  return text.split(/[ \t\n\v\f\r\0]+/).filter(it => it !== '');
}

/** Ruby's `split`: a space stands for any white space, and empty parts at the end go. */
function split(text: string, separator: string): string[] {
  if (separator === ' ') {
    return rubyWords(text);
  }
  const parts = separator === '' ? [...text] : text.split(separator);
  while (parts.at(-1) === '') {
    parts.pop();
  }
  return parts;
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;

function countWords(text: string, mode: string): number {
  const signs = text.match(CJK)?.length ?? 0;
  return mode === 'cjk' || (mode === 'auto' && signs > 0) ? signs + rubyWords(text.replace(CJK, ' ')).length : rubyWords(text).length;
}

const MODES: readonly SlugifyMode[] = ['default', 'pretty', 'raw', 'ascii', 'latin'];

function modeOf(mode: LiquidValue): SlugifyMode {
  return isNil(mode) ? 'default' : (MODES.find(it => it === mode) ?? 'none');
}

function sentence(words: readonly string[], connector: string): string {
  const last = words.at(-1) ?? '';
  return words.length <= 1 ? last : words.length === 2 ? `${words[0] ?? ''} ${connector} ${last}` : `${words.slice(0, -1).join(', ')}, ${connector} ${last}`;
}

/** Whether a value has nothing in it: nil, false, an empty text, list or map. */
export function isEmptyValue(value: LiquidValue): boolean {
  return isNil(value) || value === false || value === '' || (Array.isArray(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
}
