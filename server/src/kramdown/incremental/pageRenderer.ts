/**
 * Renders a page again and again while it is edited: what an edit has left as it was is neither read nor printed
 * again. The result is that of rendering the whole text, to the byte.
 *
 * A page is taken apart where nothing is open (`readPart.ts`). Edited parts are read until a part starts where one
 * started before (`readParts.ts`). Definitions and options are the same for all parts (`environment.ts`); when they
 * change, everything is read again. Ids and numbers depend on the parts before: each part keeps what it asked, and
 * is printed again when it would be told otherwise (`answers.ts`).
 */
import type { KramdownOptions } from '../options.ts';
import type { Environment } from './environment.ts';
import type { PagePart } from './printPage.ts';
import type { PageText, Part } from './readPart.ts';
import { grammarFor } from '../grammar.ts';
import { addLines } from '../html/lines.ts';
import { PrintedToken } from '../html/printedToken.ts';
import { printTokens } from '../html/printTokens.ts';
import { writeTokens } from '../html/writeTokens.ts';
import { resolveOptions } from '../options.ts';
import { parseDocument } from '../parse.ts';
import { SourceText } from '../sourceText.ts';
import { environmentKey, makeEnvironment } from './environment.ts';
import { createPrintMemory, printPage } from './printPage.ts';
import { readParts } from './readParts.ts';

export type { PagePart } from './printPage.ts';

/** Renders a page that is being edited. */
export interface PageRenderer {
  /** The parts of the page in order. A part that the last edit did not touch keeps the very same HTML. */
  render(text: string, options: KramdownOptions): readonly PagePart[];
}

/** A renderer that knows no page yet. */
export function createPageRenderer(): PageRenderer {
  return new IncrementalRenderer();
}

/** The page that was rendered last. */
interface KnownPage {
  readonly lines: string;
  /** The same as it was read: its last line has an end. */
  readonly text: string;
  readonly optionsKey: string;
  readonly parts: readonly Part[];
  readonly environment: Environment;
  readonly result: readonly PagePart[];
}

class IncrementalRenderer implements PageRenderer {
  private known: KnownPage | undefined = undefined;
  private readonly memory = createPrintMemory();

  render(text: string, options: KramdownOptions): readonly PagePart[] {
    const lines = normalise(text);
    const optionsKey = JSON.stringify(options);
    if (this.known?.optionsKey !== optionsKey) {
      this.known = undefined;
    }
    if (this.known?.lines !== lines) {
      this.known = this.renderChanged(lines, options, optionsKey);
    }
    return this.known.result;
  }

  private renderChanged(lines: string, options: KramdownOptions, optionsKey: string): KnownPage {
    const resolved = resolveOptions(options);
    const source = SourceText.ofSource(lines);
    const pageText: PageText = { source, grammars: grammarFor(resolved) };
    let read = readParts(pageText, resolved, this.known ?? { text: '', parts: [] });
    let environment = this.known?.environment;
    if (environment?.key !== environmentKey(read.parts) || environment.isChanged) {
      read = read.fresh.size < read.parts.length ? readParts(pageText, resolved, { text: '', parts: [] }) : read;
      environment = makeEnvironment(read.parts, resolved);
    }
    const result = printPage({ text: pageText, read, environment, memory: this.memory }) ?? [renderWhole(lines, options)];
    return { lines, text: source.text, optionsKey, parts: read.parts, environment, result };
  }
}

function renderWhole(text: string, options: KramdownOptions): PagePart {
  const tokens = writeTokens(parseDocument(text, options), { Token: PrintedToken });
  addLines(tokens, 0);
  return { html: printTokens(tokens), line: 0 };
}

/** The text with `\n` at the ends of its lines: what is read is the same, and so are the numbers of the lines. */
function normalise(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}
