import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';

/** Makes a markdown-it read kramdown: the engine, which is loaded when it is first needed. */
export type KramdownLoader = () => (md: MarkdownIt) => MarkdownIt;

/** What VS Code's Markdown extension asks of this one (`markdown.markdownItPlugins` in the manifest). */
export interface MarkdownApi {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Has VS Code's own Markdown preview show kramdown, in the windows that the setting
 * `plume.builtInPreview` says: those with a Jekyll site in them, all, or none. The preview is told of
 * no document, so that it is one for all of a window.
 */
export class BuiltInPreview implements vscode.Disposable, MarkdownApi {
  readonly #load: KramdownLoader;
  readonly #disposables: vscode.Disposable[];
  #isOn = false;
  /** Whether the preview has asked: what has not been loaded need not be loaded anew. */
  #isUsed = false;

  constructor(load: KramdownLoader) {
    this.#load = load;
    const configurations = vscode.workspace.createFileSystemWatcher('**/_config.{yml,yaml}', false, true, false);
    const update = (): void => void this.#update();
    this.#disposables = [
      configurations,
      configurations.onDidCreate(update),
      configurations.onDidDelete(update),
      vscode.workspace.onDidChangeWorkspaceFolders(update),
      vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('plume.builtInPreview') && update()),
    ];
    update();
  }

  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    this.#isUsed = true;
    return this.#isOn ? this.#load()(md) : md;
  }

  dispose(): void {
    this.#disposables.forEach(disposable => disposable.dispose());
  }

  async #update(): Promise<void> {
    const isOn = await isWanted();
    if (isOn !== this.#isOn) {
      this.#isOn = isOn;
      if (this.#isUsed) {
        await vscode.commands.executeCommand('markdown.api.reloadPlugins');
      }
    }
  }
}

async function isWanted(): Promise<boolean> {
  const setting = vscode.workspace.getConfiguration('plume').get<string>('builtInPreview');
  if (setting === 'always' || setting === 'never') {
    return setting === 'always';
  }
  return (await vscode.workspace.findFiles('**/_config.{yml,yaml}', '**/{node_modules,vendor,_site}/**', 1)).length > 0;
}
