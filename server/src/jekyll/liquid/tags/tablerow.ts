import type { Context, Emitter, Liquid } from 'liquidjs';
import type { RenderingTagClass, TagClass } from '../tagClass.ts';

/** `{% tablerow %}` with the line breaks that Liquid prints after its first tag and after each row. */
export function tablerowTag(liquid: Liquid): TagClass {
  const Plain = liquid.tags['tablerow'] as unknown as RenderingTagClass;
  return class extends Plain {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const broken: Emitter = {
        get buffer() {
          return emitter.buffer;
        },
        write: part => {
          emitter.write(part);
          if (part === '</tr>' || part === '<tr class="row1">') {
            emitter.write('\n');
          }
        },
      };
      yield* super.render(context, broken);
    }
  };
}
