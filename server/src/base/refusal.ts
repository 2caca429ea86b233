/** Thrown where what is asked for cannot be done, with a sentence for the person who asks: to be shown, not to be logged. */
export class Refusal extends Error {
  /** @param sentence in the reader's language */
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Refusal';
  }
}
