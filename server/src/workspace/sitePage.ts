import type { MadeText } from '../base/madeText.ts';
import type { NoPage, PageInSite } from '../protocol/site.ts';

/** A page that is asked for as it is being written. */
export interface PageJob {
  /** Address of the folder of the site. */
  readonly root: string;
  /** Of the article, below the root, decoded: `_actualites/bilan.md` */
  readonly path: string;
  /** The text of the article as it is now. */
  readonly text: string;
}

/** Renders the whole page of an article, where a program can. */
export type RenderSitePage = (job: PageJob) => Promise<PageInSite>;

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
  /** Only a team's own Ruby knows the tag or filter; a file or page is not there; it is not understood; it fails; it goes on without end. */
  readonly kind: 'unknown-tag' | 'unknown-filter' | 'missing-include' | 'missing-link' | 'liquid-syntax' | 'liquid-error' | 'limit' | 'missing-layout';
  /** The name of the tag, file or page; what the engine says. */
  readonly subject: string;
  /** `{% carte %}`: in the article, or in what it includes. */
  readonly written: string;
  /** The characters that stand for it in the text. */
  readonly mark: string;
}

/** Has Liquid fill the body of an article, where a program can. */
export type FillBody = (job: PageJob) => Promise<FilledBody | NoPage>;
