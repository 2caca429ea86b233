import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** Opens VS Code's list of problems. */
export const showProblems: Command = {
  id: 'plume.showProblems',
  async run() {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  },
};
