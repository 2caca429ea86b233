import type { Language } from '../base/localized.ts';
import type { Header } from '../article/article.ts';
import { isoDate, readJekyllDate, type JekyllDate } from '../article/jekyllDate.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, nodeAt, type YamlNode } from '../article/yaml/yamlTree.ts';
import { parseKramdown, renderDocument } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';

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

/** The header of an article as its readers will see it, dates in the language of the page. */
export function readPageHeader({ yaml: { root } }: Header, project: Project, language: string): PageHeader {
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
