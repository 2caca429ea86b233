import { Context, Drop, type Liquid } from 'liquidjs';
import { isMap, RubyDrop, type LiquidValue } from './rubyLiquid.ts';

/** The values of a template, read as Ruby reads them: a map has a first pair, too. */
export class RubyContext extends Context {
  constructor(values: Readonly<Record<string, LiquidValue>>, liquid: Liquid) {
    super({ ...values }, liquid.options, { sync: true }, { liquid });
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
    if (isMap(value) && !(key instanceof Drop) && !Object.hasOwn(value, key)) {
      const pairs = Object.entries(value);
      return key === 'size' ? pairs.length : key === 'first' ? pairs[0] : undefined;
    }
    return super.readProperty(value, key) as LiquidValue;
  }
}
