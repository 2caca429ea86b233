import type { Command } from './command.ts';

/** Starts the language server anew. Nothing that was written is lost: VS Code holds the texts. */
export const restartServer: Command = {
  id: 'plume.restartServer',
  async run({ client }) {
    await client.restart();
  },
};
