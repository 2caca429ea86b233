import { fieldsReadBy, type TemplateFields, type TemplateRead } from '../learning/templateFields.ts';
import type { SiteSource } from './siteSources.ts';

/** What the layouts of a site read of its pages. */
export interface TemplateReads {
  set(template: Exclude<SiteSource, { readonly kind: 'data' }>): void;
  fieldsReadBy(layout: string): ReadonlyMap<string, TemplateRead>;
}

/** Keeps what is known of layouts and includes; what a layout reads is put together when it is first asked for, until one of them changes. */
export function createTemplateReads(): TemplateReads {
  const layouts = new Map<string, TemplateFields>();
  const includes = new Map<string, TemplateFields>();
  const known = new Map<string, ReadonlyMap<string, TemplateRead>>();
  return {
    set: ({ kind, name, fields }) => {
      const templates = kind === 'layout' ? layouts : includes;
      if (fields === undefined) {
        templates.delete(name);
      } else {
        templates.set(name, fields);
      }
      known.clear();
    },
    fieldsReadBy: layout => {
      const reads = known.get(layout) ?? fieldsReadBy(layout, { layouts, includes });
      known.set(layout, reads);
      return reads;
    },
  };
}
