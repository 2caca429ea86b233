import { nearestWord } from '../base/words.ts';
import type { FieldEvidence } from './fieldCounter.ts';
import type { DocumentFields, FieldKind } from './fieldFacts.ts';

/** From so many other documents on, what they have in common is a habit. */
const ENOUGH = 10;
/** A field that so large a part of the others has is one that all have. */
const NEARLY_ALL = 0.99;
/** A name that a larger part has is no slip of one hand. */
const RARE = 0.02;

/** A field that all others have, and this document has not. */
export interface AbsentField {
  readonly name: string;
  /** How many of the others have it. */
  readonly others: number;
}

/** A field that only this document has, beside one that all others have and it has not. */
export interface MisspeltField {
  readonly name: string;
  readonly meant: string;
  readonly others: number;
}

/** A value of another kind than that of all others. */
export interface OddField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly usual: FieldKind;
  readonly others: number;
}

/** How a document departs from the habits of its collection; the evidence counts the document itself. */
export interface Departures {
  readonly absent: readonly AbsentField[];
  readonly misspelt: readonly MisspeltField[];
  readonly odd: readonly OddField[];
}

/** Nothing that a document departs from. */
export const noDepartures: Departures = { absent: [], misspelt: [], odd: [] };

/**
 * Compares a document with the others of its collection.
 *
 * @param given the fields that it has without writing them: defaults of the site, the date in its name
 */
export function departuresOf({ documents, fields }: FieldEvidence, own: DocumentFields, given: ReadonlySet<string>): Departures {
  const others = documents - 1;
  if (others < ENOUGH) {
    return noDepartures;
  }
  const lacking = [...fields].filter(([name, it]) => it.documents >= others * NEARLY_ALL && !own.has(name) && !given.has(name));
  const lackingNames = lacking.map(([name]) => name);
  const misspelt = [...own.keys()].flatMap((name): readonly MisspeltField[] => {
    const meant = (fields.get(name)?.documents ?? 1) - 1 <= others * RARE ? nearestWord(name, lackingNames) : undefined;
    return meant === undefined ? [] : [{ name, meant, others: fields.get(meant)?.documents ?? 0 }];
  });
  const explained = new Set(misspelt.map(it => it.meant));
  return {
    misspelt,
    absent: lacking.filter(([name]) => !explained.has(name)).map(([name, it]) => ({ name, others: it.documents })),
    odd: [...own].flatMap(([name, kind]) => oddField(name, kind, { fields, others })),
  };
}

/** Whether a name that a document has is in use elsewhere in its collection. */
export function isUsedByOthers({ fields }: FieldEvidence, name: string): boolean {
  return (fields.get(name)?.documents ?? 0) > 1;
}

function oddField(name: string, kind: FieldKind | undefined, { fields, others }: { readonly fields: FieldEvidence['fields']; readonly others: number }): readonly OddField[] {
  const kinds = fields.get(name)?.kinds;
  if (kind === undefined || kinds === undefined || (kinds.get(kind) ?? 0) > 1 || kinds.size !== 2) {
    return [];
  }
  const [usual, count] = [...kinds].find(([it]) => it !== kind) ?? [];
  return usual === undefined || count === undefined || count < ENOUGH || count < others * 0.5 ? [] : [{ name, kind, usual, others: count }];
}
