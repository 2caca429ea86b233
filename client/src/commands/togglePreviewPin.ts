import type { Command } from './command.ts';

/** Has a preview stay with its article, or follow the active one again. A second preview can then be opened beside. */
export const togglePreviewPin: Command = {
  id: 'plume.togglePreviewPin',
  async run({ previews }) {
    previews.togglePin();
  },
};
