import type { Article } from '../article/article.ts';
import { indexLines } from '../base/lineIndex.ts';
import type { MadeText } from '../base/madeText.ts';
import { createPageRenderer, parseKramdown, renderDocument, type KramdownOptions, type PageRenderer } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';
import { placeParts, type PlacedBody } from './bodyChange.ts';
import { fillPlainValues } from './liquidValues.ts';
import { lineRuns } from './madeLines.ts';
import type { RenderedHeader } from '../protocol/renderedArticle.ts';
import { readPageHeader, type ReadFields } from './pageHeader.ts';

/** An article ready to be shown. HTML is as kramdown prints it, not sanitised; everything else is plain text. */
export interface ArticlePage {
  readonly version: number;
  readonly pageLanguage: string;
  readonly header: RenderedHeader;
  readonly body: PlacedBody;
}

/** Renders articles one after the other: what the next one has in common with the last is not rendered again. */
export type ArticleRenderer = (article: Article, project: Project, from: RenderSources) => ArticlePage;

/** What an article is rendered from beside its text. */
export interface RenderSources {
  /** The fields that its layout reads. */
  readonly read: ReadFields;
  /** Its body as Liquid has filled it; undefined where it has none, or Liquid is not run. */
  readonly filled?: MadeText | undefined;
}

/** Makes a renderer for the versions of one article. */
export function createArticleRenderer(): ArticleRenderer {
  const body = createPageRenderer();
  let last: { readonly source: string; readonly project: Project; readonly read: ReadFields; readonly header: RenderedHeader; readonly pageLanguage: string } | undefined;
  return (article, project, { read, filled }) => {
    const source = article.text.slice(0, article.body.start);
    if (last?.source !== source || last.project !== project || last.read !== read) {
      const pageLanguage = pageLanguageOf(article, project);
      last = { source, project, read, pageLanguage, header: readPageHeader(article.header, project, { language: pageLanguage, read }) };
    }
    const { header, pageLanguage } = last;
    return { version: article.version, pageLanguage, header, body: filled === undefined ? renderParts(body, article, project) : renderFilled(body, filled, { article, project }) };
  };
}

/** The parts of the body, with the values that Jekyll fills in. */
function renderParts(renderer: PageRenderer, { text, body, header }: Article, { site, kramdownOptions }: Project): PlacedBody {
  const parts = renderer.render(fillPlainValues(body.text, { site, header }), kramdownOptions);
  // Only the lines of the header are counted: the body may be long.
  return placeParts(parts, indexLines(text.slice(0, body.start)).lineCount - 1);
}

/** The parts of a body that Liquid has filled. */
function renderFilled(renderer: PageRenderer, filled: MadeText, { article, project }: { readonly article: Article; readonly project: Project }): PlacedBody {
  return { ...placeParts(renderer.render(filled.text, project.kramdownOptions), 0), lines: lineRuns(filled, article.lines) };
}

/**
 * The body alone, byte for byte as kramdown prints it. As for Jekyll, a header that nothing closes is part of the body.
 */
export function renderBody({ text, header, body }: Article, options: KramdownOptions): string {
  const source = header.split.kind === 'unclosed' ? text.slice(header.split.opening.start) : body.text;
  return renderDocument(parseKramdown(source, options));
}

/** The language of the page: the article’s `lang`, else the site’s, else French. */
export function pageLanguageOf({ header }: Article, { site }: Project): string {
  const own = header.data['lang'];
  return typeof own === 'string' && own !== '' ? own : (site.lang ?? 'fr');
}
