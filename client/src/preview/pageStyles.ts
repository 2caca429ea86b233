import * as vscode from 'vscode';
import type { PageStyle } from './messages.ts';

/** Stylesheets as they are written, with the addresses under which a page would find them. One that cannot be read is left out. */
export async function readStyles(files: readonly vscode.Uri[], webview: vscode.Webview): Promise<readonly PageStyle[]> {
  const sheets = await Promise.all(
    files.map(async uri => {
      const css = await readText(uri);
      return css === undefined ? [] : [{ address: webview.asWebviewUri(uri).toString(), css }];
    }),
  );
  return sheets.flat();
}

/** The text of a file; undefined where it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
