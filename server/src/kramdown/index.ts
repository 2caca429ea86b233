/** The engine's one door: nothing else in this folder is imported from outside it. */
import type { MarkdownIt as Host } from 'markdown-it';
import type { Element, KramdownDocument } from './element.ts';
import type { KramdownOptions } from './options.ts';
import { plainText } from './document/plainText.ts';
import { addLines } from './html/lines.ts';
import { PrintedToken } from './html/printedToken.ts';
import { printTokens } from './html/printTokens.ts';
import { writeTokens } from './html/writeTokens.ts';
import { Node } from './node.ts';
import { parseOpaque, reveal, type OpaqueRange } from './opaque.ts';
import { parseDocument } from './parse.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { useKramdown } from './plugin.ts';

export type * from './element.ts';
export type { KramdownOptions, OptionDefinition, OptionName, OptionProblem } from './options.ts';
export { withoutEntities } from './entities.ts';
export { optionDefinitions, validateOptions } from './options.ts';
export { knowLanguages } from './highlight/highlight.ts';
export type { PagePart, PageRenderer } from './incremental/pageRenderer.ts';
export { createPageRenderer } from './incremental/pageRenderer.ts';

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

/** How to render a parsed document. */
export interface RenderOptions {
  /** Adds `data-line` to blocks: the 0-based line of the text, plus this (the lines of the front matter). */
  readonly lines?: { readonly offset: number };
}

/** Reads a text. Never throws: what is wrong with it is in the result. */
export function parseKramdown(text: string, options: KramdownOptions = jekyllOptions): KramdownDocument {
  return parseDocument(text, options);
}

/**
 * Reads a text of which some stretches mean nothing to kramdown, whatever stands in them: what another language will have
 * replaced before kramdown reads it. The `text` of the result has other characters there, one for one; values, addresses and
 * attributes have those that are written.
 */
export function parseKramdownAround(ranges: readonly OpaqueRange[], text: string, options: KramdownOptions = jekyllOptions): KramdownDocument {
  return parseOpaque(text, options, ranges);
}

/** A part of the `text` of such a document, as it is written. */
export function asWritten(text: string): string {
  return reveal(text);
}

/** The HTML of a document that was read by `parseKramdown`; it is not read again. */
export function renderDocument(document: KramdownDocument, { lines }: RenderOptions = {}): string {
  const parsed = document instanceof ParsedDocument ? document : parseDocument(document.text, jekyllOptions);
  const tokens = writeTokens(parsed, { Token: PrintedToken });
  if (lines !== undefined) {
    addLines(tokens, lines.offset);
  }
  return printTokens(tokens);
}

/** The text of an element as its readers see it, without marks: `l’été` for `l'*été*`. Nothing for images and footnotes. */
export function textOf(element: Element): string {
  return element instanceof Node ? plainText(element) : element.value;
}

/** The HTML that kramdown would print for the text. */
export function renderKramdown(text: string, options: KramdownOptions = jekyllOptions): string {
  return renderDocument(parseKramdown(text, options));
}

/** The markdown-it plugin: `md.use(kramdown, options)`. */
export function kramdown(md: Host, options: KramdownOptions = jekyllOptions): void {
  useKramdown(md, options);
}
