/**
 * kramdown's options: one table, from which validation, defaults and documentation come.
 *
 * Documented at https://kramdown.gettalong.org/options.html; those of the GFM parser at
 * https://github.com/kramdown/parser-gfm.
 */

import { strip } from './characters.ts';
import { readMapping } from './mapping.ts';

/** kramdown's options with the values that the engine works with. */
export interface ResolvedOptions {
  input: 'kramdown' | 'GFM';
  auto_ids: boolean;
  auto_id_prefix: string;
  auto_id_stripping: boolean;
  transliterated_header_ids: boolean;
  header_offset: number;
  header_links: boolean;
  toc_levels: readonly number[];
  parse_block_html: boolean;
  parse_span_html: boolean;
  html_to_native: boolean;
  remove_line_breaks_for_cjk: boolean;
  link_defs: Readonly<Record<string, readonly (string | null)[]>>;
  footnote_nr: number;
  footnote_prefix: string;
  footnote_backlink: string;
  footnote_backlink_inline: boolean;
  footnote_link_text: string;
  entity_output: 'as_char' | 'as_input' | 'numeric' | 'symbolic';
  smart_quotes: readonly string[];
  typographic_symbols: Readonly<Record<string, string>>;
  math_engine: string | null;
  math_engine_opts: Readonly<Record<string, unknown>>;
  syntax_highlighter: string | null;
  syntax_highlighter_opts: Readonly<Record<string, unknown>>;
  list_indent: number;
  forbidden_inline_options: readonly string[];
  hard_wrap: boolean;
  gfm_quirks: readonly string[];
  gfm_emojis: boolean;
  gfm_emoji_opts: Readonly<Record<string, unknown>>;
  template: string;
  line_width: number;
  latex_headers: readonly string[];
  remove_block_html_tags: boolean;
  remove_span_html_tags: boolean;
}

/** Name of an option. */
export type OptionName = keyof ResolvedOptions;

/** kramdown's options by their own names, lists also as kramdown writes them: `1..6`, `lsquo,rsquo,ldquo,rdquo`. */
export type KramdownOptions = {
  readonly [Name in OptionName]?: ResolvedOptions[Name] | (ResolvedOptions[Name] extends readonly unknown[] ? string : never);
};

/** Something about an option that its author should know. */
export interface OptionProblem {
  readonly option: string;
  readonly code: 'unknown-option' | 'wrong-value' | 'no-effect';
  /** What would be right: `true or false`, `a whole number`, the names allowed. */
  readonly expected: string;
}

/** One row of the table. */
export interface OptionDefinition {
  readonly name: OptionName;
  readonly type: OptionType;
  readonly default: unknown;
  readonly description: string;
  /** Whether it changes the HTML here; the others only make sense with Rouge, LaTeX or a template. */
  readonly effect: 'html' | 'none';
}

/** The kinds of values, in words that end the sentence "expected …". */
export type OptionType =
  | 'true or false' | 'text' | 'a whole number' | 'heading levels' | 'four entity names' | 'names' | 'a mapping'
  | 'a mapping of names to text' | 'a mapping of names to URL and title'
  | 'a name or nothing' | 'as_char, as_input, numeric or symbolic' | 'kramdown or GFM';

type Row = readonly [OptionName, OptionType, unknown, string, 'none'?];

const ROWS: readonly Row[] = [
  ['input', 'kramdown or GFM', 'kramdown', 'The dialect that the text is written in.'],
  ['auto_ids', 'true or false', true, 'Headings get an id made from their text.'],
  ['auto_id_prefix', 'text', '', 'What such ids start with.'],
  ['auto_id_stripping', 'true or false', false, 'Such ids leave out marks and tags of the heading.'],
  ['transliterated_header_ids', 'true or false', false, 'Such ids are written in ASCII letters.'],
  ['header_offset', 'a whole number', 0, 'Added to the level of each heading.'],
  ['header_links', 'true or false', false, 'Headings get an empty link to themselves.'],
  ['toc_levels', 'heading levels', [1, 2, 3, 4, 5, 6], 'The headings that the table of contents lists.'],
  ['parse_block_html', 'true or false', false, 'The content of block HTML elements is Markdown.'],
  ['parse_span_html', 'true or false', true, 'The content of HTML elements in running text is Markdown.'],
  ['html_to_native', 'true or false', false, 'HTML elements become kramdown elements.'],
  ['remove_line_breaks_for_cjk', 'true or false', false, 'Line feeds between Chinese, Japanese or Korean characters are left out.'],
  ['link_defs', 'a mapping of names to URL and title', {}, 'Link definitions known in advance.'],
  ['footnote_nr', 'a whole number', 1, 'The number of the first footnote.'],
  ['footnote_prefix', 'text', '', 'What the ids of footnotes start with, after `fn:`.'],
  ['footnote_backlink', 'text', '&#8617;', 'The text of the link from a footnote back to its mark.'],
  ['footnote_backlink_inline', 'true or false', false, 'That link goes into the last heading or paragraph, however deep.'],
  ['footnote_link_text', 'text', '%s', 'The text of a footnote mark; `%s` is its number.'],
  ['entity_output', 'as_char, as_input, numeric or symbolic', 'as_char', 'How entities are printed.'],
  ['smart_quotes', 'four entity names', ['lsquo', 'rsquo', 'ldquo', 'rdquo'], 'What straight quotes become.'],
  ['typographic_symbols', 'a mapping of names to text', {}, 'What typographic symbols become.'],
  ['math_engine', 'a name or nothing', 'mathjax', 'How formulas are printed.'],
  ['math_engine_opts', 'a mapping', {}, 'Options of the math engine.', 'none'],
  ['syntax_highlighter', 'a name or nothing', 'rouge', 'The highlighter that code is prepared for.'],
  ['syntax_highlighter_opts', 'a mapping', {}, 'Options of the highlighter.'],
  ['list_indent', 'a whole number', 2, 'Indentation of lists when kramdown text is printed.', 'none'],
  ['forbidden_inline_options', 'names', ['template'], 'Options that a text may not set.'],
  ['hard_wrap', 'true or false', true, 'GFM: a line feed is a line break.'],
  ['gfm_quirks', 'names', ['paragraph_end'], 'GFM: ways in which it reads like GitHub.'],
  ['gfm_emojis', 'true or false', false, 'GFM: `:smile:` becomes a picture; needs an extra Ruby gem.', 'none'],
  ['gfm_emoji_opts', 'a mapping', {}, 'GFM: options of those pictures.', 'none'],
  ['template', 'text', '', 'A file that the output is put into.', 'none'],
  ['line_width', 'a whole number', 72, 'Width of lines when kramdown text is printed.', 'none'],
  ['latex_headers', 'names', ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph', 'subparagraph'], 'LaTeX: commands of headings.', 'none'],
  ['remove_block_html_tags', 'true or false', true, 'Whether block tags are removed by a converter that removes tags.', 'none'],
  ['remove_span_html_tags', 'true or false', false, 'Whether span tags are removed by a converter that removes tags.', 'none'],
];

/** All options, in the order of kramdown's documentation. */
export const optionDefinitions: readonly OptionDefinition[] = ROWS.map(([name, type, value, description, effect = 'html' as const]) => ({
  name, type, default: value, description, effect,
}));

const DEFINITIONS: ReadonlyMap<string, OptionDefinition> = new Map(optionDefinitions.map(definition => [definition.name, definition]));

/** Options of Jekyll or of old kramdown versions that mean nothing to the HTML printed here. */
const ACCEPTED = new Set(['show_warnings', 'enable_coderay', 'coderay', 'use_coderay', 'coderay_wrap', 'coderay_line_numbers',
  'coderay_line_number_start', 'coderay_tab_width', 'coderay_bold_every', 'coderay_css', 'coderay_default_lang']);

/** The definition of an option, if it is one. */
export function findOption(name: string): OptionDefinition | undefined {
  return DEFINITIONS.get(name);
}

/** What a value given for an option means, or undefined if it means nothing. */
export function readOptionValue({ name, type }: OptionDefinition, value: unknown): unknown {
  switch (type) {
    case 'true or false':
      return typeof value === 'boolean' ? value : readBoolean(value);
    case 'text':
      return readText(value);
    case 'a whole number':
      return readInteger(value);
    case 'heading levels':
      return readLevels(value);
    case 'four entity names':
      return readQuotes(value);
    case 'names':
      return readNames(value);
    case 'a mapping':
      return mappingOf(value);
    case 'a mapping of names to text':
      return readTexts(value);
    case 'a mapping of names to URL and title':
      return readLinks(value);
    case 'a name or nothing':
      return readNameOrNothing(value);
    case 'as_char, as_input, numeric or symbolic':
    case 'kramdown or GFM':
      return typeof value === 'string' && type.split(/, | or /).includes(readSymbol(value)) ? readSymbol(value) : DEFINITIONS.has(name) ? undefined : value;
  }
}

/** Fills in kramdown's defaults. What cannot be read has its default. */
export function resolveOptions(options: KramdownOptions): ResolvedOptions {
  const resolved: Record<string, unknown> = {};
  for (const definition of optionDefinitions) {
    const given = options[definition.name];
    const value = given === undefined ? undefined : takeOptionValue(definition, given);
    resolved[definition.name] = value === undefined ? definition.default : value;
  }
  if (resolved['input'] === 'GFM') {
    resolved['auto_id_stripping'] = true;
  }
  return resolved as unknown as ResolvedOptions;
}

/** Reads options from an unknown value (`kramdown:` of a `_config.yml`, `--options`): what is usable, and what is wrong. */
export function validateOptions(value: unknown): { options: KramdownOptions; problems: readonly OptionProblem[] } {
  const options: Record<string, unknown> = {};
  const problems: OptionProblem[] = [];
  if (!isMapping(value)) {
    return { options, problems: value === null || value === undefined ? [] : [{ option: '', code: 'wrong-value', expected: 'a mapping' }] };
  }
  for (const [option, given] of Object.entries(value)) {
    const definition = DEFINITIONS.get(option);
    if (definition === undefined) {
      problems.push({ option, code: ACCEPTED.has(option) ? 'no-effect' : 'unknown-option', expected: '' });
      continue;
    }
    const taken = takeOptionValue(definition, given);
    if (taken !== undefined) {
      options[option] = taken;
    }
    if (readOptionValue(definition, given) === undefined) {
      problems.push({ option, code: 'wrong-value', expected: definition.type });
    } else if (definition.effect === 'none') {
      problems.push({ option, code: 'no-effect', expected: '' });
    }
  }
  return { options, problems };
}

/** What kramdown takes a value for, right or wrong; undefined where it stops. */
export function takeOptionValue(definition: OptionDefinition, value: unknown): unknown {
  const read = readOptionValue(definition, value);
  if (read !== undefined) {
    return read;
  }
  switch (definition.type) {
    case 'true or false':
      return wordOf(value) !== '';
    case 'as_char, as_input, numeric or symbolic':
      return 'numeric';
    default:
      return undefined;
  }
}

function readBoolean(value: unknown): boolean | undefined {
  const word = wordOf(value).trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** What a value says in a word; lists and mappings say something, but none that is known. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : value === null || value === undefined ? '' : '…';
}

function readInteger(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? readWrittenInteger(value) : NaN;
  return Number.isInteger(number) ? number : undefined;
}

/** As Ruby reads numbers: `1_000`, `0x1f`, `0b11`, `017`. */
function readWrittenInteger(written: string): number {
  const [, sign, digits = ''] = /^([-+]?)((?:0[xob])?[\da-f]+(?:_[\da-f]+)*)$/i.exec(strip(written)) ?? [];
  const plain = digits.replaceAll('_', '').replace(/^0(?=\d)/, '0o');
  return plain === '' ? NaN : Number(plain) * (sign === '-' ? -1 : 1);
}

function readNameOrNothing(value: unknown): string | null | undefined {
  if (value === null || value === false || value === '' || value === 'nil' || value === 'null' || value === 'false') {
    return null;
  }
  return typeof value === 'string' ? readSymbol(value) : undefined;
}

/** A name, as Ruby writes it or bare. */
function readSymbol(value: string): string {
  return strip(value).replace(/^:/, '');
}

function readNames(value: unknown): readonly string[] | undefined {
  const names: unknown[] | undefined = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : undefined;
  return names?.map(name => wordOf(name).trim()).filter(name => name !== '');
}

/** A mapping, or a text that says one. */
function mappingOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isMapping(value) ? value : typeof value === 'string' ? readMapping(value) : undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readTexts(value: unknown): Readonly<Record<string, string>> | undefined {
  const mapping = mappingOf(value);
  const texts = mapping === undefined ? undefined : Object.entries(mapping).map(([name, text]) => [name, typeof text === 'boolean' ? String(text) : readText(text ?? '')] as const);
  return texts?.every(([, text]) => text !== undefined) === true ? Object.fromEntries(texts) as Record<string, string> : undefined;
}

function readLinks(value: unknown): unknown {
  const links = mappingOf(value);
  return links !== undefined && Object.values(links).every(isLink) ? links : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** URL and title; the title may be missing. */
function isLink(value: unknown): boolean {
  const [url, title, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof url === 'string' && (typeof title === 'string' || title === undefined || title === null) && others.length === 0;
}

function readQuotes(value: unknown): readonly string[] | undefined {
  const names = readNames(value);
  return names?.length === 4 ? names : undefined;
}

function readLevels(value: unknown): readonly number[] | undefined {
  const levels = typeof value === 'string' ? readWrittenLevels(value) : Array.isArray(value) ? value.map(it => Number(wordOf(it))) : undefined;
  return levels?.every(level => level >= 1 && level <= 6) === true ? levels : undefined;
}

/** `1..3` or `1,3`, without a space. */
function readWrittenLevels(written: string): readonly number[] | undefined {
  const [, first, last] = /^(\d)\.\.(\d)$/.exec(written) ?? [];
  return first !== undefined ? numbersBetween(Number(first), Number(last)) : /^\d(?:,\d)*$/.exec(written)?.[0].split(',').map(Number);
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
