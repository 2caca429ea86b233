/** Reads a text: blocks, then spans, then what concerns the whole document. */
import { remembered } from '../base/remembered.ts';
import type { KramdownOptions } from './options.ts';
import { BlockParser } from './blockParser.ts';
import { DocumentState } from './documentState.ts';
import { grammarFor } from './grammar.ts';
import { Node } from './node.ts';
import { resolveOptions } from './options.ts';
import { ParsedDocument } from './parsedDocument.ts';
import { SourceText } from './sourceText.ts';
import type { SpanContext } from './spanParser.ts';
import { replaceAbbreviations } from './document/abbreviations.ts';
import { finishGfm } from './document/gfm.ts';
import { createDocumentIds } from './document/headerIds.ts';
import { settleAttributeLists } from './document/settle.ts';
import { updateTree } from './document/updateTree.ts';

/** Options are values: those of a site are resolved once for all its articles. */
const resolveSame = remembered(resolveOptions);

/** Reads a text. */
export function parseDocument(text: string, options: KramdownOptions): ParsedDocument {
  const resolved = resolveSame(options);
  const state = new DocumentState(resolved);
  const grammars = grammarFor(resolved);
  const root = new Node('root', '', 0, text.length);
  new BlockParser(state, grammars, root).parseText(root, SourceText.ofSource(text));
  const context = { document: state, grammars };
  completeTrees(context, [root, ...Array.from(state.footnotes.values(), ({ content }) => content)]);
  const ids = createDocumentIds(state.options);
  finishHeadings(context, root, text => ids.make(text));
  settleAttributeLists(state);
  return new ParsedDocument(text, root, state);
}

/** Reads the text in blocks; all definitions are known by now. */
export function completeTrees(context: SpanContext, trees: readonly Node[]): void {
  for (const tree of trees) {
    updateTree(context, tree);
    replaceAbbreviations(context.document, tree);
  }
}

/** What GFM does at the end: its headings get their ids there, kramdown's own when they are printed. */
export function finishHeadings(context: SpanContext, root: Node, makeId: (text: string) => string): void {
  if (context.document.options.input === 'GFM') {
    finishGfm(context, root, makeId);
  }
}
