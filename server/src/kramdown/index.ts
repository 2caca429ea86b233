/** The engine's one door: nothing else in this folder is imported from outside it. */
import type { MarkdownIt as Host, Token } from 'markdown-it';
import type { KramdownDocument } from './element.ts';
import type { KramdownOptions } from './options.ts';
import MarkdownIt from 'markdown-it';
import { addLines } from './html/lines.ts';
import { writeTokens } from './html/tokenWriter.ts';
import { parseDocument } from './parse.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { useKramdown } from './plugin.ts';

export type * from './element.ts';
export type { KramdownOptions, OptionDefinition, OptionName, OptionProblem } from './options.ts';
export { optionDefinitions, validateOptions } from './options.ts';

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

/** The HTML of a document that was read by `parseKramdown`; it is not read again. */
export function renderDocument(document: KramdownDocument, { lines }: RenderOptions = {}): string {
  const parsed = document instanceof ParsedDocument ? document : parseDocument(document.text, jekyllOptions);
  const md = rendererHost();
  const tokens = writeTokens(parsed, { Token: MarkdownIt.Token });
  if (lines !== undefined) {
    addLines(tokens, lines.offset);
  }
  return md.renderer.render(tokens, md.options, {});
}

/** A run of whole top-level blocks of a page: what is printed between two places where nothing is open. */
export interface PagePart {
  /** HTML, its `data-line` counted from the first line of the part. */
  readonly html: string;
  /** The 0-based line of the text that the part starts at. */
  readonly line: number;
}

/** Renders the states of one text, one after the other. */
export interface PageRenderer {
  /** The parts of the page in order. A part that the last edit did not touch keeps the very same html string. */
  render(text: string, options: KramdownOptions): readonly PagePart[];
}

/** Makes a renderer that remembers nothing yet. */
export function createPageRenderer(): PageRenderer {
  return {
    render: (text, options) => {
      const md = rendererHost();
      let line = 0;
      return topLevelRuns(writeTokens(parseDocument(text, options), { Token: MarkdownIt.Token })).map(tokens => {
        line = tokens.find(it => it.map !== null)?.map?.[0] ?? line;
        addLines(tokens, -line);
        return { html: md.renderer.render(tokens, md.options, {}), line };
      });
    },
  };
}

/** Tokens cut where nothing is open, blank lines with what stands before them. What is copied unread may leave anything open. */
function topLevelRuns(tokens: Token[]): Token[][] {
  if (tokens.some(it => it.type === 'raw_block')) {
    return [tokens];
  }
  const runs: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0 && (token.type !== 'blank' || runs.length === 0)) {
      runs.push([]);
    }
    runs.at(-1)?.push(token);
    depth += token.nesting;
  }
  return runs;
}

/** The HTML that kramdown would print for the text. */
export function renderKramdown(text: string, options: KramdownOptions = jekyllOptions): string {
  return renderDocument(parseKramdown(text, options));
}

/** The markdown-it plugin: `md.use(kramdown, options)`. */
export function kramdown(md: Host, options: KramdownOptions = jekyllOptions): void {
  useKramdown(md, options);
}

let host: Host | undefined;

function rendererHost(): Host {
  if (host === undefined) {
    host = new MarkdownIt();
    useKramdown(host, jekyllOptions);
  }
  return host;
}
