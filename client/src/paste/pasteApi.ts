import * as vscode from 'vscode';

/** What kind an edit is: `plume.html`. VS Code and its users choose among several by it. */
export interface PasteKind {
  readonly value: string;
  append(...parts: string[]): PasteKind;
}

/** What is inserted in the place of what was pasted or dropped. */
export interface PasteEdit {
  insertText: string | vscode.SnippetString;
  title?: string;
  kind?: PasteKind;
  /** Files that come with it. */
  additionalEdit?: vscode.WorkspaceEdit;
}

/** Answers what is to be inserted. */
export interface PasteProvider {
  provideDocumentPasteEdits(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, context: unknown, token: vscode.CancellationToken): Promise<readonly PasteEdit[] | undefined>;
}

/** Answers what is to be inserted where something was dropped. */
export interface DropProvider {
  provideDocumentDropEdits(document: vscode.TextDocument, position: vscode.Position, data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<readonly PasteEdit[] | undefined>;
}

/** The part of VS Code's API that came with 1.97: this extension runs in older ones, where pasting stays VS Code's. */
export interface PasteApi {
  readonly kind: PasteKind;
  makeEdit(text: string | vscode.SnippetString, title: string, kind: PasteKind): PasteEdit;
  registerPaste(selector: vscode.DocumentSelector, provider: PasteProvider, types: readonly string[]): vscode.Disposable;
  registerDrop(selector: vscode.DocumentSelector, provider: DropProvider, types: readonly string[]): vscode.Disposable;
}

interface NewNames {
  readonly DocumentPasteEdit?: new (text: string | vscode.SnippetString, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider?(selector: vscode.DocumentSelector, provider: PasteProvider, metadata: object): vscode.Disposable;
    registerDocumentDropEditProvider?(selector: vscode.DocumentSelector, provider: DropProvider, metadata: object): vscode.Disposable;
  };
}

/** The API for pasting, where this VS Code has it. */
export function findPasteApi(): PasteApi | undefined {
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind, languages } = vscode as unknown as NewNames;
  if (DocumentPasteEdit === undefined || DocumentDropOrPasteEditKind === undefined || languages.registerDocumentPasteEditProvider === undefined) {
    return undefined;
  }
  const kind = DocumentDropOrPasteEditKind.Empty.append('plume');
  const kinds = [kind];
  return {
    kind,
    makeEdit: (text, title, own) => new DocumentPasteEdit(text, title, own),
    registerPaste: (selector, provider, types) => languages.registerDocumentPasteEditProvider?.(selector, provider, { providedPasteEditKinds: kinds, pasteMimeTypes: types }) ?? vscode.Disposable.from(),
    registerDrop: (selector, provider, types) => languages.registerDocumentDropEditProvider?.(selector, provider, { providedDropEditKinds: kinds, dropMimeTypes: types }) ?? vscode.Disposable.from(),
  };
}
