/** The engine's one door: nothing else in this folder is imported from outside it. */
import type { MarkdownIt } from 'markdown-it';
import type { KramdownDocument } from './element.ts';
import type { KramdownOptions } from './options.ts';

export type * from './element.ts';
export type { KramdownOptions } from './options.ts';

/** What a Jekyll 4 site has where its `_config.yml` says nothing. */
export const jekyllOptions: KramdownOptions = {
  input: 'GFM',
  hard_wrap: false,
  auto_ids: true,
  toc_levels: '1..6',
  entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  footnote_nr: 1,
  syntax_highlighter: 'rouge',
  syntax_highlighter_opts: { default_lang: 'plaintext', guess_lang: true },
};

/** Something about an option that its author should know. */
export interface OptionProblem {
  readonly option: string;
  readonly code: 'unknown-option' | 'wrong-value' | 'no-effect';
  /** What would be right: `true or false`, `a whole number`, the names allowed. */
  readonly expected: string;
}

/** How to render a parsed document. */
export interface RenderOptions {
  /** Adds `data-line` to blocks: the 0-based line of the text, plus this (the lines of the front matter). */
  readonly lines?: { readonly offset: number };
}

/** Reads a text. Never throws: what is wrong with it is in the result. */
export function parseKramdown(text: string, options: KramdownOptions = jekyllOptions): KramdownDocument {
  void options;
  return {
    text,
    root: { type: 'root', value: '', attributes: new Map(), children: [], attributeLists: [], category: 'block', start: 0, end: text.length },
    attributeLists: [],
    attributeDefinitions: [],
    definitions: [],
    references: [],
    warnings: [],
  };
}

/** The HTML of a document that is parsed already. */
export function renderDocument(document: KramdownDocument, options: RenderOptions = {}): string {
  void options;
  return document.text;
}

/** The HTML that kramdown would print for the text. */
export function renderKramdown(text: string, options: KramdownOptions = jekyllOptions): string {
  return renderDocument(parseKramdown(text, options));
}

/** The markdown-it plugin: `md.use(kramdown, options)`. */
export function kramdown(md: MarkdownIt, options: KramdownOptions = jekyllOptions): void {
  void md;
  void options;
}

/** Reads options from an unknown value (`kramdown:` of a `_config.yml`, `--options`): what is usable, and what is wrong. */
export function validateOptions(value: unknown): { options: KramdownOptions; problems: readonly OptionProblem[] } {
  return { options: typeof value === 'object' && value !== null ? (value as KramdownOptions) : {}, problems: [] };
}
