import * as vscode from 'vscode';
import type { Language } from '../localized.ts';
import { GUIDE } from './guide.ts';
import { modelOnPage } from './modelOnPage.ts';

const VIEW_TYPE = 'plume.rulePage';

/** A kind of page that ships with the extension. */
interface PageKind {
  /** One of our own: VS Code opens it without a question wherever such a link is shown. */
  readonly scheme: string;
  /** In the extension. */
  readonly folder: string;
  /** By the name of the file. */
  readonly languageOf: (name: string) => Language;
}

const RULE: PageKind = { scheme: 'plume-rule', folder: 'docs/rules', languageOf: name => (name.endsWith('.fr.md') ? 'fr' : 'en') };
const DOCUMENT: PageKind = { scheme: 'plume-guide', folder: 'docs', languageOf: name => (GUIDE.some(({ file }) => file.fr === name) ? 'fr' : 'en') };

/**
 * Address of the folder of the rules' pages, for the links of diagnostics: `plume-rule:/area.what-is-wrong.fr.md`.
 *
 * VS Code would not follow `command:` from the hover over a problem, and would ask before it follows `vscode:`.
 */
export const RULE_PAGES = `${RULE.scheme}:/`;

/** Opens the page of a rule beside the article. */
export async function openRulePage(code: string, language: Language): Promise<void> {
  await open(RULE, `${code}${language === 'en' ? '' : `.${language}`}.md`, vscode.ViewColumn.Beside);
}

/** Opens a document: `apercu.md`. */
export async function openGuidePage(file: string): Promise<void> {
  await open(DOCUMENT, file, vscode.ViewColumn.Active);
}

async function open({ scheme }: PageKind, name: string, column: vscode.ViewColumn): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.from({ scheme, path: `/${name}` }), VIEW_TYPE, column);
}

/** Shows the pages that ship with the extension, rendered, in editors that cannot be written in. */
export function registerPackagedPages(extension: vscode.Uri): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(VIEW_TYPE, {
    openCustomDocument: uri => ({ uri, dispose: () => undefined }),
    async resolveCustomEditor({ uri }, { webview }) {
      const kind = uri.scheme === RULE.scheme ? RULE : DOCUMENT;
      const name = uri.path.slice(1);
      webview.options = { enableScripts: false, enableCommandUris: ['plume.openGuide'], localResourceRoots: [vscode.Uri.joinPath(extension, 'media')] };
      webview.html = page(await render((await readPage(extension, kind, name)) + (await modelOnPage(extension, uri, kind.languageOf(name)))), {
        language: kind.languageOf(name),
        policy: `default-src 'none'; style-src ${webview.cspSource}`,
        style: webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media/rulePage.css')).toString(),
      });
    },
  } satisfies vscode.CustomReadonlyEditorProvider);
}

/** The links from one document to another lead to that one here: a page of ours has no folder to look in. */
async function render(text: string): Promise<string> {
  const html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
  return html.replace(/href="([a-z-]+(?:\.en)?\.md)(?:#[^"]*)?"/g, (_, file: string) => `href="command:plume.openGuide?${encodeURIComponent(JSON.stringify([file]))}"`);
}

/** The page in the language asked for, else in English, else a sentence that says that there is none. */
async function readPage(extension: vscode.Uri, kind: PageKind, name: string): Promise<string> {
  const names = /^[a-z][a-z.-]+\.md$/.test(name) ? [name, name.replace(/\.fr\.md$/, '.md')] : [];
  for (const file of names) {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, kind.folder, file)));
    } catch {
      // Not every page exists in every language.
    }
  }
  const title = name.replace(/(?:\.fr)?\.md$/, '');
  return kind.languageOf(name) === 'fr' ? `Il n’y a pas de page «\u00A0${title}\u00A0».` : `There is no page “${title}”.`;
}

function page(body: string, { language, policy, style }: { language: Language; policy: string; style: string }): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <link rel="stylesheet" href="${style}">
</head>
<body><main>${body}</main></body>
</html>`;
}
