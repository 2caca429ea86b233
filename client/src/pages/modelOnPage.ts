import * as vscode from 'vscode';
import type { Language } from '../localized.ts';

/** What the models that ship with Plume have for an address: their folder is not one of the site. */
const SHIPPED = 'plume-model:';

/** What the page of a rule says of the model that a block is made from: where it is, and its text; nothing where no model is named (`?model=…`). */
export async function modelOnPage(extension: vscode.Uri, { query }: vscode.Uri, language: Language): Promise<string> {
  const named = new URLSearchParams(query).get('model') ?? '';
  const uri = named === '' ? undefined : named.startsWith(SHIPPED) ? vscode.Uri.joinPath(extension, 'snippets/models', named.slice(SHIPPED.length)) : vscode.Uri.parse(named);
  const isKnown = uri !== undefined && (named.startsWith(SHIPPED) || vscode.workspace.getWorkspaceFolder(uri) !== undefined) && uri.path.endsWith('.md') && !uri.path.includes('..');
  if (!isKnown) {
    return '';
  }
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const title = language === 'fr' ? 'Le modèle de ce bloc' : 'The model of this block';
    const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
    return `\n\n## ${title}\n\n\`${named.startsWith(SHIPPED) ? uri.path.split('/').slice(-3).join('/') : vscode.workspace.asRelativePath(uri)}\`\n\n${fence}markdown\n${text.trimEnd()}\n${fence}\n`;
  } catch {
    return '';
  }
}
