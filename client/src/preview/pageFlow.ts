/** So many articles may be on their way to the page: the next one is rendered while the last one is shown. */
const MOST = 2;
/** Milliseconds that the page may take to show an article before the next one is sent all the same. */
const PATIENCE = 3000;

/** Keeps a page from being flooded: whoever has something for it waits until there is room. */
export class PageFlow {
  #onTheWay = 0;
  #waiting: (() => void) | undefined;

  /** Something is on its way to the page. */
  sent(): void {
    this.#onTheWay += 1;
  }

  /** The page has shown something. */
  arrived(): void {
    this.#onTheWay = Math.max(this.#onTheWay - 1, 0);
    this.#waiting?.();
  }

  /** Nothing is on its way any more. */
  reset(): void {
    this.#onTheWay = 0;
    this.#waiting?.();
  }

  /** Resolves when there is room for one more, or when the page has been waited for long enough. For one who waits at a time. */
  async room(): Promise<void> {
    if (this.#onTheWay < MOST) {
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
}
