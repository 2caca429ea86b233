import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import { trackCursor } from './cursorContext.ts';
import { renumberLists } from './renumberLists.ts';

/** The keys of lists, quotations and tables. */
export interface ArticleKeys extends vscode.Disposable {
  /** Whether the active article is one of a site: other Markdown keeps VS Code's keys. */
  useIn(isInSite: boolean): void;
}

/** Gives these keys to the articles of a site whose team has not switched them off. */
export function articleKeys(): ArticleKeys {
  let isInSite = false;
  const isWanted = (): boolean => isInSite && activeArticle() !== undefined && vscode.workspace.getConfiguration('plume', activeArticle()).get('keys', true);
  const cursor = trackCursor(isWanted);
  const numbers = renumberLists(isWanted);
  return {
    useIn(it) {
      isInSite = it;
      cursor.update();
    },
    dispose() {
      cursor.dispose();
      numbers.dispose();
    },
  };
}
