import type { CompletionItem, CompletionItemKind, CompletionList } from 'vscode-languageserver-types';
import type { LineIndex } from '../../base/lineIndex.ts';
import type { Proposal } from './proposal.ts';

/** The numbers of the Language Server Protocol. */
const KINDS: Readonly<Record<Proposal['kind'], CompletionItemKind>> = { value: 12, key: 10, card: 15, file: 17 };
const PLAIN_TEXT = 1;
const SNIPPET = 2;

/**
 * Proposals as an editor shows them. The list is incomplete on purpose: an editor filters a complete one by itself,
 * without folding accents; and it is asked again at the next key.
 */
export function toCompletionList(proposals: readonly Proposal[], lines: LineIndex): CompletionList {
  return { isIncomplete: true, items: proposals.map((it, index) => toItem(it, index, lines)) };
}

function toItem({ label, detail, documentation, kind, edit, isSnippet, filterText, continues }: Proposal, index: number, lines: LineIndex): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    ...(detail === undefined || detail === '' ? {} : { labelDetails: { description: detail } }),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    filterText: filterText === '' ? label : filterText,
    sortText: String(index).padStart(5, '0'),
    insertTextFormat: isSnippet === true ? SNIPPET : PLAIN_TEXT,
    // Snippets carry their indentation already.
    insertTextMode: 1,
    textEdit: { range: lines.rangeOf(edit), newText: edit.newText },
    ...(index === 0 ? { preselect: true } : {}),
    ...(continues === true ? { command: { title: '', command: 'editor.action.triggerSuggest' } } : {}),
  };
}
