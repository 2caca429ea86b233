import * as vscode from 'vscode';
import { activeArticle } from '../activeArticle.ts';

/** The article that a command is about: the one that a menu names, else the one that has the focus. */
export function articleAmong([first]: readonly unknown[]): vscode.Uri | undefined {
  return first instanceof vscode.Uri ? first : activeArticle()?.uri;
}
