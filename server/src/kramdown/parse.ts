/** Reads a text: blocks, then spans, then what concerns the whole document. */
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
import { createGfmIds, createPlainIds } from './document/headerIds.ts';
import { settleAttributeLists } from './document/settle.ts';
import { updateTree } from './document/updateTree.ts';

/** Reads a text. */
export function parseDocument(text: string, options: KramdownOptions): ParsedDocument {
  const state = new DocumentState(resolveOptions(options));
  const grammar = grammarFor(state.options);
  const root = new Node('root', '', 0, text.length);
  new BlockParser(state, grammar.block, root).parseText(root, SourceText.ofSource(text));
  updateTree(state, grammar, root);
  replaceAbbreviations(state, root);
  for (const { content } of state.footnotes.values()) {
    updateTree(state, grammar, content);
    replaceAbbreviations(state, content);
  }
  if (state.options.input === 'GFM') {
    const { auto_id_prefix: prefix, transliterated_header_ids: isTransliterated } = state.options;
    finishGfm(state, root, isTransliterated ? createPlainIds(prefix) : createGfmIds(prefix));
  }
  settleAttributeLists(state);
  return new ParsedDocument(text, root, state);
}
