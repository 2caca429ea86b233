import type { Language, Localized } from '../base/localized.ts';
import { touches, type TextRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import { isoDate } from '../article/jekyllDate.ts';
import { isRubyTime } from '../article/yaml/rubyScalar.ts';
import type { PathStep, YamlEntry, YamlNode } from '../article/yaml/yamlTree.ts';
import { schemasAt, type JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import { publicationInWords, publicationOf } from './shared/publication.ts';

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
  nothing: { fr: 'rien', en: 'nothing' },
} satisfies Readonly<Record<string, Localized>>;

/** Explains the field under the pointer: what it is for, whether it is needed, and what the site reads there. */
export function provideHover({ article, project, schema, language, now }: HoverContext, offset: number): HoverText | undefined {
  const found = findEntry(article.header.yaml.root, offset, []);
  if (found === undefined) {
    return undefined;
  }
  const { entry, path } = found;
  const name = entry.key.text;
  const described = schemasAt(schema, [...path, name]).find(it => it.description !== undefined || it.title !== undefined);
  const isRequired = schemasAt(schema, path).some(it => it.required?.includes(name) === true);
  const title = `**${described?.title ?? name}**${isRequired ? ` (${WORDS.required[language]})` : ''}`;
  const examples = (described?.examples ?? []).map(it => `\`${String(it)}\``).join(', ');
  const value = describeValue(entry.value, language);
  const isPublication = path.length === 0 && (name === 'date' || name === 'published' || name === 'permalink');
  const parts = [
    title,
    described?.description ?? '',
    examples,
    value === undefined ? '' : `${WORDS.readAs[language]}${language === 'fr' ? '\u00A0:' : ':'} ${value}`,
    isPublication ? publicationInWords(publicationOf(article, project, now))[language] : '',
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
  const isOnDate = path.length === 0 && entry.key.text === 'date' && touches(entry.value, offset);
  return touches(entry.key, offset) || isOnDate ? { entry, path } : findEntry(entry.value, offset, [...path, entry.key.text]);
}

/** Said only where it is not what is written. */
function describeValue(node: YamlNode, language: Language): string | undefined {
  if (node.kind !== 'scalar' || node.style !== 'plain') {
    return undefined;
  }
  const { value } = node;
  if (isRubyTime(value)) {
    return `\`${isoDate(value)}\``;
  }
  if (value === null) {
    return WORDS.nothing[language];
  }
  return typeof value === 'string' || String(value) === node.text ? undefined : `\`${typeof value === 'object' ? value.name : String(value)}\``;
}
