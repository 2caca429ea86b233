/** An article ready to be shown. Every string that ends in `Html` is HTML, not yet sanitised; the others are plain text. */
export interface RenderedArticle {
  /** The version of the text that was rendered: an answer older than one already shown is dropped. */
  readonly version: number;
  /** The language of the article's page (its `lang`, else the site's). */
  readonly pageLanguage: string;
  /** The language in which Plume speaks to its user about this article. */
  readonly language: 'fr' | 'en';
  readonly header: RenderedHeader;
  readonly body: RenderedBody;
  /** What has become of the Liquid in the body, where there is some. */
  readonly liquid?: RenderedLiquid | undefined;
  /** Set while the header cannot be read: the header shown is then the last good one. */
  readonly brokenHeader?: BrokenHeader | undefined;
}

/**
 * The body as kramdown prints it, in parts: told as the change from a state that the asker holds, or in full. All lines
 * are lines of the file, from 0; the `data-line` in a part is counted from the first line of the part.
 */
export interface RenderedBody {
  /** The name of this state of the body. */
  readonly revision: string;
  /** The state that the change is told from. Undefined: `parts` is everything, whatever the asker holds. */
  readonly since?: string | undefined;
  /** So many parts at the start stay as they are, */
  readonly start: number;
  /** so many after them go, */
  readonly removed: number;
  /** and these come in their place. */
  readonly parts: readonly RenderedPart[];
  /** Of the parts that follow, those that were on the line `from` or below it move by so many lines. */
  readonly shift: { readonly from: number; readonly by: number };
  /**
   * Where Liquid was run: the lines of parts and of `data-line` are those of the text that it has made; here is which lines of the file they
   * come from. A run begins at the line `made`, with the line `line` of the file, which rises by `step` with each line, and goes to the next run.
   */
  readonly lines?: readonly RenderedLineRun[] | undefined;
}

/** Lines that Liquid has made, and lines of the file. */
export interface RenderedLineRun {
  readonly made: number;
  readonly line: number;
  readonly step: 0 | 1;
}

/** Liquid in a body. */
export interface RenderedLiquid {
  /** Whether it was run; otherwise it stands there as it is written. */
  readonly isRun: boolean;
  /** Whether it was run on this very text: otherwise have it filled, and maybe render again. */
  readonly isSettled: boolean;
  /** What could not be filled: marks stand there in the HTML, in texts and in attributes. */
  readonly notes: readonly RenderedLiquidNote[];
}

/** Something that Liquid could not fill. */
export interface RenderedLiquidNote {
  /** The characters that stand for it. */
  readonly mark: string;
  /** `{% carte %}`; empty where it is about the whole body. */
  readonly written: string;
  readonly message: string;
  /** Whether the site would not build. */
  readonly isError: boolean;
}

/** Some whole blocks of a body. */
export interface RenderedPart {
  readonly html: string;
  readonly line: number;
}

/** What the page shows above the body. Absent fields are not shown. */
export interface RenderedHeader {
  readonly title?: string | undefined;
  /** `chapeau-text`, rendered by the same engine. */
  readonly teaserHtml?: string | undefined;
  /** « 15 juillet 2019 » */
  readonly date?: string | undefined;
  /** ISO 8601, for the `datetime` attribute. */
  readonly dateTime?: string | undefined;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly image?: HeaderImage | undefined;
}

/** The first image that the header names. */
export interface HeaderImage {
  /** As written in the article: `/uploads/logo.png`. */
  readonly source: string;
  readonly alternative: string;
  readonly legendHtml?: string | undefined;
}

/** Where, and why, the header cannot be read. */
export interface BrokenHeader {
  /** 0-based line in the file. */
  readonly line: number;
  readonly message: string;
  /** Whether there is a correction: only then is it offered. */
  readonly hasFix: boolean;
}
