import { Tag } from 'liquidjs';
import type { RenderingSite } from '../renderingSite.ts';
import type { TagClass } from '../tagClass.ts';

/** A tag that only a team's own Ruby, or an unknown plug-in, knows: it leaves nothing, and is said once for each place. */
export function unknownTag(site: RenderingSite, name: string): TagClass {
  return class extends Tag {
    render(): void {
      site.report({ kind: 'unknown-tag', path: '', subject: name });
    }
  };
}
