import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type * as Blocks from '../blocks/main.ts';
import type { SetUpSite } from '../siteSetup/setUpSite.ts';
import type { HeaderFormView } from '../form/headerFormView.ts';
import type { PreviewManager } from '../preview/previewManager.ts';
import type { VocabularyView } from '../vocabularyView/vocabularyView.ts';

/** Loads what asks for the fields of blocks, when one is first inserted. */
export type BlocksLoader = () => typeof Blocks | Promise<typeof Blocks>;

/** What commands work with. */
export interface CommandContext {
  readonly client: ArticleClient;
  readonly previews: PreviewManager;
  readonly vocabulary: VocabularyView;
  readonly form: HeaderFormView;
  readonly log: vscode.LogOutputChannel;
  readonly loadBlocks: BlocksLoader;
  /** Where the program can. */
  readonly setUpSite?: SetUpSite | undefined;
}

/** A command of the extension. One file per command, named after it; those about blocks are a table of their own. */
export interface Command {
  /** As in the manifest: `plume.openPreview`. */
  readonly id: string;
  run(context: CommandContext, ...parameters: readonly unknown[]): Promise<void>;
}
