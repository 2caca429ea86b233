import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type { PreviewManager } from '../preview/previewManager.ts';

/** The article that the form follows. */
export interface LookedAtArticle {
  readonly uri: vscode.Uri | undefined;
  onDidChange(changed: (uri: vscode.Uri | undefined) => void): vscode.Disposable;
}

/** What the form is made with. */
export interface FormParts {
  readonly client: ArticleClient;
  readonly previews: PreviewManager;
  readonly extension: vscode.Uri;
  /** The article that is looked at: the one that has the focus, or is beside. */
  readonly articles: LookedAtArticle;
}
