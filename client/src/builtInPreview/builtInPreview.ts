import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle, onDidChangeActiveArticle } from '../activeArticle.ts';

/** Makes a markdown-it read kramdown. */
export type KramdownEngine = (md: MarkdownIt, options?: KramdownOptions) => MarkdownIt;

/** Loads the engine when it is first needed: at once, or where that is not possible, later. */
export type KramdownLoader = () => KramdownEngine | Promise<KramdownEngine>;

/** What VS Code's Markdown extension asks of this one (`markdown.markdownItPlugins` in the manifest). */
export interface MarkdownApi {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** How the preview reads: as VS Code has it, or kramdown with a site's options; until they are known, with Jekyll's. */
type Reading = { readonly isOn: false } | { readonly isOn: true; readonly options: KramdownOptions | undefined };

const CONFIGURATIONS = '**/_config.{yml,yaml}';
const ELSEWHERE = '**/{node_modules,vendor,_site}/**';

/**
 * Has VS Code's own Markdown preview show kramdown, in the windows that the setting
 * `plume.builtInPreview` says: those with a Jekyll site in them, all, or none. The preview is told of
 * no document: it is one for all of a window. So it has the options of the site that was looked at last.
 */
export class BuiltInPreview implements vscode.Disposable, MarkdownApi {
  readonly #load: KramdownLoader;
  #engine: ReturnType<KramdownLoader> | undefined;
  readonly #client: ArticleClient;
  readonly #disposables: vscode.Disposable[];
  #reading: Reading = { isOn: false };
  /** Whether the preview has asked: what has not been loaded need not be loaded anew. */
  #isUsed = false;
  #updates = 0;
  /** A text of the site whose options are used: the one in front may be none, or the preview itself. */
  #inSite: vscode.Uri | undefined;

  constructor(load: KramdownLoader, client: ArticleClient) {
    this.#load = load;
    this.#client = client;
    const configurations = vscode.workspace.createFileSystemWatcher(CONFIGURATIONS, false, true, false);
    const update = (): void => void this.#update();
    this.#disposables = [
      configurations,
      configurations.onDidCreate(update),
      configurations.onDidDelete(update),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#inSite = undefined;
        update();
      }),
      vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('plume.builtInPreview') && update()),
      onDidChangeActiveArticle(update),
      client.onDidChangeHealth(update),
      client.onDidChangeSite(update),
    ];
    update();
  }

  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    this.#isUsed = true;
    if (!this.#reading.isOn) {
      return md;
    }
    this.#engine ??= this.#load();
    if (typeof this.#engine === 'function') {
      return this.#engine(md, this.#reading.options);
    }
    void this.#awaitEngine(this.#engine);
    return md;
  }

  /** The preview does not wait: it is told to ask again. */
  async #awaitEngine(loading: Promise<KramdownEngine>): Promise<void> {
    try {
      this.#engine = await loading;
    } catch (failure) {
      this.#engine = undefined;
      throw failure;
    }
    await vscode.commands.executeCommand('markdown.api.reloadPlugins');
  }

  dispose(): void {
    this.#disposables.forEach(disposable => disposable.dispose());
  }

  async #update(): Promise<void> {
    this.#updates += 1;
    const update = this.#updates;
    const reading = await this.#readingNow();
    // A later change has an answer of its own.
    if (update !== this.#updates || JSON.stringify(reading) === JSON.stringify(this.#reading)) {
      return;
    }
    this.#reading = reading;
    if (this.#isUsed) {
      await vscode.commands.executeCommand('markdown.api.reloadPlugins');
    }
  }

  async #readingNow(): Promise<Reading> {
    const setting = vscode.workspace.getConfiguration('plume').get<string>('builtInPreview');
    if (setting === 'never') {
      return { isOn: false };
    }
    const configuration = await findConfiguration();
    const options = await this.#optionsAt(configuration);
    // Where files cannot be searched for, as in some virtual folders, the server knows of the article's site all the same.
    const isOn = setting === 'always' || configuration !== undefined || options !== undefined;
    return isOn ? { isOn, options: options ?? (this.#reading.isOn ? this.#reading.options : undefined) } : { isOn };
  }

  /** The options of the site of the article in front; else of the one that was before; else of a site of the window. */
  async #optionsAt(configuration: vscode.Uri | undefined): Promise<KramdownOptions | undefined> {
    for (const uri of [activeArticle()?.uri, this.#inSite, configuration]) {
      const options = uri && (await this.#optionsOfSite(uri));
      if (options !== undefined) {
        this.#inSite = uri;
        return options;
      }
    }
    return undefined;
  }

  /** Undefined outside any site, and as long as the server does not answer. */
  async #optionsOfSite(uri: vscode.Uri): Promise<KramdownOptions | undefined> {
    if (this.#client.health !== 'running') {
      return undefined;
    }
    try {
      const { root, kramdownOptions } = await this.#client.ask('site', uri, {});
      return root === undefined ? undefined : kramdownOptions;
    } catch {
      return undefined;
    }
  }
}

async function findConfiguration(): Promise<vscode.Uri | undefined> {
  return (await vscode.workspace.findFiles(CONFIGURATIONS, ELSEWHERE, 1))[0];
}
