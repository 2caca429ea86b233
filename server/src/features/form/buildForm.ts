import { nodeAt, type YamlNode, type YamlScalar } from '../../article/yaml/yamlTree.ts';
import { plainValue } from '../../article/yaml/yamlValue.ts';
import { readTerms } from '../../article/terms.ts';
import type { Localized } from '../../base/localized.ts';
import { joinUri } from '../../base/uris.ts';
import { propertiesAt, requiredAt, schemasAt, typesOf, type JsonSchema } from '../../project/jsonSchema.ts';
import { vocabularyFields } from '../../project/vocabularyFields.ts';
import type { FormControl, FormField, FormOption, FormPath, FormValue, FormWord, HeaderForm } from '../../protocol/form.ts';
import { isImagePath } from '../../workspace/siteFiles.ts';
import type { SitePages } from '../../workspace/sitePages.ts';
import { articleCount } from '../shared/articleCount.ts';
import { isClosed } from '../shared/fieldVocabulary.ts';
import { documentNamed } from '../shared/relations.ts';
import { choicesAt, controlKindOf, filesWantedAt } from './controlKind.ts';
import { readDateText } from './dateText.ts';
import { labelOf } from './fieldLabel.ts';
import { createFieldProblems, type FieldProblems } from './fieldProblems.ts';
import type { FormContext, FormFinding } from './formContext.ts';

const WORDS = {
  yes: { fr: 'Oui', en: 'Yes' },
  no: { fr: 'Non', en: 'No' },
  origin: { fr: 'D’après', en: 'According to' },
  /** Before the number of an item. */
  item: { fr: 'Élément', en: 'Item' },
} satisfies Readonly<Record<string, Localized>>;

/** A text is long from so many characters on. */
const LONG = 90;
/** A label has so many characters at most. */
const LONGEST_LABEL = 40;
/** A field that so large a part of the other documents has is shown at once. */
const USUAL = 0.3;

/** Makes a form of a header: what the site knows of its fields, and what is written in them; of one that cannot be read, what can. */
export function buildForm(context: FormContext, findings: readonly FormFinding[]): Pick<HeaderForm, 'broken' | 'problems' | 'fields'> {
  const { article, schema } = context;
  const { lenientRoot, isReadable, split } = article.header;
  const end = split.kind === 'found' ? split.closing.end : article.body.start;
  const own = findings.filter(it => it.start <= end && it.start < Math.max(1, article.body.start));
  const problems = createFieldProblems(article, own);
  // Of a header that cannot be read, one thing is said: what breaks it.
  const broken = isReadable ? undefined : problems.worst;
  const builder: Builder = { ...context, root: lenientRoot?.kind === 'map' ? lenientRoot : undefined, problems: isReadable ? problems : createFieldProblems(article, []), wordFields: vocabularyFields(context.project) };
  const known = [...propertiesAt(schema, []).keys()];
  const written = builder.root?.entries.map(it => it.key.text) ?? [];
  const names = [...new Set([...known, ...written])].filter(it => !it.startsWith('$') && (written.includes(it) || isWorthShowing(propertiesAt(schema, []).get(it))));
  const fields = names.map(it => fieldAt(builder, [it]));
  return { broken, problems: broken === undefined ? problems.rest() : [], fields };
}

/** What nobody writes any more, and what nobody says anything of, is shown only where it is written. */
function isWorthShowing(schema: JsonSchema = {}): boolean {
  return schema.deprecated !== true && Object.keys(schema).length > 0;
}

interface Builder extends FormContext {
  readonly root: Extract<YamlNode, { kind: 'map' }> | undefined;
  readonly problems: FieldProblems;
  readonly wordFields: readonly string[];
}

function fieldAt(builder: Builder, path: FormPath): FormField {
  const { article, root, schema, language, problems } = builder;
  const name = path.at(-1) ?? '';
  const node = nodeAt(root, path);
  const schemas = schemasAt(schema, path);
  const isRequired = typeof name === 'string' && requiredAt(schema, path.slice(0, -1)).has(name);
  const origin = schemas.find(it => it['x-origin'] !== undefined)?.['x-origin'];
  const help = [schemas.find(it => it.description !== undefined)?.description ?? '', origin === undefined ? '' : `${WORDS.origin[language]} \`${origin}\`.`];
  const own = problems.take(path);
  const control = controlAt(builder, path, node);
  return {
    path,
    label: typeof name === 'number' ? itemLabel(name, node, WORDS.item[language]) : labelOf(name, schemas, builder),
    help: help.filter(it => it !== '').join('\n\n'),
    isRequired,
    isUsual: isRequired || node !== undefined || own.length > 0 || path.length > 1 || isUsual(builder, String(name)),
    stamp: node === undefined ? '' : article.text.slice(node.start, node.end),
    control,
    problems: own,
  };
}

/** `2 · Une vue de la salle`: a group by what it says first, or by the file that it names; a text stands in its own field. */
function itemLabel(index: number, node: YamlNode | undefined, item: string): string {
  const texts = (node?.kind === 'map' ? node.entries : []).flatMap(({ value }) => (value.kind === 'scalar' && typeof value.value === 'string' ? [value.text.trim().replace(/\s+/g, ' ')] : []));
  const said = texts.find(it => it !== '' && !it.startsWith('/')) ?? texts.find(it => it !== '')?.replace(/^.*\/(?=.)/, '');
  return said === undefined ? `${item} ${index + 1}` : `${index + 1} · ${said.length > LONGEST_LABEL ? `${said.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : said}`;
}

/** What the team describes, and what many others have; where nobody has written anything, the fields that have words of ours. */
function isUsual({ teamSchema, evidence, builtIn }: Builder, name: string): boolean {
  const maps = evidence.collection.maps.get('');
  const share = maps === undefined || maps.count === 0 ? 0 : (maps.fields.get(name)?.count ?? 0) / maps.count;
  const described = teamSchema.properties?.[name];
  const isOfTeam = described !== undefined && described !== builtIn.properties?.[name];
  return isOfTeam || share >= USUAL || (maps === undefined && ['title', 'date', 'categories', 'tags', 'description'].includes(name));
}

function controlAt(builder: Builder, path: FormPath, node: YamlNode | undefined): FormControl {
  const { schema, project, article } = builder;
  const { isReadable } = article.header;
  const text = node?.kind === 'scalar' && node.value !== null ? node.text : '';
  const kind = controlKindOf({ schema, path, wordFields: builder.wordFields }, node);
  switch (kind) {
    case 'words':
      return { kind, words: wordsIn(builder, path, node), isOpen: choicesAt({ schema, path: [...path, 0] }).length === 0 && !isClosed(project, String(path.at(-1))) };
    case 'list':
      return { kind, items: node?.kind === 'list' ? node.items.map((_, index) => fieldAt(builder, [...path, index])) : [] };
    case 'group': {
      const written = node?.kind === 'map' ? node.entries.map(it => it.key.text) : [];
      return { kind, fields: [...new Set([...propertiesAt(schema, path).keys(), ...written])].map(it => fieldAt(builder, [...path, it])) };
    }
    case 'choice':
      return { kind, value: node === undefined ? null : (plainValue(node) as FormValue), options: optionsAt(builder, path, node) };
    case 'date': {
      const read = readDateText(text);
      const wantsTime = schemasAt(schema, path).some(it => it.format === 'date-time') || (path.length === 1 && path[0] === 'date');
      return { kind, day: read?.day ?? '', time: read?.time ?? '', hasTime: wantsTime || (read?.time ?? '') !== '', zone: read === undefined || read.time === '' ? builder.timeZone : zoneInWords(read.zone, node) };
    }
    case 'number':
      return { kind, text };
    case 'other':
      return { kind, text: node === undefined ? '' : article.text.slice(node.start, node.end) };
    case 'text':
      return textControl(builder, path, { text: isReadable ? text.replace(/\n+$/, '') : node === undefined ? '' : article.text.slice(node.start, node.end), node });
  }
}

/** A plain time without zone is one of Greenwich for Jekyll. */
function zoneInWords(zone: string, node: YamlNode | undefined): string {
  return zone === 'Z' || (zone === '' && node?.kind === 'scalar' && node.style === 'plain') ? 'UTC' : zone;
}

function textControl({ schema, project, pages }: Builder, path: FormPath, { text, node }: { readonly text: string; readonly node: YamlNode | undefined }): FormControl {
  const schemas = schemasAt(schema, path);
  const relation = schemas.find(it => it['x-relation'] !== undefined);
  const files = filesWantedAt({ schema, path });
  const hasWords = schemas.some(it => (it.examples ?? []).length > 0);
  const isBlock = node?.kind === 'scalar' && node.style === 'block';
  const isLong = relation === undefined && files === undefined && (isBlock || text.includes('\n') || text.length > LONG || schemas.some(it => (it.maxLength ?? 0) > LONG));
  const title = titleOf(pages, relation, text);
  const isImage = files !== undefined && /^\/[^/]/.test(text) && isImagePath(text) && project.root !== undefined;
  return {
    kind: 'text',
    text,
    isLong,
    choices: relation !== undefined ? 'documents' : files !== undefined ? 'files' : hasWords && !isLong && path[0] !== 'title' ? 'values' : 'none',
    ...(title === undefined ? {} : { title }),
    ...(isImage ? { image: joinUri(project.root, decode(text.slice(1))) } : {}),
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function wordsIn({ root, vocabulary, wordFields, language, schema, pages }: Builder, path: FormPath, node: YamlNode | undefined): readonly FormWord[] {
  const [field] = path;
  const isCounted = path.length === 1 && wordFields.includes(String(field));
  const counts = isCounted ? vocabulary.terms(String(field)) : undefined;
  const texts = isCounted && node?.kind === 'scalar' ? readTerms(root, String(field)).flatMap(it => (it.node === node ? [it.text] : [])) : node?.kind === 'list' ? node.items.map(it => (it as YamlScalar).text) : node?.kind === 'scalar' && node.value !== null ? [node.text] : [];
  const relation = schemasAt(schema, [...path, 0]).find(it => it['x-relation'] !== undefined);
  return texts.map(text => {
    return { text, label: titleOf(pages, relation, text) ?? text, detail: counts === undefined ? '' : articleCount(counts.get(text) ?? 0, language) };
  });
}

/** The title of the document that a text names. */
function titleOf(pages: SitePages, relation: JsonSchema | undefined, text: string): string | undefined {
  const title = relation && documentNamed(pages, { collection: relation['x-relation'] ?? '', prefix: relation['x-relation-prefix'] ?? '' }, text)?.title;
  return title === '' ? undefined : title;
}

/** What is written there and is none of the choices is one that can be seen, all the same. */
function optionsAt({ schema, language }: Builder, path: FormPath, node: YamlNode | undefined): readonly FormOption[] {
  const listed = choicesAt({ schema, path });
  const isYesNo = listed.length === 0 || schemasAt(schema, path).some(it => typesOf(it)[0] === 'boolean');
  const all = listed.length > 0 ? listed : [{ value: true, label: undefined }, { value: false, label: undefined }];
  const options = all.filter(it => it.value !== null && typeof it.value !== 'object').map(({ value, label }) => ({ value: value as FormValue, label: label ?? (isYesNo && typeof value === 'boolean' ? WORDS[value ? 'yes' : 'no'][language] : String(value)) }));
  const current = node === undefined ? null : (plainValue(node) as FormValue);
  const isKnown = current === null || options.some(it => it.value === current);
  return isKnown ? options : [...options, { value: current, label: String(current) }];
}

/** The text of what is written at a place: what a change is made against. */
export function stampAt({ article }: Pick<FormContext, 'article'>, path: FormPath): string {
  const node = nodeAt(article.header.yaml.root, path);
  return node === undefined ? '' : article.text.slice(node.start, node.end);
}
