import type { Localized } from '../base/localized.ts';

/** A command cannot be carried out: a file that is not there, a folder that may not be read. */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun';
  readonly sentence: Localized;

  /** @param sentence why, to whoever typed the command */
  constructor(sentence: Localized) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
