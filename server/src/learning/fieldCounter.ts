import type { DocumentFields, FieldKind } from './fieldFacts.ts';

/** What the documents of a collection have in common: how many there are, and how many have which field. It changes with the counter that it comes from: who keeps it sees what is known now. */
export interface FieldEvidence {
  /** Documents with a header. */
  readonly documents: number;
  /** Documents that begin without one. */
  readonly headerless: number;
  /** Name → what is known of the field. */
  readonly fields: ReadonlyMap<string, FieldCount>;
}

/** How many documents have a field, and of which kinds its values are. */
export interface FieldCount {
  readonly documents: number;
  readonly kinds: ReadonlyMap<FieldKind, number>;
}

/** Of a collection of which nothing is known. */
export const noEvidence: FieldEvidence = { documents: 0, headerless: 0, fields: new Map() };

/** What a document adds to the evidence of its collection. */
export interface CountedDocument {
  readonly collection: string;
  /** Undefined for a document without a header. */
  readonly fields: DocumentFields | undefined;
}

/** Counts the fields of documents, one at a time: a changed document changes what it has added, and nothing else. */
export interface FieldCounter {
  /** Puts what a document adds now in the place of what it has added before; undefined for nothing. */
  replace(before: CountedDocument | undefined, after: CountedDocument | undefined): void;
  /** What is known of a collection now. */
  evidenceOf(collection: string): FieldEvidence;
}

interface Counting {
  documents: number;
  headerless: number;
  readonly fields: Map<string, { documents: number; readonly kinds: Map<FieldKind, number> }>;
}

/** Makes a counter that has seen nothing. */
export function createFieldCounter(): FieldCounter {
  const collections = new Map<string, Counting>();
  const add = ({ collection, fields }: CountedDocument, step: 1 | -1): void => {
    const counting = collections.get(collection) ?? { documents: 0, headerless: 0, fields: new Map() };
    collections.set(collection, counting);
    if (fields === undefined) {
      counting.headerless += step;
      return;
    }
    counting.documents += step;
    for (const [name, kind] of fields) {
      countField(counting, name, { kind, step });
    }
  };
  return {
    replace: (before, after) => {
      if (before) {
        add(before, -1);
      }
      if (after) {
        add(after, 1);
      }
    },
    evidenceOf: collection => collections.get(collection) ?? noEvidence,
  };
}

function countField({ fields }: Counting, name: string, { kind, step }: { readonly kind: FieldKind | undefined; readonly step: 1 | -1 }): void {
  const field = fields.get(name) ?? { documents: 0, kinds: new Map<FieldKind, number>() };
  field.documents += step;
  if (kind !== undefined) {
    setCount(field.kinds, kind, (field.kinds.get(kind) ?? 0) + step);
  }
  if (field.documents === 0) {
    fields.delete(name);
  } else {
    fields.set(name, field);
  }
}

function setCount(kinds: Map<FieldKind, number>, kind: FieldKind, count: number): void {
  if (count === 0) {
    kinds.delete(kind);
  } else {
    kinds.set(kind, count);
  }
}
