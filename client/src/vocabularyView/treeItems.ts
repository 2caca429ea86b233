import * as vscode from 'vscode';
import type { Language } from '../localized.ts';
import type { FieldNode, PlaceNode, VocabularyNode, WordNode } from './vocabularyNode.ts';

/** A node as VS Code shows it. */
export function toTreeItem(node: VocabularyNode, language: Language): vscode.TreeItem {
  switch (node.kind) {
    case 'field':
      return fieldItem(node);
    case 'word':
      return wordItem(node, language);
    case 'place':
      return placeItem(node, language);
  }
}

function fieldItem({ field: { field, title }, words }: FieldNode): vscode.TreeItem {
  const state = field === 'tags' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(title, state);
  item.id = field;
  item.description = `${field} · ${words.length}`;
  item.iconPath = new vscode.ThemeIcon('symbol-enum');
  item.contextValue = 'field';
  return item;
}

function wordItem({ field, word: { word, countInWords, usual, description } }: WordNode, language: Language): vscode.TreeItem {
  const item = new vscode.TreeItem(word, vscode.TreeItemCollapsibleState.Collapsed);
  const almost = usual === undefined ? '' : language === 'fr' ? `Presque le même mot que «\u00A0${usual}\u00A0»` : `Almost the same word as ‘${usual}’`;
  item.id = `${field.field}\n${word}`;
  item.description = usual === undefined ? countInWords : `${countInWords} → ${usual}`;
  item.tooltip = [`${word}, ${countInWords}`, almost, description ?? ''].filter(it => it !== '').join('\n\n');
  item.iconPath = usual === undefined ? new vscode.ThemeIcon('tag') : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = usual === undefined ? 'word' : 'word.duplicate';
  item.accessibilityInformation = { label: [word, countInWords, almost].filter(it => it !== '').join(', ') };
  return item;
}

function placeItem({ word, place: { uri, range, title, day } }: PlaceNode, language: Language): vscode.TreeItem {
  const file = vscode.Uri.parse(uri);
  const item = new vscode.TreeItem(title === '' ? file.path.replace(/^.*\//, '') : title);
  item.id = `${word.field.field}\n${word.word.word}\n${uri}\n${range.start.line}:${range.start.character}`;
  const date = day === undefined ? '' : new Date(day).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
  item.description = language === 'fr' ? date.replace(/^1 /, '1er ') : date;
  item.tooltip = vscode.workspace.asRelativePath(file);
  item.iconPath = new vscode.ThemeIcon('markdown');
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = { title: '', command: 'vscode.open', arguments: [file, { selection, preview: true } satisfies vscode.TextDocumentShowOptions] };
  return item;
}
