import type { DocumentEvidence, FieldCount } from '../learning/fieldCounter.ts';
import { isTextKind, type FieldKind } from '../learning/fieldFacts.ts';
import { usualValuesOf } from '../learning/rareValues.ts';
import { relationIn } from '../learning/relations.ts';

/** From so many files on, what all of them have is what the next one needs. */
const ENOUGH = 20;
/** The same, where the layout shows the field whatever happens. */
const ENOUGH_SHOWN = 10;
/** So large a part of the files makes something likely. */
const LIKELY = 0.9;
/** Fields that are in a smaller part of the files are listed apart. */
const RARE = 0.02;
/** So many values, of which so small a part is in one file only, are choices. */
const ENOUGH_VALUES = 20;
const CLOSED = 0.05;
const MOST_CHOICES = 16;

/** How far something is known: as a rule, as something likely, or not at all. */
export type Certainty = 'sure' | 'likely';

/** What the files of a collection show of one field. */
export interface ShownField {
  readonly name: string;
  /** How many files have it. */
  readonly count: number;
  /** Whether a new file needs it. */
  readonly need: Certainty | undefined;
  readonly kind: { readonly name: Exclude<FieldKind, 'address' | 'path' | 'mail'>; readonly count: number; readonly certainty: Certainty } | undefined;
  /** How many files have values there at all. */
  readonly filled: number;
  /** The values that come again, where hardly any other does, with the number of their files. */
  readonly choices: readonly (readonly [string, number])[];
  /** The collection whose documents its values name. */
  readonly relation: { readonly target: string; readonly certainty: Certainty } | undefined;
  /** Whether the layout reads it. */
  readonly isRead: boolean;
}

/** What the files of a collection show. */
export interface ShownCollection {
  readonly name: string;
  /** How many files it has. */
  readonly count: number;
  /** The usual fields in their order, then the others by their number. */
  readonly fields: readonly ShownField[];
  /** Fields of hardly any file, with the number of files. */
  readonly rare: readonly (readonly [string, number])[];
}

/** Reads the evidence of a collection; undefined where it has too few files to show anything. */
export function shownCollection(name: string, evidence: DocumentEvidence): ShownCollection | undefined {
  const maps = evidence.collection.maps.get('');
  if (maps === undefined || maps.count < ENOUGH_SHOWN) {
    return undefined;
  }
  const all = [...maps.fields];
  const isRare = ([, it]: (typeof all)[number]): boolean => it.count <= Math.max(1, maps.count * RARE);
  const isUsual = ({ count }: FieldCount): boolean => count > maps.count / 2;
  const sorted = all.filter(it => !isRare(it)).toSorted(([, a], [, b]) => Number(isUsual(b)) - Number(isUsual(a)) || (isUsual(a) ? a.places / a.count - b.places / b.count : b.count - a.count));
  return {
    name,
    count: maps.count,
    fields: sorted.map(([field, counted]) => shownField(field, counted, evidence)),
    rare: all.filter(isRare).map(([field, { count }]) => [field, count] as const).toSorted(([, a], [, b]) => b - a),
  };
}

function shownField(name: string, field: FieldCount, evidence: DocumentEvidence): ShownField {
  const files = evidence.collection.maps.get('')?.count ?? 0;
  const template = evidence.template.get(name);
  const filled = [...field.kinds.values()].reduce((sum, it) => sum + it, 0);
  const isAlwaysThere = field.count === files && filled === files && files >= (template?.isShown === true ? ENOUGH_SHOWN : ENOUGH);
  return {
    name,
    count: field.count,
    need: isAlwaysThere ? 'sure' : field.count >= files * LIKELY ? 'likely' : undefined,
    kind: kindOf(field, filled),
    filled,
    choices: choicesOf(field),
    relation: relationOf(name, evidence),
    isRead: template !== undefined,
  };
}

function kindOf({ kinds }: FieldCount, filled: number): ShownField['kind'] {
  const families = new Map<NonNullable<ShownField['kind']>['name'], number>();
  kinds.forEach((count, kind) => {
    const family = isTextKind(kind) ? 'text' : kind;
    families.set(family, (families.get(family) ?? 0) + count);
  });
  const [most] = [...families].toSorted(([, a], [, b]) => b - a);
  if (most === undefined || most[1] < filled * LIKELY) {
    return undefined;
  }
  return { name: most[0], count: most[1], certainty: most[1] === filled && filled >= ENOUGH_SHOWN ? 'sure' : 'likely' };
}

function choicesOf({ values }: FieldCount): ShownField['choices'] {
  const { words } = usualValuesOf(values);
  const isClosed = values.total >= ENOUGH_VALUES && values.once <= values.total * CLOSED && words.length > 1 && words.length <= MOST_CHOICES;
  return isClosed ? words.map(it => [it, values.documents.get(it) ?? 0] as const) : [];
}

function relationOf(name: string, evidence: DocumentEvidence): ShownField['relation'] {
  const relation = relationIn(evidence, '', name);
  const values = evidence.collection.maps.get('')?.fields.get(name)?.values;
  // Names in files of data, and those that stand behind a folder, have no word in a schema.
  const isDocument = relation !== undefined && !relation.target.includes('/') && ![...(values?.documents.keys() ?? [])].some(it => it.startsWith('/'));
  return isDocument ? { target: relation.target, certainty: relation.named === relation.values ? 'sure' : 'likely' } : undefined;
}
