import * as vscode from 'vscode';
import type { FieldWords, SiteVocabulary } from '../../../server/src/protocol/vocabulary.ts';
import type { ArticleClient } from '../articleClient.ts';
import { activeArticle, onDidChangeActiveArticle } from '../activeArticle.ts';
import { folderAt } from '../documents.ts';
import type { Language, Localized } from '../localized.ts';
import { toTreeItem } from './treeItems.ts';
import { makeNodes, type FieldNode, type PlaceNode, type VocabularyNode, type WordFilter, type WordNode } from './vocabularyNode.ts';

const VIEW = 'plume.vocabulary';
/** Milliseconds after a change until what follows from it is asked for: words are typed letter by letter. */
const PAUSE = 500;

const NO_DUPLICATES: Localized = { fr: 'Aucun doublon : chaque mot ne s’écrit que d’une façon.', en: 'No near-duplicates: each word is written in one way only.' };
const ONLY_DUPLICATES: Localized = { fr: 'doublons seulement', en: 'near-duplicates only' };

/** The words of a site, with the articles that have each: the newest state as long as it can be seen. */
export class VocabularyView implements vscode.Disposable, vscode.TreeDataProvider<VocabularyNode> {
  readonly #client: ArticleClient;
  readonly #tree: vscode.TreeView<VocabularyNode>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable[];
  #site: vscode.Uri | undefined;
  #vocabulary: SiteVocabulary;
  #nodes: readonly FieldNode[] = [];
  #filter: WordFilter = 'all';
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: ArticleClient) {
    this.#client = client;
    this.#vocabulary = { language: client.languageOf(undefined), fields: [] };
    this.#tree = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}');
    const later = (): void => this.#refreshLater();
    this.#disposables = [
      this.#tree,
      this.#changed,
      files,
      files.onDidChange(later),
      files.onDidCreate(later),
      files.onDidDelete(later),
      client.onDidChangeArticleState(later),
      client.onDidChangeSite(later),
      client.onDidChangeHealth(later),
      onDidChangeActiveArticle(later),
      vscode.workspace.onDidChangeWorkspaceFolders(later),
      this.#tree.onDidChangeVisibility(() => void this.#follow()),
    ];
    later();
  }

  /** Anything in the site whose words are shown; undefined where there is none. */
  get site(): vscode.Uri | undefined {
    return this.#site;
  }

  /** The words that are shown, whatever the filter. */
  get fields(): readonly FieldWords[] {
    return this.#vocabulary.fields;
  }

  /** The language in which to speak about the site. */
  get language(): Language {
    return this.#vocabulary.language;
  }

  /** The word that is selected. */
  get selectedWord(): WordNode | undefined {
    return this.#tree.selection.find(it => it.kind === 'word');
  }

  /** Shows all words, or those that are almost another one. */
  async filter(filter: WordFilter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', 'plume.vocabularyFilter', filter);
    this.#show();
  }

  /** Asks for the words anew. A failure leaves what is shown. */
  async refresh(): Promise<void> {
    try {
      const site = await this.#findSite();
      const vocabulary = site === undefined ? { ...this.#vocabulary, fields: [] } : await this.#client.ask('vocabulary', site, {});
      if (site?.toString() !== this.#site?.toString() || JSON.stringify(vocabulary) !== JSON.stringify(this.#vocabulary)) {
        this.#site = site;
        this.#vocabulary = vocabulary;
        this.#show();
      }
    } catch {
      // The server is starting, or has stopped: its health is news of its own.
    }
  }

  /** Selects a word in the tree, all words shown. */
  async reveal(field: string, word: string): Promise<void> {
    await this.filter('all');
    const node = this.#nodes.find(it => it.field.field === field)?.words.find(it => it.word.word === word);
    if (node !== undefined) {
      await this.#tree.reveal(node, { select: true, focus: true, expand: true });
    }
  }

  getTreeItem(node: VocabularyNode): vscode.TreeItem {
    return toTreeItem(node, this.language);
  }

  async getChildren(node?: VocabularyNode): Promise<VocabularyNode[]> {
    switch (node?.kind) {
      case undefined:
        return [...this.#nodes];
      case 'field':
        return [...node.words];
      case 'word':
        return this.#placesOf(node);
      case 'place':
        return [];
    }
  }

  getParent(node: VocabularyNode): VocabularyNode | undefined {
    switch (node.kind) {
      case 'field':
        return undefined;
      case 'word':
        return this.#nodes.find(it => it.field.field === node.field.field);
      case 'place':
        return node.word;
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.forEach(it => it.dispose());
  }

  async #placesOf(word: WordNode): Promise<PlaceNode[]> {
    const places = this.#site === undefined ? [] : await this.#client.ask('wordPlaces', this.#site, { field: word.field.field, word: word.word.word });
    return places.map(place => ({ kind: 'place', word, place }));
  }

  /** The site of the active article, else the one that is shown, else the first one in the folders of the window. */
  async #findSite(): Promise<vscode.Uri | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, '_config.yml'));
    const places = [activeArticle()?.uri, this.#site, ...folders].filter(it => it !== undefined);
    for (const place of places) {
      const { root } = await this.#client.ask('site', place, {});
      if (root !== undefined) {
        return vscode.Uri.joinPath(folderAt(root), '_config.yml');
      }
    }
    return undefined;
  }

  #refreshLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(), PAUSE);
  }

  /** Nobody is asked for what nobody sees: of a view that is closed, only whether there is one matters. */
  async #follow(): Promise<void> {
    if (this.#tree.visible) {
      await this.refresh();
    }
    try {
      await vscode.commands.executeCommand('setContext', 'plume.hasSite', (this.#site ?? (await this.#findSite())) !== undefined);
    } catch {
      // As above.
    }
  }

  #show(): void {
    const isFiltered = this.#filter === 'duplicates';
    this.#nodes = makeNodes(this.fields, this.#filter);
    this.#tree.description = isFiltered ? ONLY_DUPLICATES[this.language] : '';
    this.#tree.message = isFiltered && this.fields.length > 0 && this.#nodes.length === 0 ? NO_DUPLICATES[this.language] : '';
    this.#changed.fire(undefined);
  }
}
