import * as vscode from 'vscode';
import type { Language } from './localized.ts';

const SCHEME = 'plume-rule';
const VIEW_TYPE = 'plume.rulePage';

/**
 * Address of the folder of the rules' pages, for the links of diagnostics: `plume-rule:/area.what-is-wrong.fr.md`.
 *
 * A scheme of our own, for VS Code opens it without a question wherever such a link is shown. It would
 * not follow `command:` from the hover over a problem, and would ask before it follows `vscode:`.
 */
export const RULE_PAGES = `${SCHEME}:/`;

/** Opens the page of a rule beside the article. */
export async function openRulePage(code: string, language: Language): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${pageName({ code, language })}` });
  await vscode.commands.executeCommand('vscode.openWith', uri, VIEW_TYPE, vscode.ViewColumn.Beside);
}

/** Shows the pages of the rules, rendered, in editors that cannot be written in. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(VIEW_TYPE, {
    openCustomDocument: uri => ({ uri, dispose: () => undefined }),
    async resolveCustomEditor({ uri }, { webview }) {
      const { code, language } = readAddress(uri);
      webview.options = { enableScripts: false, localResourceRoots: [vscode.Uri.joinPath(extension, 'media')] };
      webview.html = page(await renderPage(extension, { code, language }), {
        language,
        policy: `default-src 'none'; style-src ${webview.cspSource}`,
        style: webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media/rulePage.css')).toString(),
      });
    },
  } satisfies vscode.CustomReadonlyEditorProvider);
}

interface RulePage {
  readonly code: string;
  readonly language: Language;
}

/** The file of a page: `area.what-is-wrong.md` is English. */
function pageName({ code, language }: RulePage): string {
  return `${code}${language === 'en' ? '' : `.${language}`}.md`;
}

function readAddress({ path }: vscode.Uri): RulePage {
  const [, code = '', language] = /^\/(.*?)(?:\.(fr))?(?:\.md)?$/.exec(path) ?? [];
  return { code, language: language === 'fr' ? 'fr' : 'en' };
}

async function renderPage(extension: vscode.Uri, { code, language }: RulePage): Promise<string> {
  const text = await readPage(extension, { code, language });
  return vscode.commands.executeCommand<string>('markdown.api.render', text);
}

/** The page in the language asked for, else in English, else a sentence that says that there is none. */
async function readPage(extension: vscode.Uri, { code, language }: RulePage): Promise<string> {
  const named = /^[a-z-]+\.[a-z-]+$/.test(code);
  const names = named ? [pageName({ code, language }), pageName({ code, language: 'en' })] : [];
  for (const name of names) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'docs/rules', name));
      return new TextDecoder().decode(bytes);
    } catch {
      // Not every page exists in every language.
    }
  }
  return language === 'fr' ? `Il n’y a pas de page pour la règle « ${code} ».` : `There is no page for the rule “${code}”.`;
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
