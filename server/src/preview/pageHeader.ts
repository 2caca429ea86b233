import type { Language } from '../base/localized.ts';
import type { Header } from '../article/article.ts';
import { isoDate, readJekyllDate, type JekyllDate } from '../article/jekyllDate.ts';
import { readTerms } from '../article/terms.ts';
import { entryOf, nodeAt, type YamlEntry, type YamlNode } from '../article/yaml/yamlTree.ts';
import { parseKramdown, renderDocument } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';
import type { RenderedHeader } from '../protocol/renderedArticle.ts';

/** The fields that the layout of an article reads; none where no layout is known. */
export type ReadFields = Pick<ReadonlySet<string>, 'has' | 'size'>;

/** At least four words, of letters. */
const SENTENCE = /\p{L}[\p{L}’'*_]*\s+\S*\p{L}\S*\s+\S*\p{L}\S*\s+\S*\p{L}/u;
/** Shorter ones are teasers by their names. */
const TEASERS: readonly string[] = ['description', 'summary', 'excerpt', 'subtitle'];
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i;
const ALTERNATIVE = /^alt(?:ernative)?(?:[_-]\w+)?$|[_-]alt(?:ernative)?$/i;
const LEGEND = /^(?:l[eé]gende?|caption)$|[_-](?:l[eé]gende?|caption)$/i;

/** The header of an article as its readers will see it, dates in the language of the page. */
export function readPageHeader({ yaml: { root } }: Header, project: Project, { language, read }: { readonly language: string; readonly read: ReadFields }): RenderedHeader {
  const title = textAt(root, ['title']);
  const shown = (root?.kind === 'map' ? root.entries : []).filter(it => it.key.text !== 'title' && (read.size === 0 || read.has(it.key.text)));
  const teaser = teaserAmong(shown);
  const dateNode = entryOf(root, 'date')?.value;
  const date = dateNode && readJekyllDate(dateNode);
  const image = shown.flatMap(it => imagesIn(it, root))[0];
  return {
    ...(title === undefined ? {} : { title }),
    ...(teaser === undefined ? {} : { teaserHtml: render(teaser, project) }),
    ...(date === undefined ? {} : { date: dateInWords(date, language), dateTime: isoDate(date) }),
    categories: readTerms(root, 'categories').map(it => it.text),
    tags: readTerms(root, 'tags').map(it => it.text),
    ...(image === undefined ? {} : { image: { source: image.source, alternative: image.alternative ?? '', ...(image.legend === undefined ? {} : { legendHtml: render(image.legend, project) }) } }),
  };
}

/** The first sentence, else what is one by its name. */
function teaserAmong(entries: readonly YamlEntry[]): string | undefined {
  const texts = entries.flatMap(({ key, value }) => (value.kind === 'scalar' && typeof value.value === 'string' && value.text.trim() !== '' ? [{ name: key.text, text: value.text }] : []));
  return (texts.find(it => SENTENCE.test(it.text) && !ALTERNATIVE.test(it.name) && !LEGEND.test(it.name)) ?? texts.find(it => TEASERS.includes(it.name)))?.text;
}

interface NamedImage {
  readonly source: string;
  readonly alternative: string | undefined;
  readonly legend: string | undefined;
}

/** The images that a field names: itself, or those of the groups below it, with what stands beside them. */
function imagesIn({ key, value }: YamlEntry, group: YamlNode | undefined): readonly NamedImage[] {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string' && IMAGE.test(value.text) ? [{ source: value.text, alternative: besideIn(group, key.text, ALTERNATIVE), legend: besideIn(group, key.text, LEGEND) }] : [];
    case 'list':
      return value.items.flatMap(it => (it.kind === 'map' ? it.entries.flatMap(entry => imagesIn(entry, it)) : []));
    case 'map':
      return value.entries.flatMap(it => imagesIn(it, value));
  }
}

/** A text beside an image: `alt`, or the one that has the name of its field, `image_alt`, first. */
function besideIn(group: YamlNode | undefined, field: string, name: RegExp): string | undefined {
  const all = (group?.kind === 'map' ? group.entries : []).filter(it => name.test(it.key.text) && it.value.kind === 'scalar');
  const own = all.find(it => it.key.text.startsWith(field)) ?? all[0];
  return own && textAt(group, [own.key.text]);
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
