import type * as vscode from 'vscode';
import type { ArticleClient } from '../articleClient.ts';
import type { ToolApi, ToolCall } from './toolApi.ts';

/** A tool that an assistant asks. */
export interface AskedTool extends ToolCall {
  readonly tool: string;
  /** An address in the site that is meant: that of the active article, else of a folder that is open. */
  readonly place: vscode.Uri | undefined;
}

/** Answers an assistant as `plume mcp` does, by the same ability of the server: JSON, or the sentence that says why not. */
export async function answerTool({ LanguageModelToolResult, LanguageModelTextPart }: ToolApi, client: Pick<ArticleClient, 'ask' | 'languageOf'>, { tool, input, place }: AskedTool): Promise<unknown> {
  if (LanguageModelToolResult === undefined || LanguageModelTextPart === undefined) {
    return undefined;
  }
  const answer = place && (await client.ask('assist', place, { tool, input }));
  const nothing = client.languageOf(undefined) === 'fr' ? 'Aucun site n’est ouvert.' : 'No site is open.';
  const text = answer === undefined ? nothing : answer.kind === 'refused' ? answer.sentence : JSON.stringify(answer.value);
  return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
}
