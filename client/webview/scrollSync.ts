import type { PageLines } from './body/pageLines.ts';
import { lineAtOffset, makeScrollMap, offsetOfLine, type Anchor, type ScrollMap } from './scrollMap.ts';

/** Milliseconds after the reader has moved the page during which the editor does not move it. */
const READER_LEADS = 300;

/**
 * Keeps the page and the editor on the same line. Whoever moved last leads: a scroll that only
 * follows from our own is not told to the other side, so neither view ever answers its own echo.
 */
export class ScrollSync {
  readonly #lines: PageLines;
  readonly #tell: (line: number) => void;
  #lineCount = 1;
  /** The line at the top: what stays in place when the page takes another shape. */
  #top = 0;
  /** Where we have put the page: a scroll event that finds it there is ours. */
  #ours = 0;
  #readerMovedAt = Number.NEGATIVE_INFINITY;
  #telling = false;

  /**
   * @param root what is scrolled
   * @param lines where the lines are in it
   * @param tell hears of the line at the top of the page when the reader has moved it
   */
  constructor(root: HTMLElement, lines: PageLines, tell: (line: number) => void) {
    this.#lines = lines;
    this.#tell = tell;
    window.addEventListener('scroll', () => this.#onScroll(), { passive: true });
    // A stylesheet, a font or an image that arrives moves everything below it, as does a narrower window.
    new ResizeObserver(() => this.#keepTop()).observe(root);
  }

  /** The line at the top of the page. */
  get topLine(): number {
    return this.#top;
  }

  /** The page has another content; the line at its top stays. */
  contentChanged(lineCount: number): void {
    this.#lineCount = lineCount;
    this.#keepTop();
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
    this.#top = line;
    window.scrollTo({ top: offsetOfLine(this.#map(this.#lines.anchorsAround(line)), line), behavior: 'instant' });
    this.#ours = window.scrollY;
  }

  /** Puts the page where the reader has left it, and has the editor follow. */
  restore(line: number): void {
    this.moveTo(line);
    this.#readerMovedAt = performance.now();
    this.#tell(line);
  }

  #keepTop(): void {
    this.moveTo(this.#top);
  }

  #onScroll(): void {
    if (Math.abs(window.scrollY - this.#ours) < 1) {
      return;
    }
    this.#ours = window.scrollY;
    this.#top = lineAtOffset(this.#map(this.#lines.anchorsAroundOffset(window.scrollY)), window.scrollY);
    this.#readerMovedAt = performance.now();
    if (!this.#telling) {
      this.#telling = true;
      requestAnimationFrame(() => {
        this.#telling = false;
        this.#tell(this.#top);
      });
    }
  }

  #map(anchors: readonly Anchor[]): ScrollMap {
    return makeScrollMap(anchors, { line: this.#lineCount, offset: document.documentElement.scrollHeight });
  }
}
