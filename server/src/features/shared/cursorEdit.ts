import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Article } from '../../article/article.ts';
import type { TextEdit as OffsetEdit } from '../../base/textEdit.ts';

/** The place of the cursor in a text that is inserted, for editors that can put it there: a code point that no text may hold. */
export const CURSOR = '\uFDD0';

/** Whether the editor puts the cursor into what is inserted, or leaves it where it is. */
export type CursorPlacing = 'placed' | 'left';

/** The edits of one article as an editor makes them; {@link CURSOR} in a new text is where the cursor goes. */
export function toCursorEdit({ uri, version, lines }: Pick<Article, 'uri' | 'version' | 'lines'>, edits: readonly OffsetEdit[], cursor: CursorPlacing): WorkspaceEdit {
  if (cursor === 'left' || !edits.some(it => it.newText.includes(CURSOR))) {
    return { changes: { [uri]: edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText.replace(CURSOR, '') })) } };
  }
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map((it): TextEdit | SnippetTextEdit => {
      const range = lines.rangeOf(it);
      return it.newText.includes(CURSOR) ? { range, snippet: { kind: 'snippet', value: toSnippet(it.newText) } } : { range, newText: it.newText };
    }),
  };
  return { documentChanges: [change] };
}

/** In a snippet, dollar signs, braces and backslashes mean something: all but the place of the cursor are escaped. */
function toSnippet(text: string): string {
  return text
    .split(CURSOR)
    .map(it => it.replace(/[\\$}]/g, '\\$&'))
    .join('$0');
}
