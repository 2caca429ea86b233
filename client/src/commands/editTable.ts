import * as vscode from 'vscode';
import { applyLines, linesOf } from '../editing/applyLines.ts';
import { changeTable, type TableChange } from '../editing/tableText.ts';
import { isArticle } from '../documents.ts';
import type { Localized } from '../localized.ts';
import type { Command } from './command.ts';

const CHANGES: readonly (readonly [TableChange, Localized])[] = [
  ['align', { fr: 'Aligner les colonnes', en: 'Align the columns' }],
  ['row-below', { fr: 'Ajouter une ligne au-dessous', en: 'Add a row below' }],
  ['row-above', { fr: 'Ajouter une ligne au-dessus', en: 'Add a row above' }],
  ['column-after', { fr: 'Ajouter une colonne à droite', en: 'Add a column to the right' }],
  ['column-before', { fr: 'Ajouter une colonne à gauche', en: 'Add a column to the left' }],
  ['row-up', { fr: 'Monter la ligne', en: 'Move the row up' }],
  ['row-down', { fr: 'Descendre la ligne', en: 'Move the row down' }],
  ['column-left', { fr: 'Déplacer la colonne à gauche', en: 'Move the column to the left' }],
  ['column-right', { fr: 'Déplacer la colonne à droite', en: 'Move the column to the right' }],
  ['remove-row', { fr: 'Supprimer la ligne', en: 'Remove the row' }],
  ['remove-column', { fr: 'Supprimer la colonne', en: 'Remove the column' }],
];
const NO_TABLE: Localized = { fr: 'Placez d’abord le curseur dans un tableau.', en: 'Put the cursor into a table first.' };

/** Offers what can be done to the table at the cursor. */
export const editTable: Command = {
  id: 'plume.editTable',
  async run({ client }, wanted) {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isArticle(editor.document)) {
      return;
    }
    const language = client.languageOf(editor.document.uri);
    const lines = linesOf(editor.document);
    const { active } = editor.selection;
    const possible = CHANGES.filter(([change]) => changeTable(lines, active, change) !== undefined);
    if (possible.length === 0) {
      void vscode.window.showInformationMessage(NO_TABLE[language]);
      return;
    }
    const items = possible.map(([change, label]) => ({ label: label[language], change }));
    const change = possible.find(([it]) => it === wanted)?.[0] ?? (await vscode.window.showQuickPick(items))?.change;
    const edited = change && changeTable(lines, active, change);
    if (edited !== undefined) {
      await applyLines(editor, lines, edited);
    }
  },
};
