/** Prints a part by the same writer that prints whole documents. */
import type { Token } from 'markdown-it';
import type { Heading, TokenWriter } from '../html/tokenWriter.ts';
import type { Answer, PartContext } from './answers.ts';
import type { PageDefinitions } from './environment.ts';
import type { PageText, ReadPart } from './readPart.ts';
import { addLines } from '../html/lines.ts';
import { DocumentState } from '../documentState.ts';
import { PrintedToken } from '../html/printedToken.ts';
import { printTokens } from '../html/printTokens.ts';
import { createWriter } from '../html/writeTokens.ts';
import { Node } from '../node.ts';
import { completeTrees, finishHeadings } from '../parse.ts';
import { isHtmlBalanced } from './balance.ts';

/** A part as it is printed. Lines are counted from its own first one. */
export interface PrintedPart {
  readonly html: string;
  readonly answers: readonly Answer[];
  readonly headings: readonly Heading[];
  /** Whether it stays apart from the others: it leaves nothing open, and changes nothing for what follows. */
  readonly isDivisible: boolean;
}

/** A part whose spans are read, too. */
export interface CompletePart extends ReadPart, Pick<PageText, 'grammars'> {
  readonly state: DocumentState;
}

/** A part as tokens. */
export interface WrittenPart {
  readonly tokens: Token[];
  readonly headings: readonly Heading[];
  readonly isDivisible: boolean;
}

/** Reads the spans of a part, and of the footnotes that it defines. */
export function completePart({ grammars }: PageText, read: ReadPart, { environment, footnotes }: PageDefinitions): CompletePart {
  const { part, tree } = read;
  const state = new DocumentState(environment.options, environment);
  // Of footnotes with the same name only the last one counts; nothing in the others is read.
  const counting = (part.definitions?.footnotes ?? []).filter(it => footnotes.get(it.name)?.definition === it);
  completeTrees({ document: state, grammars }, [tree, ...counting.map(({ content }) => content)]);
  if (part.entry.place === 'after-blank-line') {
    tree.children.shift();
  }
  environment.isChanged ||= state.changesDefinitions || state.options !== environment.options;
  return { ...read, state, grammars };
}

/** Writes a part. A tree can be written only once. */
export function writePart({ tree, state, grammars, lineStarts }: CompletePart, context: PartContext): WrittenPart {
  finishHeadings({ document: state, grammars }, tree, context.makeDocumentId);
  const writer = createWriter({ options: state.options, abbreviations: state.abbreviations, lineStarts }, context, { Token: PrintedToken });
  writer.writeBlocks(tree.children);
  const { headings, areBare } = printHeadings(writer);
  return { tokens: writer.tokens, headings, isDivisible: areBare && isHtmlBalanced(writer.tokens) };
}

/** Prints a part that was written with the answers. */
export function printPart({ tokens, headings, isDivisible }: WrittenPart, answers: readonly Answer[]): PrintedPart {
  addLines(tokens, 0);
  return { html: printTokens(tokens), answers, headings, isDivisible };
}

/** The headings that were written, as the table of contents shows them: their HTML outlives the tree. */
export function printHeadings(writer: TokenWriter): { headings: readonly Heading[]; areBare: boolean } {
  let areBare = true;
  const headings = writer.headings.map(({ level, id, children }) => {
    writer.isWritingContents = true;
    const tokens = writer.collect(() => {
      writer.writeSpans(children);
    });
    writer.isWritingContents = false;
    // A block in a heading is indented as deep as its entry.
    areBare &&= tokens.every(({ block }) => !block);
    const html = new Node('raw', printTokens(tokens), 0, 0);
    html.category = 'span';
    return { level, id, children: [html] };
  });
  return { headings, areBare };
}
