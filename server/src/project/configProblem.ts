import type { Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';

/** Something wrong with a file that a team configures its site or Plume with; the rest of the file applies. */
export interface ConfigProblem extends TextRange {
  readonly code: 'configuration.unreadable' | 'configuration.not-accepted' | 'configuration.unknown-key';
  readonly message: Localized;
}

/** A file cannot be read at all, at this place. */
export function unreadable(range: TextRange, reason: string): ConfigProblem {
  return {
    code: 'configuration.unreadable',
    start: range.start,
    end: range.end,
    message: {
      fr: `Ce fichier ne peut pas être lu à partir d’ici ; les réglages par défaut s’appliquent. (${reason})`,
      en: `This file cannot be read from here on; default settings apply. (${reason})`,
    },
  };
}
