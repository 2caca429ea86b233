import type { Localized } from '../base/localized.ts';

/** The command line cannot be understood; the message says why, and what is possible. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly sentence: Localized;

  /** @param sentence why, to whoever typed the command */
  constructor(sentence: Localized) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
