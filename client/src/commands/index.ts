import * as vscode from 'vscode';
import type { Command, CommandContext } from './command.ts';
import { blockCommands } from './blockCommands.ts';
import { comparePreview } from './comparePreview.ts';
import { enter, shiftTab, tab } from './editKeys.ts';
import { editTable } from './editTable.ts';
import { insertCard } from './insertCard.ts';
import { insertLink } from './insertLink.ts';
import { newArticle } from './newArticle.ts';
import { openForm } from './openForm.ts';
import { openGuide } from './openGuide.ts';
import { openPreview } from './openPreview.ts';
import { openPreviewToSide } from './openPreviewToSide.ts';
import { openRulePage } from './openRulePage.ts';
import { renameArticle } from './renameArticle.ts';
import { restartServer } from './restartServer.ts';
import { setUpSite } from './setUpSite.ts';
import { showProblems } from './showProblems.ts';
import { toggleBold, toggleItalic } from './toggleMarks.ts';
import { togglePreviewPin } from './togglePreviewPin.ts';
import { refreshVocabulary, showAllWords, showDuplicateWords } from '../vocabularyView/filterWords.ts';
import { copyWord, findWord } from '../vocabularyView/findWord.ts';
import { mergeWord, renameWord, useUsualWord } from '../vocabularyView/renameWord.ts';

/** Every command, in the order of the manifest. */
export const COMMANDS: readonly Command[] = [
  newArticle,
  renameArticle,
  setUpSite,
  openPreview,
  openPreviewToSide,
  togglePreviewPin,
  comparePreview,
  openForm,
  insertCard,
  ...blockCommands,
  showProblems,
  openRulePage,
  openGuide,
  restartServer,
  findWord,
  showDuplicateWords,
  showAllWords,
  refreshVocabulary,
  renameWord,
  mergeWord,
  useUsualWord,
  copyWord,
  toggleBold,
  toggleItalic,
  insertLink,
  editTable,
  enter,
  tab,
  shiftTab,
];

/** Makes the commands known to VS Code. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...COMMANDS.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (...parameters: unknown[]) => run(context, ...parameters)),
    ),
  );
}
