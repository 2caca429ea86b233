import * as vscode from 'vscode';
import { languageFor, type Localized } from '../localized.ts';
import { makeNonce } from '../nonce.ts';

const LOADING: Localized = { fr: 'L’aperçu se prépare…', en: 'Preparing the preview…' };

/**
 * The page of the preview before any article is in it.
 *
 * Scripts run by a nonce only. Styles, images and fonts come from the folders that the panel may
 * read, and from nowhere else: nothing in an article or in a stylesheet can call home.
 */
export function previewPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = makeNonce();
  const file = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, path)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `img-src ${webview.cspSource} data:`,
    `media-src ${webview.cspSource}`,
    `font-src ${webview.cspSource} data:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const language = languageFor(vscode.env.language);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Plume</title>
  <link rel="stylesheet" href="${file('media/preview.css')}">
</head>
<body>
  <div id="plume-notices"></div>
  <main id="plume-article" tabindex="-1"><p class="plume-loading">${LOADING[language]}</p></main>
  <script nonce="${nonce}" src="${file('dist/webview/preview.js')}" data-math="${file('dist/webview/math.js')}"></script>
</body>
</html>`;
}
