import { Context, Drop, type Liquid } from 'liquidjs';
import { isMap, RubyDrop, type LiquidValue } from './rubyLiquid.ts';
import type { Trace } from './trace.ts';

/** The longest text or list that is made at once: `(1..100000000)` alone would fill the memory of a process. */
const LONGEST_AT_ONCE = 10_000_000;

/** The values of a template, read as Ruby reads them: a map has a first pair, too. */
export class RubyContext extends Context {
  /** Who follows what comes from where, where somebody wants to know. */
  readonly trace: Trace | undefined;
  #steps = 0;

  constructor(values: Readonly<Record<string, LiquidValue>>, liquid: Liquid, trace?: Trace) {
    super({ ...values }, liquid.options, { sync: true }, { liquid });
    this.trace = trace;
    const { memoryLimit } = this;
    const count = memoryLimit.use.bind(memoryLimit);
    memoryLimit.use = length => {
      if (length > LONGEST_AT_ONCE) {
        throw new RangeError(`more than ${LONGEST_AT_ONCE} characters or values at once`);
      }
      count(length);
    };
  }

  /** One more template is rendered. Answers how many were before. */
  step(): number {
    this.#steps += 1;
    return this.#steps - 1;
  }

  /** A loop in a loop knows the one around it. */
  override push(scope: object): number {
    if ('forloop' in scope && scope.forloop instanceof Drop) {
      const outer = this.getSync(['forloop']);
      (scope.forloop as Drop & { parentloop?: unknown }).parentloop = outer instanceof Drop ? outer : undefined;
    }
    return super.push(scope);
  }

  override readProperty(value: object, key: string | number | Drop): LiquidValue {
    if (value instanceof RubyDrop && !(key instanceof Drop)) {
      return value.get(String(key));
    }
    const simple = simpleProperty(value, key);
    if (simple !== undefined) {
      return simple.value;
    }
    if (isMap(value) && !(key instanceof Drop) && !Object.hasOwn(value, key)) {
      const pairs = Object.entries(value);
      return key === 'size' ? pairs.length : key === 'first' ? pairs[0] : undefined;
    }
    return super.readProperty(value, key) as LiquidValue;
  }
}

/** What texts, numbers and lists have for Liquid: a text is no list of letters, a list is asked by numbers, and a whole number takes 8 bytes. */
function simpleProperty(value: unknown, key: unknown): { readonly value: LiquidValue } | undefined {
  if (typeof value === 'string') {
    return { value: key === 'size' ? [...value].length : undefined };
  }
  if (typeof value === 'number') {
    return { value: key === 'size' && Number.isInteger(value) ? 8 : undefined };
  }
  return Array.isArray(value) && typeof key === 'string' && /^-?\d+$/.test(key) ? { value: undefined } : undefined;
}
