import type { StyleSheets } from './styles/styleSheets.ts';
import type { Tool } from './tools.ts';

/** Pixels across: a common phone, a tablet upright, a large screen. */
const WIDTHS = { phone: 390, tablet: 768, desktop: 1280 } satisfies Partial<Record<Tool, number>>;
const NAMES = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

/** Shows the page as wide as it is elsewhere, made smaller where there is not enough room. */
export class PageWidth {
  readonly #root: HTMLElement;
  readonly #styles: StyleSheets;
  #width: number | undefined;

  constructor(root: HTMLElement, styles: StyleSheets) {
    this.#root = root;
    this.#styles = styles;
    new ResizeObserver(() => this.#fit()).observe(document.body);
  }

  /** Takes the width of the one that is chosen, else that of the preview. */
  choose(isChosen: (name: keyof typeof WIDTHS) => boolean): void {
    const name = NAMES.find(isChosen);
    const width = name === undefined ? undefined : WIDTHS[name];
    if (width !== this.#width) {
      this.#width = width;
      this.#styles.pageWidth = width;
      // What the site asks of the body is asked of the article while the frame takes the place of the body.
      document.documentElement.removeAttribute('data-plume-framed');
      this.#root.style.setProperty('--plume-body-width', getComputedStyle(document.body).maxWidth);
      document.documentElement.toggleAttribute('data-plume-framed', width !== undefined);
      this.#fit();
    }
  }

  #fit(): void {
    const { style } = this.#root;
    const room = document.documentElement.clientWidth;
    style.width = this.#width === undefined ? '' : `${this.#width}px`;
    style.zoom = this.#width === undefined || this.#width <= room ? '' : String(room / this.#width);
  }
}
