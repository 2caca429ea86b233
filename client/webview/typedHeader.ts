import type { ShowArticle } from '../src/preview/messages.ts';

/** What of an article says how its header is. */
type HeaderState = Pick<ShowArticle, 'uri' | 'brokenHeader'>;

/**
 * Knows whether a header cannot be read only because somebody is typing in it: from the first letter of a field to its colon, and
 * inside an open quote. It is so from the letter that broke it until the cursor leaves the line, or the header can be read again;
 * a header that was broken when it was first seen is broken.
 */
export class TypedHeader {
  #state: HeaderState | undefined;
  #cursor: number | undefined;
  #typedOn: number | undefined;

  /** Whether nothing needs to be said yet. */
  get isBeingTyped(): boolean {
    return this.#typedOn !== undefined;
  }

  /** An article is shown, or what it has become. */
  show(state: HeaderState): void {
    const { uri, brokenHeader } = state;
    const before = this.#state;
    this.#state = state;
    if (uri !== before?.uri || brokenHeader === undefined) {
      this.#typedOn = undefined;
    } else if (before.brokenHeader === undefined && this.#cursor !== undefined && this.#cursor <= brokenHeader.line) {
      // What is typed on a line may only be missed further down, where a quote is still open.
      this.#typedOn = this.#cursor;
    }
  }

  /**
   * The cursor is on this line now.
   *
   * @returns whether that ends the typing: what was not said can be said
   */
  cursorMoved(line: number): boolean {
    this.#cursor = line;
    const ends = this.#typedOn !== undefined && this.#typedOn !== line;
    this.#typedOn = ends ? undefined : this.#typedOn;
    return ends;
  }
}
