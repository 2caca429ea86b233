import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';

/** What a preview works with. */
export interface PanelContext {
  readonly client: ArticleClient;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Logs a failure, and goes on without an answer: a preview that cannot be renewed keeps what it shows. */
export async function attempt<T>({ log }: PanelContext, action: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    log.warn(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
