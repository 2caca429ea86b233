import type { Command } from '../commands/command.ts';

/** Shows the words that are almost another one, and no others. */
export const showDuplicateWords: Command = { id: 'plume.showDuplicateWords', run: ({ vocabulary }) => vocabulary.filter('duplicates') };

/** Shows all words again. */
export const showAllWords: Command = { id: 'plume.showAllWords', run: ({ vocabulary }) => vocabulary.filter('all') };

/** Asks for the words anew. */
export const refreshVocabulary: Command = { id: 'plume.refreshVocabulary', run: ({ vocabulary }) => vocabulary.refresh() };
