import type { CodeAction } from 'vscode-languageserver-types';
import type { Language } from '../../base/localized.ts';
import type { Article } from '../../article/article.ts';
import { toCursorEdit, type CursorPlacing } from '../shared/cursorEdit.ts';
import type { Refactor } from './index.ts';

/** How a change is handed to an editor. */
export interface RefactorPresentation {
  readonly language: Language;
  readonly cursor: CursorPlacing;
}

/** A change on offer as an editor shows and makes it. */
export function toRefactorAction(article: Pick<Article, 'uri' | 'version' | 'lines'>, { title, kind, edits }: Refactor, { language, cursor }: RefactorPresentation): CodeAction {
  return { title: title[language], kind, edit: toCursorEdit(article, edits, cursor) };
}
