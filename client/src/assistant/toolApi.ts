import type * as vscode from 'vscode';

/** What VS Code has for the tools of assistants since 1.95, later than the oldest that is supported: looked for at run time. */
export interface ToolApi {
  readonly lm?: {
    readonly registerTool?: (name: string, tool: { invoke(options: ToolCall, token: vscode.CancellationToken): Promise<unknown> }) => vscode.Disposable;
  };
  readonly LanguageModelToolResult?: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart?: new (text: string) => unknown;
}

/** What an assistant asks. */
export interface ToolCall {
  readonly input: Readonly<Record<string, unknown>>;
}
