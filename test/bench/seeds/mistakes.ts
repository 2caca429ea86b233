import type { TextEdit } from '../../../server/src/base/textEdit.ts';
import type { YamlNode } from '../../../server/src/article/yaml/yamlTree.ts';
import { fieldsIn, kindOf, textsIn, type SeedDocument, type SeedField } from './headers.ts';

/** The kinds of mistakes, as the table names them. */
export const KINDS = ['letter', 'dash', 'yes or no', 'value', 'date', 'text for list', 'list for text', 'left out', 'relation'] as const;

/** A kind of mistake. */
export type MistakeKind = (typeof KINDS)[number];

/** A mistake that can be made in a document. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly document: SeedDocument;
  readonly field: string;
  readonly edit: TextEdit;
  /** Where it is to be found: an offset in the text. */
  readonly at: number;
  readonly written: string;
}

/** A source of numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** From so many documents on, they show a rule: ten, and the one with the mistake. */
const ENOUGH = 11;
/** So large a part of them must show it. */
const NEARLY_ALL = 0.95;
/** Values of which there are more different ones are no list of choices. */
const MOST_CHOICES = 20;
/** From so many values on, those that come again are choices. */
const ENOUGH_VALUES = 30;
/** Each choice comes at least so often. */
const COMES_AGAIN = 3;

/** Fewer different values may be the names of documents by chance. */
const FEWEST_NAMES = 8;

/** What the other documents of a group show of one field. */
interface Shown {
  readonly fields: readonly SeedField[];
  /** The part of the documents, or of the maps above it, that have the field. */
  readonly share: number;
  readonly documents: number;
}

/** Every mistake that would be fair: only where the other documents of a group show the rule. */
export function fairMistakes(group: readonly SeedDocument[], names: ReadonlyMap<string, ReadonlySet<string>>, random: Random): readonly Mistake[] {
  const all = group.map(fieldsIn);
  const shown = new Map<string, SeedField[]>();
  all.flat().forEach(it => shown.set(it.path, [...(shown.get(it.path) ?? []), it]));
  return [...shown].flatMap(([path, fields]) => {
    const documents = new Set(fields.map(it => it.document)).size;
    const parents = path.includes('.') ? mapsAbove(group, path) : group.length;
    const it = { fields, documents, share: fields.length / parents };
    return documents < ENOUGH ? [] : [...mistakesOfNames(it, new Set(shown.keys()), random), ...mistakesOfValues(it, random), ...mistakesOfRelations(it, names, random), ...leftOut(it)];
  });
}

function mapsAbove(group: readonly SeedDocument[], path: string): number {
  const [name = ''] = path.split(/\[?\]?\./);
  const values = group.flatMap(it => it.root.entries.filter(({ key }) => key.text === name).map(({ value }) => value));
  return values.reduce((sum, it) => sum + (it.kind === 'map' ? 1 : it.kind === 'list' ? it.items.filter(item => item.kind === 'map').length : 0), 0);
}

function* mistakesOfNames({ fields, share }: Shown, taken: ReadonlySet<string>, random: Random): Iterable<Mistake> {
  for (const field of share < NEARLY_ALL ? [] : fields) {
    const { text, start, end } = field.entry.key;
    const prefix = field.path.slice(0, field.path.length - text.length);
    const wrong = withWrongLetter(text, random);
    if (text.length > 3 && !taken.has(prefix + wrong)) {
      yield mistake('letter', field, { at: start, edit: { start, end, newText: wrong } });
    }
    const dashed = text.includes('_') ? text.replaceAll('_', '-') : text.replaceAll('-', '_');
    if (dashed !== text && !taken.has(prefix + dashed)) {
      yield mistake('dash', field, { at: start, edit: { start, end, newText: dashed } });
    }
  }
}

function* mistakesOfValues({ fields }: Shown, random: Random): Iterable<Mistake> {
  const kinds = fields.flatMap(it => kindOf(it.entry.value) ?? []);
  const isNearlyAlways = (kind: string): boolean => kinds.length >= ENOUGH && kinds.filter(it => it === kind).length >= kinds.length * NEARLY_ALL;
  const counts = new Map<string, number>();
  fields.flatMap(it => textsIn(it.entry.value)).forEach(({ text }) => counts.set(text, (counts.get(text) ?? 0) + 1));
  const total = [...counts.values()].reduce((sum, it) => sum + it, 0);
  const repeated = [...counts.values()].filter(it => it >= COMES_AGAIN).reduce((sum, it) => sum + it, 0);
  const isChosen = total >= ENOUGH_VALUES && counts.size <= MOST_CHOICES && repeated >= total * NEARLY_ALL;
  for (const field of fields) {
    const { value } = field.entry;
    const kind = kindOf(value);
    if (kind === 'boolean' && isNearlyAlways('boolean')) {
      yield replaced('yes or no', field, value, value.kind === 'scalar' && value.value === true ? 'oui' : 'non');
    }
    if (kind === 'date' && isNearlyAlways('date')) {
      yield replaced('date', field, value, random() < 0.5 ? '2024-02-30' : '2024-13-01');
    }
    if (kind === 'list' && isNearlyAlways('list') && value.kind === 'list' && value.items.length > 0 && textsIn(value).length === value.items.length) {
      yield mistake('text for list', field, { at: field.entry.key.start, edit: { start: field.entry.key.end, end: value.end, newText: `: ${quote(textsIn(value)[0]?.text ?? '')}` } });
    }
    if (kind === 'text' && isNearlyAlways('text') && value.kind === 'scalar' && value.style !== 'block') {
      yield replaced('list for text', field, value, `[${quote(value.text)}]`);
    }
    const chosen = isChosen ? textsIn(value).find(it => it.style !== 'block') : undefined;
    if (chosen !== undefined) {
      const wrong = random() < 0.5 ? withWrongLetter(chosen.text, random) : pick(INVENTED, random);
      if (!counts.has(wrong)) {
        yield replaced('value', field, chosen, quote(wrong));
      }
    }
  }
}

function* mistakesOfRelations({ fields }: Shown, names: ReadonlyMap<string, ReadonlySet<string>>, random: Random): Iterable<Mistake> {
  const values = fields.flatMap(field => textsIn(field.entry.value).map(node => ({ field, node })));
  const distinct = new Set(values.map(it => it.node.text));
  if (distinct.size < FEWEST_NAMES || new Set(values.map(it => it.field.document)).size < ENOUGH) {
    return;
  }
  const target = [...names.values()].find(known => [...distinct].filter(it => known.has(it)).length >= distinct.size * NEARLY_ALL);
  for (const { field, node } of target === undefined ? [] : values) {
    const wrong = random() < 0.5 ? withWrongLetter(node.text, random) : node.text.replace(/[^/]+$/, pick(NOBODY, random));
    if (target?.has(wrong) === false && node.style !== 'block') {
      yield replaced('relation', field, node, quote(wrong));
    }
  }
}

function* leftOut({ fields, share }: Shown): Iterable<Mistake> {
  for (const field of share < NEARLY_ALL || fields.some(it => it.path.includes('.')) ? [] : fields) {
    const { document: { text }, entry: { start, end } } = field;
    const lineEnd = text.indexOf('\n', end);
    // The site may have the field all the same: by its defaults; by the name of a post, which has its date.
    const isGiven = field.document.given.has(field.path) || (field.path === 'date' && /\/\d{4}-\d{1,2}-\d{1,2}-[^/]*$/.test(field.document.path));
    const isOwnLine = text[start - 1] === '\n' && /^\s*(?:#.*)?$/.test(text.slice(end, lineEnd));
    if (isOwnLine && !isGiven && field.document.root.entries.length > 1) {
      yield mistake('left out', field, { at: 0, edit: { start, end: lineEnd + 1, newText: '' } });
    }
  }
}

function mistake(kind: MistakeKind, { document, path }: SeedField, { at, edit }: Pick<Mistake, 'at' | 'edit'>): Mistake {
  return { kind, document, field: path, at, edit, written: edit.newText };
}

function replaced(kind: MistakeKind, field: SeedField, { start, end }: YamlNode, newText: string): Mistake {
  return mistake(kind, field, { at: start, edit: { start, end, newText } });
}

const INVENTED = ['divers', 'provisoire', 'nouveau-genre', 'something else', 'x'];
const NOBODY = ['personne-inconnue', 'nobody', 'camille.martin-dupont'];

/** A letter too many, too few, another one, or two in the wrong order. */
function withWrongLetter(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const next = after[0] ?? '';
  const slips = [before + letter + letter + after, before + after, before + (letter === 'e' ? 'a' : 'e') + after, before + next + letter + after.slice(1)].filter(it => it !== word && it !== '');
  return pick(slips, random);
}

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

function quote(text: string): string {
  return /^[\p{L}][\p{L}\d_./ -]*$/u.test(text) && !/^(?:yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
}
