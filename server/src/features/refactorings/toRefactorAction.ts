import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import type { Language } from '../../base/localized.ts';
import type { Article } from '../../article/article.ts';
import type { Refactor } from './index.ts';
import { CURSOR } from './refactoring.ts';

/** How a change is handed to an editor. */
export interface RefactorPresentation {
  readonly language: Language;
  /** Whether the editor puts the cursor into what is inserted, or leaves it where it is. */
  readonly cursor: 'placed' | 'left';
}

/** A change on offer as an editor shows and makes it. */
export function toRefactorAction({ uri, version, lines }: Pick<Article, 'uri' | 'version' | 'lines'>, { title, kind, edits }: Refactor, { language, cursor }: RefactorPresentation): CodeAction {
  const action = { title: title[language], kind };
  if (cursor === 'left' || !edits.some(it => it.newText.includes(CURSOR))) {
    return { ...action, edit: { changes: { [uri]: edits.map(it => ({ range: lines.rangeOf(it), newText: it.newText.replace(CURSOR, '') })) } } };
  }
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: edits.map((it): TextEdit | SnippetTextEdit => {
      const range = lines.rangeOf(it);
      return it.newText.includes(CURSOR) ? { range, snippet: { kind: 'snippet', value: toSnippet(it.newText) } } : { range, newText: it.newText };
    }),
  };
  return { ...action, edit: { documentChanges: [change] } };
}

/** In a snippet, dollar signs, braces and backslashes mean something: all but the place of the cursor are escaped. */
function toSnippet(text: string): string {
  return text
    .split(CURSOR)
    .map(it => it.replace(/[\\$}]/g, '\\$&'))
    .join(CURSOR);
}
