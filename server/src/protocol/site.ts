/** What the preview needs to know of the site that an article belongs to. */
export interface SiteResources {
  /** The folder of `_config.yml` or `plume.yml`; undefined outside any site. */
  readonly root: string | undefined;
  /** URIs of the compiled stylesheets, in order; empty: use the built-in one. */
  readonly stylesheets: readonly string[];
  /** Stylesheets in Sass as the server has compiled them, with the addresses of their sources; they come last. */
  readonly compiledStyles: readonly { readonly uri: string; readonly css: string }[];
  readonly baseurl: string;
  /** What kramdown is given there, by its own names. */
  readonly kramdownOptions: Readonly<Record<string, unknown>>;
  /** The folders whose articles become pages, below the root. */
  readonly articleFolders: readonly string[];
  /** The folder that the team has chosen for pictures, below the root, with `{year}`, `{month}` and `{name}`; undefined where articles show it. */
  readonly imageFolder: string | undefined;
  /** Address of the folder of the team's models; undefined where it lies outside of the site. */
  readonly modelFolder: string | undefined;
}

/** A whole page as it would be published now; or why there is none. */
export type PageInSite = PageInLayout | NoPage;

/** A whole page in the layout of its site, not sanitised. */
export interface PageInLayout {
  readonly kind: 'page';
  readonly html: string;
  /**
   * Of the element that the article's body belongs in, `<div data-plume-content="key">`, which is empty; undefined where the layouts do not show the
   * body in one place as it is: then it stands in the page as they make it.
   */
  readonly key?: string | undefined;
  /** Its address on the site, without `baseurl`: `/actualites/bilan/` */
  readonly url: string;
  /** The stylesheets that it names, in order. */
  readonly styles: readonly PageStylesheet[];
}

/** There is no page to be shown. */
export interface NoPage {
  readonly kind: 'none';
  /**
   * Outside any site, on another disk than the server's, a file that becomes no page, a header that cannot be read, no layout around it, a page of
   * millions of characters, something that failed or took too long.
   */
  readonly reason: 'no-site' | 'not-on-disk' | 'no-page' | 'unreadable-header' | 'no-layout' | 'too-long' | 'failed';
}

/** An article under another name. */
export interface MovedArticle {
  readonly uri: string;
  /** Where its page will be, readable; undefined where it has no address. */
  readonly address?: string | undefined;
  /** What becomes of its old address, where readers may know that. */
  readonly notice?: string | undefined;
}

/** A stylesheet that a page names: its text, or the file in Sass that it is compiled of; neither where the site does not have it. */
export interface PageStylesheet {
  /** As written: `/assets/site.css`. */
  readonly href: string;
  /** The file of the site that it is, or is made of, below the root; undefined for one of another host, and one that is not there. */
  readonly path?: string | undefined;
  /** Its text; undefined where it is compiled of Sass. */
  readonly css?: string | undefined;
}

/** An article that is begun: its file, and its text up to what its author writes. */
export interface BegunArticle {
  readonly uri: string;
  readonly text: string;
  /** Where its page will be, readable: `/actualites/bilan/`. Undefined where it has no address. */
  readonly address?: string | undefined;
}
