import type { MadeText } from '../base/madeText.ts';

/** A page that is asked for as it is being written. */
export interface PageJob {
  /** Address of the folder of the site. */
  readonly root: string;
  /** Of the article, below the root, decoded: `_actualites/bilan.md` */
  readonly path: string;
  /** The text of the article as it is now. */
  readonly text: string;
}

/** A whole page in the layout of its site, not sanitised. */
export interface PageInLayout {
  readonly kind: 'page';
  readonly html: string;
  /**
   * Of the element that the article's body belongs in, `<div data-plume-content="key">`, which is empty; undefined where the
   * layouts do not show the body in one place as it is: then it stands in the page as they make it.
   */
  readonly key: string | undefined;
  /** Its address on the site, without `baseurl`: `/actualites/bilan/` */
  readonly url: string;
  /** The stylesheets that it names, in order. */
  readonly styles: readonly LinkedStyle[];
}

/** A stylesheet that a page names. */
export interface LinkedStyle {
  /** As written: `/assets/site.css`. */
  readonly href: string;
  /** The file of the site that it is, or is made of, below the root; undefined for one of another host, and one that is not there. */
  readonly path?: string | undefined;
  /** Its text; undefined where it is compiled of Sass. */
  readonly css?: string | undefined;
}

/** Why there is no page: Jekyll makes none of the file, its header cannot be read, no layout is around it, it is longer than a preview can show, or it took too long or failed. */
export interface NoSitePage {
  readonly kind: 'none';
  readonly reason: 'no-page' | 'unreadable-header' | 'no-layout' | 'too-long' | 'failed';
}

/** Renders the whole page of an article, where a program can. */
export type RenderSitePage = (job: PageJob) => Promise<PageInLayout | NoSitePage>;

/** A body as Liquid fills it, before kramdown reads it. */
export interface FilledBody {
  readonly kind: 'body';
  /** What came from where in the file. */
  readonly made: MadeText;
  /** What could not be filled: a mark stands there. */
  readonly notes: readonly FillNote[];
}

/** Something that Liquid could not fill. */
export interface FillNote {
  /** Only a team's own Ruby knows the tag; a file or page is not there; it is not understood; it fails; it goes on without end. */
  readonly kind: 'unknown-tag' | 'missing-include' | 'missing-link' | 'liquid-syntax' | 'liquid-error' | 'limit' | 'missing-layout';
  /** The name of the tag, file or page; what the engine says. */
  readonly subject: string;
  /** `{% carte %}`: in the article, or in what it includes. */
  readonly written: string;
  /** The characters that stand for it in the text. */
  readonly mark: string;
}

/** Has Liquid fill the body of an article, where a program can. */
export type FillBody = (job: PageJob) => Promise<FilledBody | NoSitePage>;
