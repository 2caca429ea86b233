import type { Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';

/** Something wrong with a file that a team configures its site or Plume with; the rest of the file applies. */
export interface ConfigProblem extends TextRange {
  readonly code: 'configuration.unreadable' | 'configuration.not-accepted' | 'configuration.unknown-key' | 'configuration.not-there' | 'configuration.matches-nothing';
  readonly message: Localized;
  /** What was probably meant by what stands there. */
  readonly replacement?: string | undefined;
  /** Set where it may be right all the same: what a build makes is not there before. */
  readonly isUnsure?: boolean;
  /** Set for the code of a rule: whether there is such a rule is known to those who have the rules. */
  readonly rule?: string;
}

/** A setting that nobody reads, with the one that was probably meant. */
export function unknownSetting({ start, end }: TextRange, key: string, nearest: string | undefined): ConfigProblem {
  return {
    code: 'configuration.unknown-key',
    start,
    end,
    replacement: nearest,
    message: {
      fr: `Plume ne connaît pas «\u00A0${key}\u00A0»\u00A0: ce réglage reste sans effet.${nearest === undefined ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
      en: `Plume does not know ‘${key}’: this setting has no effect.${nearest === undefined ? '' : ` Did you mean ‘${nearest}’?`}`,
    },
  };
}

/** A file cannot be read at all, at this place. */
export function unreadable(range: TextRange, reason: Localized): ConfigProblem {
  return {
    code: 'configuration.unreadable',
    start: range.start,
    end: range.end,
    message: {
      fr: `Ce fichier ne peut pas être lu à partir d’ici ; les réglages par défaut s’appliquent\u00A0: ${reason.fr}.`,
      en: `This file cannot be read from here on; default settings apply: ${reason.en}.`,
    },
  };
}
