import type { PageLines } from './body/pageLines.ts';

/** Pixels between the marker and the block that it stands beside. */
const GAP = 23;

/** A thin bar beside the block that the cursor is in. It lies over the page: the article's own elements stay as they are. */
export class CursorMarker {
  readonly #lines: PageLines;
  readonly #bar = document.createElement('div');
  #line: number | undefined;

  constructor(root: HTMLElement, lines: PageLines) {
    this.#lines = lines;
    this.#bar.id = 'plume-marker';
    this.#bar.hidden = true;
    root.after(this.#bar);
    new ResizeObserver(() => this.place()).observe(root);
  }

  /** The cursor is on this line now. */
  moveTo(line: number): void {
    this.#line = line;
    this.place();
  }

  /** Puts the bar where its block is now. */
  place(): void {
    const block = this.#line === undefined ? undefined : this.#lines.blockAt(this.#line);
    this.#bar.hidden = block === undefined;
    if (block === undefined) {
      return;
    }
    const { left, top, height } = block.getBoundingClientRect();
    Object.assign(this.#bar.style, {
      left: `${Math.max(left + window.scrollX - GAP, 0)}px`,
      top: `${top + window.scrollY}px`,
      height: `${height}px`,
    });
  }
}
