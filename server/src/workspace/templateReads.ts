import { fieldsReadBy, headingsAbove, placesIn, type HeadingAbove, type TemplateFields, type TemplateRead } from '../learning/templateFields.ts';
import { fieldReadersIn, readersOf, type FieldReaders, type FlowFile, type ReaderRoots } from '../learning/fieldReaders.ts';
import type { TemplateFlow } from '../learning/liquid/templateFlow.ts';
import type { SiteSource } from './siteSources.ts';

/** What the layouts of a site read of its pages. */
export interface TemplateReads {
  set(template: Exclude<SiteSource, { readonly kind: 'data' }>): void;
  /** What the text of a page reads; undefined for nothing. */
  setPage(uri: string, page: { readonly file: string; readonly flow: TemplateFlow } | undefined): void;
  /** Who reads the fields of a document with that layout. */
  readersOf(document: { readonly uri: string; readonly collection: string; readonly layout: string }): FieldReaders;
  fieldsReadBy(layout: string): ReadonlyMap<string, TemplateRead>;
  /** The levels of the headings that a layout writes above the content, in their order. */
  headingsAbove(layout: string): readonly HeadingAbove[];
  /** The names that a layout gives to places, with a star for what Liquid computes. */
  placesIn(layout: string): ReadonlySet<string>;
}

/** Keeps what is known of layouts and includes; what a layout reads is put together when it is first asked for, until one of them changes. */
export function createTemplateReads(): TemplateReads {
  const layouts = new Map<string, TemplateFields>();
  const includes = new Map<string, TemplateFields>();
  const known = new Map<string, ReadonlyMap<string, TemplateRead>>();
  const headings = new Map<string, readonly HeadingAbove[]>();
  const places = new Map<string, ReadonlySet<string>>();
  const flows = new Map<string, FlowFile>();
  let roots: ReaderRoots | undefined;
  const setFlow = (key: string, file: Omit<FlowFile, 'flow'>, flow: TemplateFlow | undefined): void => {
    if (flow !== undefined) {
      flows.set(key, { ...file, flow });
      roots = undefined;
    } else if (flows.delete(key)) {
      roots = undefined;
    }
  };
  return {
    set: ({ kind, name, file, fields, flow }) => {
      setFlow(`${kind} ${name}`, { kind, name, file }, flow);
      const templates = kind === 'layout' ? layouts : includes;
      if (fields === undefined) {
        templates.delete(name);
      } else {
        templates.set(name, fields);
      }
      known.clear();
      headings.clear();
      places.clear();
    },
    setPage: (uri, page) => setFlow(uri, { kind: 'page', name: uri, file: page?.file ?? '' }, page?.flow),
    readersOf: ({ uri, collection, layout }) => {
      roots ??= fieldReadersIn(flows.values());
      return readersOf(roots, { collection, layouts: layoutChain(layout, layouts), own: flows.get(uri) });
    },
    fieldsReadBy: layout => {
      const reads = known.get(layout) ?? fieldsReadBy(layout, { layouts, includes });
      known.set(layout, reads);
      return reads;
    },
    headingsAbove: layout => {
      const levels = headings.get(layout) ?? headingsAbove(layout, { layouts, includes });
      headings.set(layout, levels);
      return levels;
    },
    placesIn: layout => {
      const names = places.get(layout) ?? placesIn(layout, { layouts, includes });
      places.set(layout, names);
      return names;
    },
  };
}

/** A layout and those that it stands in. */
function layoutChain(layout: string, layouts: ReadonlyMap<string, TemplateFields>): readonly string[] {
  const chain = new Set<string>();
  for (let name: string | undefined = layout; name !== undefined && !chain.has(name); name = layouts.get(name)?.layout) {
    chain.add(name);
  }
  return [...chain];
}
