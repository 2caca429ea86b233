import { rubyText, rubyValueOf } from '../jekyll/index.ts';
import type { Language, Localized } from '../base/localized.ts';
import { touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import { jekyllMoment } from '../article/jekyllDate.ts';
import { isRubyTime } from '../article/yaml/rubyScalar.ts';
import type { PathStep, YamlEntry, YamlNode } from '../article/yaml/yamlTree.ts';
import { requiredAt, schemasAt, type JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import { zoneOf } from '../project/siteDocument.ts';
import { momentInWords, publicationInWords, publicationOf } from './shared/publication.ts';
import { describeInWords } from './shared/schemaWords.ts';

/** What is shown beside the pointer: Markdown, about a stretch of text. */
export interface HoverText extends TextRange {
  readonly markdown: string;
}

/** What a hover is made from. */
export interface HoverContext {
  readonly article: Article;
  readonly project: Project;
  readonly schema: JsonSchema;
  readonly language: Language;
  /** The moment: what lies after it is not published yet. */
  readonly now: Date;
}

const WORDS = {
  required: { fr: 'obligatoire', en: 'required' },
  readAs: { fr: 'Le site lira', en: 'The site will read' },
  origin: { fr: 'D’après', en: 'According to' },
  nothing: { fr: 'rien', en: 'nothing' },
} satisfies Readonly<Record<string, Localized>>;

/** A YAML text that a schema describes: the header of an article, or `plume.yml`. */
export interface FieldContext {
  readonly root: YamlNode | undefined;
  readonly schema: JsonSchema;
  readonly language: Language;
}

/** Explains the field of a header: what it is for, whether it is needed, what the site reads there, whether the page appears. */
export function provideHover({ article, project, schema, language, now }: HoverContext, offset: number): HoverText | undefined {
  return fieldHover({ root: article.header.lenientRoot, schema, language }, offset, ({ entry, path }) => {
    const name = path.length === 0 ? entry.key.text : '';
    // Of a header that cannot be read, nothing is known of the page.
    const isPublication = article.header.isReadable && (name === 'date' || name === 'published' || name === 'permalink');
    const publication = isPublication ? publicationInWords(publicationOf(article, project, now))[language] : '';
    const moment = momentOf(entry.value, project)?.[language];
    // When the page is dated, its publication says.
    const value = moment === undefined ? describeValue(entry.value, language) : name === 'date' && publication !== '' ? undefined : moment;
    return [value === undefined ? '' : `${WORDS.readAs[language]}${language === 'fr' ? '\u00A0:' : ':'} ${value}`, publication];
  });
}

/** Explains the setting under the pointer: what it is for, and whether it is needed. */
export function provideFieldHover(context: FieldContext, offset: number): HoverText | undefined {
  return fieldHover(context, offset, () => []);
}

function fieldHover({ root, schema, language }: FieldContext, offset: number, tellMore: (found: Found) => readonly string[]): HoverText | undefined {
  const found = findEntry(root, offset, []);
  if (found === undefined) {
    return undefined;
  }
  const { entry, path } = found;
  const name = entry.key.text;
  const described = schemasAt(schema, [...path, name]).find(it => it.description !== undefined || it.title !== undefined) ?? {};
  const parts = [
    `**${described.title ?? name}**${requiredAt(schema, path).has(name) ? ` (${WORDS.required[language]})` : ''}`,
    describeInWords({ ...described, title: undefined }, language),
    described['x-origin'] === undefined ? '' : `${WORDS.origin[language]} \`${described['x-origin']}\`.`,
    ...tellMore(found),
  ];
  const { start, end } = touches(entry.key, offset) ? entry.key : entry.value;
  return { start, end, markdown: parts.filter(it => it !== '').join('\n\n') };
}

interface Found {
  readonly entry: YamlEntry;
  readonly path: readonly PathStep[];
}

function findEntry(node: YamlNode | undefined, offset: number, path: readonly PathStep[]): Found | undefined {
  if (node?.kind === 'list') {
    const index = node.items.findIndex(it => touches(it, offset));
    return index === -1 ? undefined : findEntry(node.items[index], offset, [...path, index]);
  }
  if (node?.kind !== 'map') {
    return undefined;
  }
  const entry = node.entries.find(it => touches(it, offset));
  if (entry === undefined) {
    return undefined;
  }
  // A value that is read as it is written says everything itself.
  const isTelling = touches(entry.value, offset) && (isReadOtherwise(entry.value) || (path.length === 0 && entry.key.text === 'date'));
  return touches(entry.key, offset) || isTelling ? { entry, path } : findEntry(entry.value, offset, [...path, entry.key.text]);
}

/** A date in words, by the clock of the site; a day without time is just that. */
function momentOf(node: YamlNode, project: Project): Localized | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain' || !isRubyTime(node.value)) {
    return undefined;
  }
  const { value } = node;
  const timeZone = zoneOf(project);
  const { fr, en } = momentInWords({ moment: jekyllMoment(value, node, timeZone), timeZone });
  if (value.type === 'date') {
    return { fr: fr.replace(/ à 00:00$/, ''), en: en.replace(/ at 00:00$/, '') };
  }
  return { fr: `${fr} (${timeZone})`, en: `${en} (${timeZone})` };
}

function isReadOtherwise(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.end > node.start && describeValue(node, 'en') !== undefined;
}

/** Said only where it is not what is written. */
function describeValue(node: YamlNode, language: Language): string | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain') {
    return undefined;
  }
  const { value } = node;
  if (isRubyTime(value)) {
    return node.text;
  }
  if (value === null) {
    return WORDS.nothing[language];
  }
  const shown = rubyText(rubyValueOf(node));
  return typeof value === 'string' || shown === node.text ? undefined : `\`${shown}\``;
}
