import type { Language } from '../base/localized.ts';
import type { Article, Header } from '../article/article.ts';
import { isoDate, readJekyllDate, type JekyllDate } from '../article/jekyllDate.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, nodeAt, type YamlNode } from '../article/yaml/yamlTree.ts';
import { fillPlainValues } from './liquidValues.ts';
import { parseKramdown, renderDocument, type KramdownDocument, type KramdownOptions } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';

/** An article ready to be shown. HTML is as kramdown prints it, not sanitised; everything else is plain text. */
export interface ArticlePage {
  readonly version: number;
  readonly pageLanguage: string;
  readonly header: PageHeader;
  readonly bodyHtml: string;
}

/** What the page shows above the body. */
export interface PageHeader {
  readonly title?: string;
  readonly teaserHtml?: string;
  readonly date?: string;
  readonly dateTime?: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly image?: PageImage;
}

/** The first of `une-ou-diaporama`. */
export interface PageImage {
  readonly source: string;
  readonly alternative: string;
  readonly legendHtml?: string;
}

/** Renders an article as its readers will see it. */
export function renderArticle(article: Article, project: Project): ArticlePage {
  const { body, lines, version } = article;
  const offset = lines.positionAt(body.start).line;
  return {
    version,
    pageLanguage: pageLanguageOf(article, project),
    header: readPageHeader(article.header, project, pageLanguageOf(article, project)),
    bodyHtml: renderDocument(parseBody(article, project), { lines: { offset } }),
  };
}

/** The body with the values that Jekyll fills in; where there are none, the one that the problems were found in. */
function parseBody({ body, header }: Article, { site, kramdownOptions }: Project): KramdownDocument {
  const filled = fillPlainValues(body.text, { site, header });
  return filled === body.text ? body.parse(kramdownOptions) : parseKramdown(filled, kramdownOptions);
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

function readPageHeader({ yaml: { root } }: Header, project: Project, language: string): PageHeader {
  const title = textAt(root, ['title']);
  const teaser = textAt(root, ['chapeau-text']);
  const dateNode = entryOf(root, 'date')?.value;
  const date = dateNode && readJekyllDate(dateNode);
  const image = readImage(root, project);
  return {
    ...(title === undefined ? {} : { title }),
    ...(teaser === undefined ? {} : { teaserHtml: render(teaser, project) }),
    ...(date === undefined ? {} : { date: dateInWords(date, language), dateTime: isoDate(date) }),
    categories: readTerms(root, 'categories').map(it => it.text),
    tags: readTerms(root, 'tags').map(it => it.text),
    ...(image === undefined ? {} : { image }),
  };
}

function readImage(root: YamlNode | undefined, project: Project): PageImage | undefined {
  const source = textAt(root, ['une-ou-diaporama', 0, 'image']);
  const legend = textAt(root, ['une-ou-diaporama', 0, 'legende']);
  return source === undefined
    ? undefined
    : {
        source,
        alternative: textAt(root, ['une-ou-diaporama', 0, 'alternative-textuelle']) ?? '',
        ...(legend === undefined ? {} : { legendHtml: render(legend, project) }),
      };
}

function render(markdown: string, { kramdownOptions }: Project): string {
  return renderDocument(parseKramdown(markdown, kramdownOptions));
}

function textAt(root: YamlNode | undefined, path: readonly (string | number)[]): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.value !== null && node.text.trim() !== '' ? node.text : undefined;
}

/** « 15 juillet 2019 », « 1er juillet 2019 »: the day as the author wrote it, whatever the zone of the machine. */
function dateInWords({ year, month, day }: JekyllDate, language: string): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const words = new Intl.DateTimeFormat(supportedLanguage(language), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return /^fr\b/i.test(language) ? words.replace(/^1 /, '1er ') : words;
}

function supportedLanguage(language: string): string {
  const fallback: Language = 'fr';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? fallback;
  } catch {
    return fallback;
  }
}
