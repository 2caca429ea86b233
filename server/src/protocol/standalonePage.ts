import type { RenderedHeader, RenderedLiquidNote, RenderedPart } from './renderedArticle.ts';

/** A state of an article: header and body as they are rendered, not sanitised, and what Liquid could not fill. */
export interface ArticleState {
  readonly header: RenderedHeader;
  readonly parts: readonly RenderedPart[];
  readonly notes: readonly RenderedLiquidNote[];
}

/** A stylesheet as it is written, and the address that what it names is found from. */
export interface StandaloneStyle {
  readonly address: string;
  readonly css: string;
}

/** An article that is to be a page that needs nothing else. */
export interface StandaloneWish {
  readonly article: ArticleState;
  /** What it was, where changes are to be marked; undefined where they are not, and where all of it is new or gone. */
  readonly base: ArticleState | undefined;
  /** The language that Plume speaks. */
  readonly language: 'fr' | 'en';
  /** The language of the article. */
  readonly pageLanguage: string;
  readonly title: string;
  /** The site's own stylesheets; empty: those of Plume. */
  readonly sheets: readonly StandaloneStyle[];
  /** Where it finds the files of the site: the addresses of folders below {@link SITE_ADDRESS}. */
  readonly addresses: { readonly site: string; readonly article: string; readonly baseurl: string };
  /** The page of the site that it stands in; undefined: it stands alone. */
  readonly page: StandaloneSurroundings | undefined;
  /** What a review says of it above; undefined: nothing. */
  readonly review: StandaloneReview | undefined;
}

/** The whole page of a site, not sanitised, in which the article is put. */
export interface StandaloneSurroundings {
  readonly html: string;
  /** Of the element that the article's body belongs in; undefined where the body stands in the HTML already. */
  readonly key: string | undefined;
  readonly sheets: readonly StandaloneStyle[];
  /** Of the page: what is relative in it is found from there. */
  readonly address: string;
}

/** What is said of a change above the article. All of it is text. */
export interface StandaloneReview {
  /** Where all changes are listed: `index.html`; undefined where there is no list. */
  readonly index: string | undefined;
  /** What it is compared with, and what became of it. */
  readonly sentences: readonly string[];
  /** Fields of the header that say something else. */
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** How many passages of a page are marked. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** The page, and how many passages are marked in it. */
export interface StandalonePage {
  readonly html: string;
  readonly changes: ChangeCounts;
}

/** The program that makes such pages, which is loaded where one is asked for. */
export interface StandaloneProgram {
  /**
   * Makes a page.
   *
   * @param contentOf the content of a file of the site by its address, as an address that holds it; undefined where it is not there
   */
  makeStandalonePage(wish: StandaloneWish, contentOf: (address: string) => StandaloneFile | undefined): Promise<StandalonePage>;
}

/** A file that a page holds in itself. */
export interface StandaloneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Stands for the folder of the site in the addresses of a page that is being made: nothing is ever asked for there. */
export const SITE_ADDRESS = 'https://site.plume.invalid/';
