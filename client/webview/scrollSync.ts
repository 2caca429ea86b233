import type { PageLines } from './body/pageLines.ts';
import { lineAtOffset, makeScrollMap, offsetOfLine, scrollToSee, type Anchor, type Band, type ScrollMap } from './scrollMap.ts';

/** Milliseconds after the reader has moved the page during which the editor does not move it. */
const READER_LEADS = 300;
/** Pixels that stay free above and below what the cursor is in; the tools lie at the bottom of the window. */
const ABOVE = 24;
const BELOW = 64;

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
  /** The line of the cursor, while what it is in is to be seen. */
  #cursor: number | undefined;
  /** The line that the cursor was last on. */
  #lastCursor: number | undefined;
  /** Whether the reader has gone elsewhere since the cursor last moved to another line: then letters do not bring them back. */
  #isAway = false;
  /** Whether the page is on its way to the cursor. */
  #isGliding = false;

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
    window.addEventListener('scrollend', () => this.#arrive());
    // Whoever takes the wheel leads at once.
    window.addEventListener('wheel', () => this.#arrive(), { passive: true });
  }

  /** The line at the top of the page. */
  get topLine(): number {
    return this.#top;
  }

  /** The page has another content; the line at its top stays, unless what the cursor is in cannot be seen then. */
  contentChanged(lineCount: number): void {
    this.#lineCount = lineCount;
    this.#keepTop();
    this.#seeCursor();
  }

  /**
   * The editor has moved.
   *
   * @param line the one at its top
   * @param cursor the line of the cursor, if it can be seen in the editor
   */
  follow(line: number, cursor: number | undefined): void {
    if (performance.now() - this.#readerMovedAt < READER_LEADS) {
      return;
    }
    this.#isAway = false;
    this.#cursor = cursor;
    this.moveTo(line);
    const seen = this.#toSeeCursor();
    if (seen !== window.scrollY) {
      window.scrollTo({ top: seen, behavior: 'instant' });
      this.#settle();
    }
  }

  /** The cursor is on this line now. */
  cursorMoved(line: number): void {
    if (this.#lastCursor !== undefined && line !== this.#lastCursor) {
      this.#isAway = false;
    }
    this.#lastCursor = line;
    this.#cursor = this.#isAway ? undefined : line;
    this.#seeCursor();
  }

  /** Another article is to be seen: where its cursor is will be told. */
  forgetCursor(): void {
    this.#cursor = undefined;
    this.#lastCursor = undefined;
    this.#isAway = false;
    this.#isGliding = false;
  }

  /** Puts a line at the top of the page. */
  moveTo(line: number): void {
    this.#top = line;
    this.#isGliding = false;
    window.scrollTo({ top: offsetOfLine(this.#map(this.#lines.anchorsAround(line)), line), behavior: 'instant' });
    this.#ours = window.scrollY;
  }

  /** Puts the page where the reader has left it, and has the editor follow. */
  restore(line: number): void {
    this.moveTo(line);
    this.#readerMovedAt = performance.now();
    this.#isAway = true;
    this.#tell(line);
  }

  #keepTop(): void {
    if (!this.#isGliding) {
      this.moveTo(this.#top);
    }
  }

  /** Brings what the cursor is in into view, smoothly where the reader has nothing against it. */
  #seeCursor(): void {
    const top = this.#toSeeCursor();
    if (Math.abs(top - window.scrollY) >= 1) {
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#isGliding = true;
      window.scrollTo({ top, behavior: isStill ? 'instant' : 'smooth' });
    }
  }

  /** Where the page has to be scrolled to for that. */
  #toSeeCursor(): number {
    const [top, height] = [window.scrollY, window.innerHeight];
    const band = this.#cursor === undefined ? undefined : this.#bandOf(this.#cursor, height - ABOVE - BELOW);
    if (band === undefined) {
      return top;
    }
    const wanted = scrollToSee({ top, bottom: top + height }, { top: band.top - ABOVE, bottom: band.bottom + BELOW });
    return Math.min(wanted, Math.max(document.documentElement.scrollHeight - height, 0));
  }

  /** Where the block is that the cursor is in; of one that is too high to be seen whole, the place of the line. */
  #bandOf(line: number, height: number): Band | undefined {
    const box = this.#lines.blockAt(line)?.getBoundingClientRect();
    if (box === undefined || box.height === 0) {
      return undefined;
    }
    const top = box.top + window.scrollY;
    const place = box.height <= height ? top : offsetOfLine(this.#map(this.#lines.anchorsAround(line)), line);
    return { top: place, bottom: box.height <= height ? top + box.height : place };
  }

  /** The page is where it was to glide to. */
  #arrive(): void {
    if (this.#isGliding) {
      this.#isGliding = false;
      this.#settle();
    }
  }

  /** Where the page is now is where we have put it. */
  #settle(): void {
    this.#ours = window.scrollY;
    this.#top = lineAtOffset(this.#map(this.#lines.anchorsAroundOffset(window.scrollY)), window.scrollY);
  }

  #onScroll(): void {
    if (this.#isGliding || Math.abs(window.scrollY - this.#ours) < 1) {
      return;
    }
    this.#isAway = true;
    this.#cursor = undefined;
    this.#settle();
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
