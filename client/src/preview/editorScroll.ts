import * as vscode from 'vscode';

/** What an editor shows. */
export interface EditorView {
  /** The line at its top, as {@link topLine} counts. */
  readonly top: number;
  /** The line of the cursor, counted from 0; undefined where it cannot be seen. */
  readonly cursor: number | undefined;
}

/** What an editor shows; undefined for one that shows nothing yet. */
export function viewOf(editor: vscode.TextEditor): EditorView | undefined {
  const top = topLine(editor);
  const { active } = editor.selection;
  return top === undefined ? undefined : { top, cursor: editor.visibleRanges.some(it => it.contains(active)) ? active.line : undefined };
}

/**
 * The line at the top of an editor. 12.5 is the middle of the thirteenth line: a paragraph is one
 * line of the file, but may be ten on the screen.
 */
function topLine(editor: vscode.TextEditor): number | undefined {
  const start = editor.visibleRanges[0]?.start;
  if (start === undefined) {
    return undefined;
  }
  const length = editor.document.lineAt(start.line).text.length;
  return start.line + start.character / (length + 1);
}

/** Moves an editor so that a line, as {@link topLine} counts, is at its top. */
export function revealAtTop(editor: vscode.TextEditor, line: number): void {
  const { document } = editor;
  const number = Math.min(Math.max(Math.floor(line), 0), document.lineCount - 1);
  const character = Math.floor(Math.max(line - number, 0) * document.lineAt(number).text.length);
  const position = new vscode.Position(number, character);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}
