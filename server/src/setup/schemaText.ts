import { writeScalar } from '../article/yaml/quoting.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { ShownCollection, ShownField } from './fieldEvidence.ts';

/** How a kind of values is called in a schema. */
const TYPES: Readonly<Record<NonNullable<ShownField['kind']>['name'], string>> = { text: 'string', number: 'number', boolean: 'boolean', date: 'string', list: 'array', map: 'object' };

const MOST_RARE = 30;

/**
 * The schema that the files of a collection show, as commented YAML: what all show is a rule, what is likely a comment with its count, one sign
 * away from being one.
 *
 * @param known what is known of well-known fields, with their words
 */
export function schemaText(collection: ShownCollection, known: JsonSchema, language: Language): string {
  const { fields } = collection;
  const lines = [
    ...comment(HEAD(collection)[language]),
    'type: object',
    '',
    ...requiredLines(collection, language),
    'properties:',
    ...fields.flatMap(it => fieldLines(it, { collection, known, language })),
    ...rareLines(collection, language),
  ];
  return `${lines.join('\n')}\n`;
}

function requiredLines({ fields, count }: ShownCollection, language: Language): readonly string[] {
  const needed = fields.filter(it => it.need !== undefined);
  const isAnySure = needed.some(it => it.need === 'sure');
  const mark = isAnySure ? '' : '# ';
  const items = needed.map(it => {
    const item = `${mark}  ${it.need === 'sure' || !isAnySure ? '' : '# '}- ${key(it.name)}`;
    return it.need === 'sure' ? item : `${item.padEnd(36)} # ${coverage(it, count)[language]}`;
  });
  return needed.length === 0 ? [] : [...comment((isAnySure ? REQUIRED : USUAL)[language]), `${mark}required:`, ...items, ''];
}

interface Around {
  readonly collection: ShownCollection;
  readonly known: JsonSchema;
  readonly language: Language;
}

function fieldLines(field: ShownField, { collection, known, language }: Around): readonly string[] {
  const own = known.properties?.[field.name];
  const { title, description, 'x-vocabulary': isVocabulary } = typeof own === 'object' ? own : {};
  const read = field.isRead ? READ[language] : '';
  const body = [
    ...(title === undefined ? [] : [`title: ${writeScalar(title, 'block')}`]),
    ...(description === undefined ? [] : [`description: ${writeScalar(description, 'block')}`]),
    ...typeLines(field, language),
    ...(isVocabulary === true ? ['x-vocabulary: true'] : valueLines(field, language)),
  ];
  const isEmpty = body.every(it => it.startsWith('#'));
  return [`  # ${coverage(field, collection.count)[language]}${read}`, `  ${key(field.name)}:${isEmpty ? ' {}' : ''}`, ...body.map(it => `    ${it}`)];
}

function typeLines({ kind, count, filled }: ShownField, language: Language): readonly string[] {
  if (kind === undefined) {
    return [];
  }
  const type = count === filled ? TYPES[kind.name] : `[${TYPES[kind.name]}, 'null']`;
  const date = kind.name === 'date' ? [{ line: 'format: date-time' }] : [];
  const lines = [{ line: `type: ${type}` }, ...date].map(it => it.line);
  return kind.certainty === 'sure' ? lines : lines.map(it => `# ${it.padEnd(28)} # ${OF_VALUES(kind.count, filled)[language]}`);
}

function valueLines({ kind, choices, relation }: ShownField, language: Language): readonly string[] {
  const isList = kind?.name === 'list';
  const inItems = (line: string): string => (isList ? `items: { ${line} }` : line);
  if (relation !== undefined) {
    const line = inItems(`x-relation: ${writeScalar(relation.target, 'flow')}`);
    return relation.certainty === 'sure' && (!isList || kind.certainty === 'sure') ? [line] : [`# ${line.padEnd(28)} # ${NEARLY_ALL[language]}`];
  }
  if (choices.length === 0) {
    return [];
  }
  const counted = choices.map(([value, count]) => `${oneLine(value)} (${count})`).join(', ');
  return [...comment(CHOICES(counted)[language]), `# ${inItems(`enum: [${choices.map(([value]) => writeScalar(value, 'flow')).join(', ')}]`)}`];
}

function rareLines({ rare }: ShownCollection, language: Language): readonly string[] {
  const named = rare.slice(0, MOST_RARE).map(([name, count]) => `${oneLine(name)} (${count})`);
  const list = `${named.join(', ')}${rare.length > MOST_RARE ? '…' : ''}`;
  return ['', ...comment(rare.length === 0 ? OTHERS[language] : `${RARE(list)[language]}\n${OTHERS[language]}`), '# additionalProperties: false'];
}

function key(name: string): string {
  return writeScalar(name, 'flow');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Lines of comments, of no more characters than people read at a glance. */
export function comment(text: string): readonly string[] {
  return text.split('\n').flatMap(paragraph => wrap(paragraph).map(it => `# ${it}`));
}

const WIDTH = 100;

function wrap(paragraph: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function coverage({ count, filled }: ShownField, files: number): Localized {
  const empty = count - filled;
  const none = { fr: '', en: '' };
  const also = empty === 0 ? none : { fr: `, vide dans ${empty}`, en: `, empty in ${empty}` };
  return count === files ? { fr: `Dans les ${files} fichiers${also.fr}.`, en: `In all ${files} files${also.en}.` } : { fr: `Dans ${count} fichier${count > 1 ? 's' : ''} sur ${files}${also.fr}.`, en: `In ${count} of ${files} files${also.en}.` };
}

const HEAD = ({ name, count }: ShownCollection): Localized => ({
  fr: `L’en-tête des fichiers de «\u00A0${name}\u00A0», d’après ceux qui sont déjà là (${count}).\nCe qui est écrit est vérifié, et tous le suivent. Ce qui est en commentaire est seulement probable\u00A0: retirez le «\u00A0#\u00A0» pour que ce soit vérifié aussi. Le format est celui de JSON Schema.`,
  en: `The header of the files of ‘${name}’, by those that are there (${count}).\nWhat is written is checked, and all of them follow it. What stands in comments is only likely: take the ‘#’ away for it to be checked, too. The format is that of JSON Schema.`,
});

const REQUIRED: Localized = { fr: 'Les champs qu’aucun fichier n’oublie\u00A0: qui en oublie un en est averti.', en: 'Fields that no file leaves out: whoever leaves one out is told.' };
const USUAL: Localized = { fr: 'Les champs que presque tous les fichiers ont. Pour que qui en oublie un en soit averti\u00A0:', en: 'Fields that nearly all files have. For whoever leaves one out to be told:' };
const READ: Localized = { fr: ' Le gabarit le lit.', en: ' The layout reads it.' };
const NEARLY_ALL: Localized = { fr: 'presque toutes les valeurs', en: 'nearly all values' };
const OTHERS: Localized = { fr: 'Pour que tout autre champ soit signalé\u00A0:', en: 'For any other field to be reported:' };
const CHOICES = (counted: string): Localized => ({ fr: `Valeurs\u00A0: ${counted}. Pour n’en admettre aucune autre\u00A0:`, en: `Values: ${counted}. To accept no other:` });
const RARE = (list: string): Localized => ({ fr: `Champs de quelques fichiers seulement, peut-être de trop\u00A0: ${list}.`, en: `Fields of a few files only, perhaps too many: ${list}.` });
const OF_VALUES = (count: number, filled: number): Localized => ({ fr: `${count} valeurs sur ${filled}`, en: `${count} of ${filled} values` });
