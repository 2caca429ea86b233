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
  const state = new DocumentState(resolved, grammarFor(resolved));
  const root = new Node('root', '', 0, text.length);
  new BlockParser(state, root).parseText(root, SourceText.ofSource(text));
  completeTrees(state, [root, ...Array.from(state.footnotes.values(), ({ content }) => content)]);
  const ids = createDocumentIds(state.options);
  finishHeadings(state, root, text => ids.make(text));
  settleAttributeLists(state);
  return new ParsedDocument(text, root, state);
}

/** Reads the text in blocks; all definitions are known by now. */
export function completeTrees(state: DocumentState, trees: readonly Node[]): void {
  for (const tree of trees) {
    updateTree(state, tree);
    replaceAbbreviations(state, tree);
  }
}

/** What GFM does at the end: its headings get their ids there, kramdown's own when they are printed. */
export function finishHeadings(state: DocumentState, root: Node, makeId: (text: string) => string): void {
  if (state.options.input === 'GFM') {
    finishGfm(state, root, makeId);
  }
}
