import * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';
import type { PageExported } from './messages.ts';

const SAVE: Localized = { fr: 'Enregistrer la page', en: 'Save the page' };
const SAVED: Localized = { fr: 'La page est enregistrée.', en: 'The page is saved.' };
const OPEN: Localized = { fr: 'L’ouvrir', en: 'Open it' };

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif', gif: 'image/gif', jpeg: 'image/jpeg', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp',
  otf: 'font/otf', ttf: 'font/ttf', woff: 'font/woff', woff2: 'font/woff2',
};
/** Where a file is not there, or is none that a page holds in itself. */
const NOTHING = 'data:,';
/** How the page is printed. */
const PRINT = 'img{max-width:100%}@media print{h1,h2,h3{break-after:avoid}figure,img,table{break-inside:avoid}a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}';

/** What a page is exported from. */
export interface ExportedPage extends Omit<PageExported, 'type'> {
  readonly pageLanguage: string;
  /** The preview's own stylesheet. */
  readonly frameCss: string;
  /** The file that an address of the page names; undefined for one that is not the workspace's. */
  readonly fileOf: (address: string) => vscode.Uri | undefined;
}

/** Asks where to, and writes one file with everything in it and no script. */
export async function exportPage(page: ExportedPage, { article, language }: { readonly article: vscode.Uri; readonly language: Language }): Promise<void> {
  const name = article.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '.html');
  const target = await vscode.window.showSaveDialog({ title: SAVE[language], defaultUri: vscode.Uri.joinPath(folderFor(article), '..', name), filters: { HTML: ['html'] } });
  if (target === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await selfContained(page)));
  const answer = await vscode.window.showInformationMessage(SAVED[language], OPEN[language]);
  if (answer === OPEN[language]) {
    await vscode.env.openExternal(target);
  }
}

/** What the file is put beside: the folder that is open, and not the article, where the site would publish it. */
function folderFor(article: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
  return folder?.scheme === 'file' ? folder : article;
}

/** The text of the file. */
async function selfContained({ title, html, css, files, key, pageLanguage, frameCss, fileOf }: ExportedPage): Promise<string> {
  const contents = await Promise.all(files.map(address => dataAddress(fileOf(address))));
  const fill = (text: string): string => text.split(`${key}-`).map((part, index) => (index === 0 ? part : filled(part, contents))).join('');
  return `<!DOCTYPE html>
<html lang="${escapeText(pageLanguage)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${[frameCss, fill(css), PRINT].join('\n').replaceAll(/<\/style/gi, '<\\/style')}
</style>
</head>
<body>
<main>${fill(html)}</main>
</body>
</html>
`;
}

/** Puts the content of a file in the place of its number: `3-…`. */
function filled(part: string, contents: readonly string[]): string {
  const end = part.indexOf('-');
  return `${contents[Number(part.slice(0, end))] ?? NOTHING}${part.slice(end + 1)}`;
}

async function dataAddress(uri: vscode.Uri | undefined): Promise<string> {
  const type = TYPES[uri?.path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (uri === undefined || type === undefined) {
    return NOTHING;
  }
  try {
    return `data:${type};base64,${toBase64(await vscode.workspace.fs.readFile(uri))}`;
  } catch {
    return NOTHING;
  }
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
