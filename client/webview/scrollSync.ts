import { blocksWithLines, lineOf } from './sourceLines.ts';
import { lineAtOffset, makeScrollMap, offsetOfLine, type Anchor, type ScrollMap } from './scrollMap.ts';

/** Milliseconds after the reader has moved the page during which the editor does not move it. */
const READER_LEADS = 300;

/**
 * Keeps the page and the editor on the same line. Whoever moved last leads: a scroll that only
 * follows from our own is not told to the other side, so neither view ever answers its own echo.
 */
export class ScrollSync {
  readonly #root: HTMLElement;
  readonly #tell: (line: number) => void;
  #lineCount = 1;
  #map: ScrollMap | undefined;
  /** Where we have put the page: a scroll event that finds it there is ours. */
  #ours = 0;
  #readerMovedAt = Number.NEGATIVE_INFINITY;
  #telling = false;

  /**
   * @param root what carries the lines
   * @param tell hears of the line at the top of the page when the reader has moved it
   */
  constructor(root: HTMLElement, tell: (line: number) => void) {
    this.#root = root;
    this.#tell = tell;
    window.addEventListener('scroll', () => this.#onScroll(), { passive: true });
    const forget = (): void => this.forgetLayout();
    window.addEventListener('resize', forget);
    // An image that arrives moves everything below it.
    root.addEventListener('load', forget, true);
    root.addEventListener('toggle', forget, true);
    void document.fonts.ready.then(forget);
  }

  /** The line at the top of the page. */
  get topLine(): number {
    return lineAtOffset(this.#currentMap(), window.scrollY);
  }

  /** The page has a new content, or the same one in a new shape. */
  contentChanged(lineCount: number): void {
    this.#lineCount = lineCount;
    this.forgetLayout();
    // The browser keeps in place what the reader looks at; that is not the reader's move.
    this.#ours = window.scrollY;
  }

  /** What was measured no longer holds. */
  forgetLayout(): void {
    this.#map = undefined;
  }

  /** The editor has moved. */
  follow(line: number): void {
    if (performance.now() - this.#readerMovedAt < READER_LEADS) {
      return;
    }
    this.moveTo(line);
  }

  /** Puts a line at the top of the page. */
  moveTo(line: number): void {
    window.scrollTo({ top: offsetOfLine(this.#currentMap(), line), behavior: 'instant' });
    this.#ours = window.scrollY;
  }

  /** Puts the page where the reader has left it, and has the editor follow. */
  restore(line: number): void {
    this.moveTo(line);
    this.#readerMovedAt = performance.now();
    this.#tell(line);
  }

  #onScroll(): void {
    if (Math.abs(window.scrollY - this.#ours) < 1) {
      return;
    }
    this.#ours = window.scrollY;
    this.#readerMovedAt = performance.now();
    if (!this.#telling) {
      this.#telling = true;
      requestAnimationFrame(() => {
        this.#telling = false;
        this.#tell(this.topLine);
      });
    }
  }

  #currentMap(): ScrollMap {
    this.#map ??= makeScrollMap(this.#measure(), {
      line: this.#lineCount,
      offset: document.documentElement.scrollHeight,
    });
    return this.#map;
  }

  *#measure(): Generator<Anchor> {
    for (const block of blocksWithLines(this.#root)) {
      const line = lineOf(block);
      if (line !== undefined) {
        yield { line, offset: block.getBoundingClientRect().top + window.scrollY };
      }
    }
  }
}
