import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';
import type { ArticleClient } from '../articleClient.ts';
import type { BlocksLoader } from '../commands/command.ts';
import type { ToolApi } from './toolApi.ts';

/** Gives assistants the tools that the manifest names, where VS Code has such tools. */
export function registerTools({ extension }: vscode.ExtensionContext, client: ArticleClient, load: BlocksLoader): vscode.Disposable {
  const api = vscode as ToolApi;
  const { contributes } = extension.packageJSON as { readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] } };
  const tools = contributes.languageModelTools.map(({ name }) =>
    api.lm?.registerTool?.(name, {
      invoke: async ({ input }) => (await load()).answerTool(api, client, { tool: name, input, place: placeNow() }),
    }),
  );
  return vscode.Disposable.from(...tools.filter(it => it !== undefined));
}

function placeNow(): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return activeArticle()?.uri ?? (folder && vscode.Uri.joinPath(folder.uri, '_config.yml'));
}
