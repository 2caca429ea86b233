/** Characters that may be on their way to the page beside the last that was sent: many small changes, or one whole article. */
const MOST = 50_000;
/** Milliseconds that the page may take to show something before the next is sent all the same. */
const PATIENCE = 3000;

/**
 * Keeps a page from being flooded: whoever has something for it waits until there is room. Small changes
 * do not wait for one another, so that the last key of a burst is as quick as any.
 */
export class PageFlow {
  /** The sizes of what is on its way, oldest first. */
  #onTheWay: readonly number[] = [];
  #waiting: (() => void) | undefined;

  /** So many characters are on their way to the page. */
  sent(size: number): void {
    this.#onTheWay = [...this.#onTheWay, size];
  }

  /** The page has shown the oldest of what is on its way. */
  arrived(): void {
    this.#onTheWay = this.#onTheWay.slice(1);
    if (this.#hasRoom) {
      this.#waiting?.();
    }
  }

  /** Nothing is on its way any more. */
  reset(): void {
    this.#onTheWay = [];
    this.#waiting?.();
  }

  /** Resolves when there is room for more, or when the page has been waited for long enough. For one who waits at a time. */
  async room(): Promise<void> {
    if (this.#hasRoom) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(() => this.reset(), PATIENCE);
      this.#waiting = () => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve();
      };
    });
  }

  get #hasRoom(): boolean {
    return this.#onTheWay.reduce((sum, size) => sum + size, 0) < MOST;
  }
}
