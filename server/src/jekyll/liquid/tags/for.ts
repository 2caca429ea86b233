import type { Liquid, TagToken, TopLevelToken } from 'liquidjs';
import type { RenderingTagClass, TagClass } from '../tagClass.ts';

/** `{% for x in list reversed limit: 2 %}`: as Liquid reads it, `reversed` stands right behind the list, and means nothing elsewhere. */
export function forTag(liquid: Liquid): TagClass {
  const Plain = liquid.tags['for'] as unknown as RenderingTagClass<{ readonly hash: { readonly hash: Record<string, unknown> } }>;
  return class extends Plain {
    constructor(token: TagToken, remaining: TopLevelToken[], engine: Liquid, parser: Liquid['parser']) {
      super(token, remaining, engine, parser);
      if (!REVERSED.test(token.args)) {
        delete this.hash.hash['reversed'];
      }
    }
  };
}

const REVERSED = /^\s*[\w-]+\s+in\s+(?:\([^)]*\)|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)\s*reversed/;
