import type { PageAddresses, ShowPage, UseStyles } from '../src/preview/messages.ts';
import type { ArticleView } from './articleView.ts';
import { PageNote } from './pageNote.ts';
import { addAttributes } from './rootAttributes.ts';
import { createSanitizer } from './sanitize.ts';
import { makeSitePage } from './sitePage.ts';
import type { StyleSheets } from './styles/styleSheets.ts';

/** What is to be seen. */
export interface SiteViewContent {
  /** The page of the site that is shown; undefined where the reader wants the article alone, or it is not there yet. */
  readonly page: ShowPage['page'] | undefined;
  readonly language: 'fr' | 'en';
}

const NO_ADDRESSES: PageAddresses = { site: '', article: '', baseurl: '' };

/** The article in the page of its site, with the page's stylesheets; or by itself, with those of articles. */
export class SiteView {
  readonly #article: ArticleView;
  readonly #styles: StyleSheets;
  readonly #note: PageNote;
  #ofArticles: Pick<UseStyles, 'sheets' | 'addresses'> = { sheets: [], addresses: NO_ADDRESSES };
  #shown: ShowPage['page'] | undefined;
  #takeBack: readonly (() => void)[] = [];

  constructor(root: HTMLElement, { article, styles }: { readonly article: ArticleView; readonly styles: StyleSheets }) {
    this.#article = article;
    this.#styles = styles;
    this.#note = new PageNote(root);
  }

  /** The stylesheets of articles are these now. */
  useStyles(styles: Pick<UseStyles, 'sheets' | 'addresses'>): void {
    this.#ofArticles = styles;
    if (this.#shown?.kind !== 'page') {
      this.#styles.use(styles.sheets, styles.addresses);
    }
  }

  /** Shows the page, or the article alone. */
  show({ page, language }: SiteViewContent): void {
    this.#note.show(page, language);
    if (page === this.#shown) {
      return;
    }
    const before = this.#shown;
    this.#shown = page;
    if (page?.kind === 'page' || before?.kind === 'page') {
      this.#takeBack.forEach(it => it());
      this.#takeBack = [];
      document.documentElement.toggleAttribute('data-plume-page', page?.kind === 'page');
      if (page?.kind === 'page') {
        const made = makeSitePage(page, createSanitizer(page.addresses, 'inert'));
        this.#takeBack = [addAttributes(document.documentElement, made.root), addAttributes(document.body, made.body)];
        this.#styles.use(made.sheets, page.addresses);
        this.#article.surround(made);
      } else {
        this.#styles.use(this.#ofArticles.sheets, this.#ofArticles.addresses);
        this.#article.surround(undefined);
      }
    }
  }
}
