import type { ShownPiece } from './body/bodyView.ts';
import { ArticleView, type ArticleViewParts, type ShownArticle } from './articleView.ts';
import { diffSequences } from './changes/sequenceDiff.ts';
import { makeElement } from './element.ts';
import { makeScrollMap, offsetOfLine, type Anchor, type ScrollMap } from './scrollMap.ts';
import { inNextFrame } from './soon.ts';

const NAME = { fr: 'La page avant', en: 'The page before' } as const;

/** What is shown beside the article. */
export interface BesideContent extends Omit<ShownArticle, 'base'> {
  /** What it is called: `main`, « la dernière version validée ». */
  readonly label: string;
  /** The article as it is now: what is equal in both stays on one height. */
  readonly now: ShownArticle['parts'];
}

/** The page as it was, to the left of the page as it is. Scrolls with it: what is equal in both stands side by side. */
export class BesideView {
  readonly #current: () => readonly ShownPiece[];
  readonly #host = makeElement('section', { attributes: { id: 'plume-before', hidden: '' } });
  readonly #label = makeElement('span');
  readonly #page = makeElement('div');
  readonly #view: ArticleView;
  /** Indexes of the parts of the old page that are in the new one too. */
  #kept: readonly number[] = [];
  #map: ScrollMap | undefined;
  readonly #follow = inNextFrame(() => this.#scroll());

  /** @param current the pieces of the page as it is */
  constructor(current: () => readonly ShownPiece[], { loadMath }: Pick<ArticleViewParts, 'loadMath'>) {
    this.#current = current;
    this.#host.append(makeElement('p', { attributes: { class: 'plume-before-label' }, children: [this.#label] }), this.#page);
    document.getElementById('plume-article')?.after(this.#host);
    this.#view = new ArticleView(this.#page, { changed: () => this.moved(), loadMath });
    window.addEventListener('scroll', this.#follow, { passive: true });
    this.#host.addEventListener('wheel', ({ deltaY }) => window.scrollBy({ top: deltaY }), { passive: true });
    new ResizeObserver(() => this.moved()).observe(this.#page);
  }

  /** Shows a page, or nothing. */
  show(content: BesideContent | undefined): void {
    document.documentElement.toggleAttribute('data-plume-beside', content !== undefined);
    if (content === undefined) {
      if (!this.#host.hidden) {
        this.#view.clear();
      }
      this.#host.hidden = true;
      return;
    }
    if (this.#host.hidden) {
      this.#view.clear();
      this.#host.hidden = false;
    }
    const { label, now, language } = content;
    this.#label.textContent = label;
    this.#host.setAttribute('aria-label', NAME[language]);
    this.#view.show({ ...content, base: undefined });
    let place = 0;
    this.#kept = diffSequences(content.parts, now, ({ html }) => html).flatMap(({ kind, before }) => {
      const start = place;
      place += before.length;
      return kind === 'equal' ? before.map((_, index) => start + index) : [];
    });
    this.moved();
  }

  /** Either page has another shape. */
  moved(): void {
    this.#map = undefined;
    this.#follow();
  }

  #scroll(): void {
    if (!this.#host.hidden) {
      this.#map ??= makeScrollMap(this.#measure(), { line: document.documentElement.scrollHeight, offset: this.#host.scrollHeight });
      this.#host.scrollTop = offsetOfLine(this.#map, window.scrollY);
    }
  }

  /** For each piece that is in both pages: how far down it is in the one and in the other. */
  *#measure(): Generator<Anchor> {
    const old = this.#view.body.shown;
    const kept = this.#current().filter(({ piece }) => piece.base === undefined);
    const top = this.#host.getBoundingClientRect().top - this.#host.scrollTop;
    for (const [index, place] of this.#kept.entries()) {
      const [before, now] = [elementOf(old[place]), elementOf(kept[index])];
      if (before !== undefined && now !== undefined) {
        yield { line: now.getBoundingClientRect().top + window.scrollY, offset: before.getBoundingClientRect().top - top };
      }
    }
  }
}

function elementOf(shown: ShownPiece | undefined): Element | undefined {
  return shown?.nodes.find(node => node instanceof Element);
}
