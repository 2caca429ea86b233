import { Tag, type Context, type Emitter } from 'liquidjs';
import type { RenderingSite } from '../renderingSite.ts';
import type { TagClass } from '../tagClass.ts';
import { traceOf } from '../tracedRendering.ts';

/** A tag that only a team's own Ruby, or an unknown plug-in, knows: it leaves nothing, and is said once for each place. */
export function unknownTag(site: RenderingSite, name: string): TagClass {
  return class extends Tag {
    render(context: Context, emitter: Emitter): void {
      site.report({ kind: 'unknown-tag', path: '', subject: name });
      emitter.write(traceOf(context)?.mark({ kind: 'unknown-tag', written: this.token.getText(), subject: name }) ?? '');
    }
  };
}
