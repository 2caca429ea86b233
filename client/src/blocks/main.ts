/** A bundle of its own, so that questions and data cost nothing until a block is inserted; what answers assistants goes with them. It is given VS Code's API: on the web, it cannot ask for it. */
import type * as vscode from 'vscode';
import { insertBlocksFromData } from './blocksFromData.ts';
import type { BlockWork } from './blockWork.ts';
import { editBlock } from './editBlock.ts';
import { exportModels, importModels } from './exchangeModels.ts';
import { findBlocks } from './findBlocks.ts';
import { insertBlock, type Inserting } from './insertBlock.ts';
import { saveAsModel } from './saveAsModel.ts';
import { updateBlocks } from './updateBlocks.ts';

export { answerTool } from '../assistant/answerTool.ts';

/** A command, given what it works with, and what opens the article in an editor, where there is none yet. */
type Run = (work: BlockWork, openEditor: () => Promise<vscode.TextEditor>) => Promise<void>;

/** What is done at the cursor. */
function inEditor(run: (work: BlockWork & Inserting) => Promise<void>): Run {
  return async (work, openEditor) => run({ ...work, editor: await openEditor() });
}

/** What can be done with blocks and models, by the names of the commands. */
export const blockCommands = {
  insertBlock: inEditor(insertBlock),
  insertBlocksFromData: inEditor(insertBlocksFromData),
  editBlock: inEditor(editBlock),
  findBlocks: inEditor(findBlocks),
  updateBlocks: inEditor(updateBlocks),
  saveAsModel: inEditor(saveAsModel),
  importModels,
  exportModels,
} as const satisfies Readonly<Record<string, Run>>;

/** The commands by their names. */
export type BlockCommands = typeof blockCommands;
