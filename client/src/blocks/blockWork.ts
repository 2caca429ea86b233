import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type { repositoryOf, textAt } from '../preview/gitHistory.ts';
import type { VsCode } from './ask.ts';

/** What commands about blocks and models work with. */
export interface BlockWork {
  readonly api: VsCode;
  readonly client: ArticleClient;
  /** An article, or a model. */
  readonly article: vscode.Uri;
  readonly repositoryOf: typeof repositoryOf;
  readonly textAt: typeof textAt;
}
