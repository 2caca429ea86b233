import type * as vscode from 'vscode';
import { makeNonce } from '../nonce.ts';

/** The page of the form before any header is in it. Scripts run by a nonce only; styles and images come from the folders that the view may read. */
export function formPage(webview: vscode.Webview, file: (path: string) => string, language: 'fr' | 'en'): string {
  const nonce = makeNonce();
  const policy = ["default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src ${webview.cspSource}`, `img-src ${webview.cspSource} data:`, `font-src ${webview.cspSource}`, "base-uri 'none'", "form-action 'none'"].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Plume</title>
  <link rel="stylesheet" href="${file('media/form.css')}">
</head>
<body>
  <main id="plume-form"></main>
  <script nonce="${nonce}" src="${file('dist/webview/form.js')}"></script>
</body>
</html>`;
}
