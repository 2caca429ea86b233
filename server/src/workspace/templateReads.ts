import { fieldsReadBy, headingsAbove, placesIn, type HeadingAbove, type TemplateFields, type TemplateRead } from '../learning/templateFields.ts';
import type { SiteSource } from './siteSources.ts';

/** What the layouts of a site read of its pages. */
export interface TemplateReads {
  set(template: Exclude<SiteSource, { readonly kind: 'data' }>): void;
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
  return {
    set: ({ kind, name, fields }) => {
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
