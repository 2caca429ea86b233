import * as vscode from 'vscode';
import { activeArticle, onDidChangeFocusedArticle } from '../activeArticle.ts';
import { viewOf } from './editorScroll.ts';
import { readPageState } from './readMessages.ts';
import type { PanelContext } from './panelContext.ts';
import { PreviewPanel, type PreviewedArticle } from './previewPanel.ts';

const VIEW_TYPE = 'plume.preview';

/** All the previews of a window: the one that follows the active article, and those that VS Code has restored. */
export class PreviewManager implements vscode.Disposable {
  readonly #context: PanelContext;
  readonly #panels = new Set<PreviewPanel>();
  /** Panels that VS Code has restored before any article was there to be shown in them. */
  readonly #empty = new Set<vscode.WebviewPanel>();
  readonly #disposables: vscode.Disposable[];
  readonly #openEmitter = new vscode.EventEmitter<void>();
  /** Tells when a preview has been opened. */
  readonly onDidOpen = this.#openEmitter.event;
  readonly #looked = new vscode.EventEmitter<vscode.Uri>();

  /** A preview has come to the front: of this article. */
  readonly onDidLookAt = this.#looked.event;

  constructor(context: PanelContext) {
    this.#context = context;
    this.#disposables = [
      this.#looked,
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
      onDidChangeFocusedArticle(article => this.#follow(article)),
      vscode.workspace.onDidChangeTextDocument(({ document }) =>
        this.#showing(document).forEach(preview => preview.textChanged()),
      ),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#marked(textEditor)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#renamed(files)),
    ];
  }

  /** Whether any preview is there, or is to be restored when its tab is first looked at. */
  get isOpen(): boolean {
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    return this.#panels.size > 0 || tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEW_TYPE));
  }

  /** The article of the preview that is in front. */
  get lookedAt(): vscode.Uri | undefined {
    return [...this.#panels].find(({ panel }) => panel.active)?.uri;
  }

  /** Shows an article, in the preview that is there already or in a new one. The focus stays in the editor beside. */
  async open(uri: vscode.Uri, column: vscode.ViewColumn): Promise<void> {
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const there = [...this.#panels].find(preview => !preview.isPinned || preview.uri.toString() === uri.toString());
    if (there !== undefined) {
      await there.show(uri);
      there.panel.reveal(undefined, preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, '', { viewColumn: column, preserveFocus }, {});
    this.#addFollower(panel, uri);
  }

  /** Has the preview that is in front, else the last one opened, stay with its article, or follow again. */
  togglePin(): void {
    this.#front()?.togglePin();
  }

  /** Asks what to compare with in the preview that is in front, else the last one opened, else in one of the active article. */
  async compare(): Promise<void> {
    const article = activeArticle();
    if (this.#front() === undefined && article !== undefined) {
      await this.open(article.uri, vscode.ViewColumn.Beside);
    }
    await this.#front()?.compare();
  }

  dispose(): void {
    this.#openEmitter.dispose();
    this.#disposables.forEach(disposable => disposable.dispose());
    this.#panels.forEach(({ panel }) => panel.dispose());
  }

  #add(panel: vscode.WebviewPanel, article: PreviewedArticle): void {
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.#context.extension, 'media/preview-light.svg'),
      dark: vscode.Uri.joinPath(this.#context.extension, 'media/preview-dark.svg'),
    };
    const preview = new PreviewPanel(panel, article, this.#context);
    this.#panels.add(preview);
    this.#openEmitter.fire();
    panel.onDidDispose(() => this.#panels.delete(preview));
    panel.onDidChangeViewState(() => panel.active && this.#looked.fire(preview.uri));
  }

  #front(): PreviewPanel | undefined {
    const all = [...this.#panels];
    return all.find(({ panel }) => panel.active) ?? all.at(-1);
  }

  /** A window that was closed before the page could remember its article has a panel without one: it follows the active article. */
  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const restored = readPageState(state);
    const article = activeArticle();
    if (restored !== undefined) {
      this.#add(panel, { uri: vscode.Uri.parse(restored.uri), pinned: restored.pinned, base: restored.base });
    } else if (article !== undefined) {
      this.#addFollower(panel, article.uri);
    } else {
      this.#empty.add(panel);
      panel.onDidDispose(() => this.#empty.delete(panel));
    }
  }

  #addFollower(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    this.#add(panel, { uri, pinned: false, base: { kind: 'last' } });
  }

  #follow(article: vscode.TextDocument | undefined): void {
    if (article === undefined) {
      return;
    }
    for (const panel of this.#empty) {
      this.#empty.delete(panel);
      this.#addFollower(panel, article.uri);
    }
    for (const preview of this.#panels) {
      if (!preview.isPinned && preview.uri.toString() !== article.uri.toString()) {
        void preview.show(article.uri);
      }
    }
  }

  #scrolled(editor: vscode.TextEditor): void {
    const view = viewOf(editor);
    if (view !== undefined) {
      this.#showing(editor.document).forEach(preview => preview.scrollTo(view));
    }
  }

  #marked({ document, selection }: vscode.TextEditor): void {
    this.#showing(document).forEach(preview => preview.mark(selection.active.line));
  }

  #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const preview of this.#panels) {
      const renamed = files.find(({ oldUri }) => oldUri.toString() === preview.uri.toString());
      if (renamed !== undefined) {
        void preview.show(renamed.newUri);
      }
    }
  }

  #showing({ uri }: vscode.TextDocument): PreviewPanel[] {
    return [...this.#panels].filter(preview => preview.uri.toString() === uri.toString());
  }
}
