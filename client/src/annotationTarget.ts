import * as vscode from 'vscode';
import type { AnnotationAtCursor } from '../../server/src/protocol/articleState.ts';
import type { ProtocolRange } from '../../server/src/protocol/ranges.ts';
import type { ArticleClient } from './articleClient.ts';
import { isArticle } from './documents.ts';

/** Lines that might hold an annotation: the server is not asked about the others. */
const MAY_HOLD_ANNOTATION = /\{:/;

/**
 * Shows, while the cursor stands in an annotation, which element it changes; and says so beside the annotation where
 * that is not the element that the eye expects.
 */
export function showAnnotationTarget(client: ArticleClient): vscode.Disposable {
  const highlight = vscode.window.createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground'), isWholeLine: false });
  const hint = vscode.window.createTextEditorDecorationType({});
  let asked = 0;

  const clear = (editor: vscode.TextEditor): void => {
    editor.setDecorations(highlight, []);
    editor.setDecorations(hint, []);
  };
  const update = async (editor: vscode.TextEditor): Promise<void> => {
    const question = ++asked;
    const { document, selection } = editor;
    if (!isArticle(document) || !MAY_HOLD_ANNOTATION.test(document.lineAt(selection.active.line).text)) {
      clear(editor);
      return;
    }
    const { version } = document;
    const found = await client.ask('annotation', document.uri, { position: { line: selection.active.line, character: selection.active.character } }).catch(() => undefined);
    if (question === asked && document.version === version) {
      show(editor, found);
    }
  };
  const show = (editor: vscode.TextEditor, found: AnnotationAtCursor | undefined): void => {
    editor.setDecorations(highlight, found?.target === undefined ? [] : [toRange(found.target)]);
    editor.setDecorations(hint, found?.hint === undefined ? [] : [beside(found.annotation, found.hint)]);
  };

  return vscode.Disposable.from(
    highlight,
    hint,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(editor => editor && void update(editor)),
  );
}

function beside(annotation: ProtocolRange, text: string): vscode.DecorationOptions {
  const color = new vscode.ThemeColor('editorInlayHint.foreground');
  const backgroundColor = new vscode.ThemeColor('editorInlayHint.background');
  return { range: toRange(annotation), renderOptions: { after: { contentText: text, color, backgroundColor, margin: '0 0 0 1em' } } };
}

function toRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
