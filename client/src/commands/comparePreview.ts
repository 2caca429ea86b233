import type { Command } from './command.ts';

/** Has a preview show what has changed since a chosen commit, branch or file. */
export const comparePreview: Command = {
  id: 'plume.comparePreview',
  async run({ previews }) {
    await previews.compare();
  },
};
