import * as vscode from 'vscode';
import type { Language, Localized } from '../localized.ts';

const SAVE: Localized = { fr: 'Enregistrer la page', en: 'Save the page' };
const SAVED: Localized = { fr: 'La page est enregistrée.', en: 'The page is saved.' };
const OPEN: Localized = { fr: 'L’ouvrir', en: 'Open it' };

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif', gif: 'image/gif', jpeg: 'image/jpeg', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp',
};
/** How the page is printed, and how what changed is marked in it. */
const PRINT = 'img{max-width:100%}@media print{h1,h2,h3{break-after:avoid}figure,img,table{break-inside:avoid}a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}}';

/** What a page is exported from. */
export interface ExportedPage {
  readonly article: vscode.Uri;
  readonly title: string;
  /** Sanitised; addresses as they are written in the article. */
  readonly html: string;
  readonly pageLanguage: string;
  readonly language: Language;
  readonly stylesheets: readonly vscode.Uri[];
  /** The file of the site that an address names. */
  readonly fileOf: (address: string) => vscode.Uri | undefined;
}

/** Asks where to, and writes one file with everything in it and no script. */
export async function exportPage(page: ExportedPage): Promise<void> {
  const { article, language } = page;
  const name = article.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '.html');
  const target = await vscode.window.showSaveDialog({ title: SAVE[language], defaultUri: vscode.Uri.joinPath(article, '..', name), filters: { HTML: ['html'] } });
  if (target === undefined) {
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await selfContained(page)));
  const answer = await vscode.window.showInformationMessage(SAVED[language], OPEN[language]);
  if (answer === OPEN[language]) {
    await vscode.env.openExternal(target);
  }
}

/** The text of the file. */
export async function selfContained({ title, html, pageLanguage, stylesheets, fileOf }: ExportedPage): Promise<string> {
  const styles = await Promise.all(stylesheets.map(async uri => withoutRequests((await readText(uri)) ?? '')));
  return `<!DOCTYPE html>
<html lang="${escapeText(pageLanguage)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${[...styles, PRINT].join('\n').replaceAll(/<\/style/gi, '<\\/style')}
</style>
</head>
<body>
<main>${await withImages(html, fileOf)}</main>
</body>
</html>
`;
}

/** Images become part of the file; one that is not there keeps its address. */
async function withImages(html: string, fileOf: ExportedPage['fileOf']): Promise<string> {
  const addresses = new Set([...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/g)].map(([, address = '']) => address));
  let filled = html;
  for (const address of addresses) {
    const data = await dataAddress(fileOf(address.replaceAll('&amp;', '&')));
    if (data !== undefined) {
      filled = filled.replaceAll(`src="${address}"`, `src="${data}"`);
    }
  }
  return filled;
}

async function dataAddress(uri: vscode.Uri | undefined): Promise<string | undefined> {
  const type = TYPES[uri?.path.split('.').at(-1)?.toLowerCase() ?? ''];
  if (uri === undefined || type === undefined) {
    return undefined;
  }
  try {
    return `data:${type};base64,${toBase64(await vscode.workspace.fs.readFile(uri))}`;
  } catch {
    return undefined;
  }
}

/** A stylesheet without what it would ask for: other stylesheets, images, fonts. */
function withoutRequests(css: string): string {
  return css.replaceAll(/@import[^;]*;/gi, '').replaceAll(/url\(\s*(?!["']?(?:data:|#))[^)]*\)/gi, 'none');
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
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
