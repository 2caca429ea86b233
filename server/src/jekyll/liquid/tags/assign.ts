import { Tag, Value, type Context, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { directValue } from '../directValues.ts';
import { keepFloatsIn } from '../floatLiterals.ts';
import type { TagClass } from '../tagClass.ts';

/**
 * `{% assign nom = page.title | upcase %}`. As Liquid 4 takes it, a name may hold points, and is then a name of its own that nothing
 * reads: `{% assign site.tags = "" %}`.
 */
export const assignTag: TagClass = class extends Tag {
  readonly #name: string;
  readonly #value: Value | undefined;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const [, name = '', value] = /^\s*([\w\-.[\]()]+)\s*=\s*([^]*)$/.exec(token.args.trimEnd()) ?? [];
    this.#name = name;
    this.#value = value === undefined || value === '' ? undefined : new Value(value, liquid);
    if (this.#value !== undefined) {
      keepFloatsIn(this.#value);
    }
  }

  render(context: Context): void {
    context.bottom()[this.#name] = this.#value && directValue(this.#value, context);
  }
};
