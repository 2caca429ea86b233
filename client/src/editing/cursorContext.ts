import * as vscode from 'vscode';
import { isArticle } from '../documents.ts';
import { linesOf } from './applyLines.ts';
import { partAt } from './articlePart.ts';
import { ENTER_RULES, needsCommand } from './enterRules.ts';
import { readItem } from './listItem.ts';
import { tableAt } from './tableText.ts';

/** What the cursor is in: only there do Enter and Tab do more than VS Code's. */
interface CursorPlace {
  /** As `when` clauses of the manifest name it. */
  readonly cursorIn: 'item' | 'table' | undefined;
  /** Whether Enter is a command of ours: elsewhere VS Code goes on with lists by the rules, or begins a line. */
  readonly enterIsCommand: boolean;
  /** In code, no sign means anything. */
  readonly isCode: boolean;
}

/** Of an article: VS Code reads its header as YAML within Markdown. */
const LANGUAGES = ['markdown', 'yaml'];

const NOWHERE: CursorPlace = { cursorIn: undefined, enterIsCommand: false, isCode: false };

/**
 * Tells VS Code what the cursor is in, so that every other Enter and Tab stays its own, and gives it the rules of lists while
 * it is in an article.
 *
 * @param isWanted whether the keys are those of an article: it is one of a site, whose team has not switched them off
 */
export function trackCursor(isWanted: () => boolean): vscode.Disposable & { update(): void } {
  let known = NOWHERE;
  let rules: vscode.Disposable | undefined;
  const update = (): void => {
    const place = placeOf(vscode.window.activeTextEditor);
    for (const key of ['cursorIn', 'enterIsCommand'] as const) {
      if (place[key] !== known[key]) {
        void vscode.commands.executeCommand('setContext', `plume.${key}`, place[key]);
      }
    }
    known = place;
    const hasRules = isWanted() && !place.isCode;
    if (hasRules !== (rules !== undefined)) {
      rules?.dispose();
      rules = hasRules ? vscode.Disposable.from(...LANGUAGES.map(it => vscode.languages.setLanguageConfiguration(it, { onEnterRules: ENTER_RULES.map(toOnEnterRule) }))) : undefined;
    }
  };
  update();
  const listening = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(update),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === vscode.window.activeTextEditor?.document && update()),
  );
  return {
    update,
    dispose() {
      listening.dispose();
      rules?.dispose();
    },
  };
}

function toOnEnterRule({ beforeText, appendText }: (typeof ENTER_RULES)[number]): vscode.OnEnterRule {
  return { beforeText, action: { indentAction: vscode.IndentAction.None, appendText } };
}

function placeOf(editor: vscode.TextEditor | undefined): CursorPlace {
  if (editor === undefined || !isArticle(editor.document) || editor.selections.length > 1) {
    return NOWHERE;
  }
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line).text;
  const isItem = readItem(line) !== undefined;
  const isQuote = /^ {0,3}>/.test(line);
  // Most lines are neither: of those, no more is read.
  if (!isItem && !isQuote && !line.includes('|')) {
    return NOWHERE;
  }
  const part = partAt(document.getText(), document.offsetAt(selection.active));
  if (part === 'code') {
    return { ...NOWHERE, isCode: true };
  }
  const lines = linesOf(document);
  const enterIsCommand = needsCommand(lines, selection.active, part);
  if (part === 'header') {
    return { ...NOWHERE, enterIsCommand };
  }
  return { cursorIn: isItem ? 'item' : !isQuote && tableAt(lines, selection.active.line) !== undefined ? 'table' : undefined, enterIsCommand, isCode: false };
}
