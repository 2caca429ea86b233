import { valueAt } from '../base/valueAt.ts';
import type { Origin, TemplateFlow } from './liquid/templateFlow.ts';

/** A file of a site with Liquid in it. */
export interface FlowFile {
  readonly kind: 'layout' | 'include' | 'page';
  /** What others call it by: a layout without its ending, an include with it, a page by its address. */
  readonly name: string;
  /** What people call it: `article.html`, `agenda/index.md`. */
  readonly file: string;
  readonly flow: TemplateFlow;
}

/** Who reads a field. */
export type FieldReader = Pick<FlowFile, 'kind' | 'file'>;

/** Field → who reads it; see `ANY_FIELD` for those that may read any. */
export type FieldReaders = ReadonlyMap<string, ReadonlySet<FieldReader>>;

/** Whose fields: those of a collection (`site.posts`), of any (`site.*`), of the pages with a layout (`page article`). */
export type ReaderRoots = ReadonlyMap<Origin, FieldReaders>;

/** The page, in what pages include in their own text. */
export const PAGE_OF_BODIES = 'page';

type Bindings = Map<string, Map<Origin, Set<Origin>>>;

/** Puts together what the files of a site read of its documents: what an include is given is what it reads. */
export function fieldReadersIn(files: Iterable<FlowFile>): ReaderRoots {
  const all = [...files];
  const includes = new Map(all.flatMap(it => (it.kind === 'include' ? [[it.name, it] as const] : [])));
  const bindings: Bindings = new Map();
  // What changes when a file's own names are known better are the includes that it takes; includes that take themselves end when nothing is added.
  const waiting = new Set(all);
  for (const file of waiting) {
    waiting.delete(file);
    for (const name of bindIncludes(file, bindings)) {
      const include = includes.get(name);
      if (include !== undefined) {
        waiting.add(include);
      }
    }
  }
  const found = new Map<Origin, Map<string, Set<FieldReader>>>();
  for (const file of all) {
    for (const [origin, fields] of file.flow.reads) {
      for (const root of rootsOf(file, origin, bindings)) {
        const readers = valueAt(found, root, () => new Map<string, Set<FieldReader>>());
        fields.forEach(it => valueAt(readers, it, () => new Set<FieldReader>()).add(file));
      }
    }
  }
  return found;
}

/** Gives the names of the includes of which more is known now. */
function bindIncludes(file: FlowFile, bindings: Bindings): readonly string[] {
  return file.flow.passes.flatMap(({ include, values }) => {
    if (include === undefined) {
      return [];
    }
    const slots = valueAt(bindings, include, () => new Map<Origin, Set<Origin>>());
    const around = file.kind === 'include' ? [...(bindings.get(file.name)?.keys() ?? [])].filter(it => it.startsWith('$') && !values.has(it)) : [];
    const given: readonly (readonly [Origin, readonly Origin[]])[] = [...values, ...[...around, 'page'].map(it => [it, [it]] as const)];
    const isMore = given.map(([slot, origins]) => addAll(slots, slot, origins.flatMap(it => rootsOf(file, it, bindings))));
    return isMore.includes(true) ? [include] : [];
  });
}

function addAll(slots: Map<Origin, Set<Origin>>, slot: Origin, roots: readonly Origin[]): boolean {
  if (roots.length === 0) {
    return false;
  }
  const known = valueAt(slots, slot, () => new Set<Origin>());
  const before = known.size;
  roots.forEach(it => known.add(it));
  return known.size > before;
}

function rootsOf({ kind, name }: FlowFile, origin: Origin, bindings: Bindings): readonly Origin[] {
  if (origin.startsWith('site.')) {
    return [origin];
  }
  if (kind === 'include') {
    return [...(bindings.get(name)?.get(origin) ?? [])];
  }
  return origin !== 'page' ? [] : kind === 'layout' ? [pageOf(name)] : [PAGE_OF_BODIES];
}

function pageOf(layout: string): Origin {
  return `page ${layout}`;
}

/** A document, as those who read it know it. */
export interface ReadDocument {
  /** Its collection; empty for a page. */
  readonly collection: string;
  /** Its layout and those that this stands in. */
  readonly layouts: readonly string[];
  /** What its own text reads. */
  readonly own: FlowFile | undefined;
}

/** Who reads the fields of a document. */
export function readersOf(roots: ReaderRoots, { collection, layouts, own }: ReadDocument): FieldReaders {
  const found = new Map<string, Set<FieldReader>>();
  const lists = collection === '' ? ['site.pages'] : [`site.${collection}`, 'site.*'];
  for (const root of [...layouts.map(pageOf), ...lists]) {
    roots.get(root)?.forEach((readers, field) => addReaders(found, field, readers));
  }
  if (own !== undefined && own.flow.passes.length > 0) {
    // What other pages read of themselves is nothing to this one.
    roots.get(PAGE_OF_BODIES)?.forEach((readers, field) => addReaders(found, field, [...readers].filter(it => it.kind === 'include')));
  }
  own?.flow.reads.get('page')?.forEach(field => addReaders(found, field, [own]));
  return found;
}

function addReaders(found: Map<string, Set<FieldReader>>, field: string, readers: Iterable<FieldReader>): void {
  for (const reader of readers) {
    valueAt(found, field, () => new Set<FieldReader>()).add(reader);
  }
}
