import { Drop, type Context, type FilterImplOptions } from 'liquidjs';
import { RubyDrop, type LiquidValue } from './rubyLiquid.ts';
import type { RenderingSite } from './renderingSite.ts';

/** What a filter is given beside its values. */
export interface FilterSite {
  readonly site: RenderingSite;
  readonly context: Context;
}

/** A filter: a function of a value, its arguments, and the site. */
export type LiquidFilter = (value: LiquidValue, args: readonly LiquidValue[], site: FilterSite) => LiquidValue;

/** Filters by their names. */
export type FilterTable = Readonly<Record<string, LiquidFilter>>;

/** A filter as the engine takes it. */
export function toEngineFilter(filter: LiquidFilter, site: RenderingSite): FilterImplOptions {
  return function handler(this, value: LiquidValue, ...args: LiquidValue[]) {
    return filter(plain(value), args.map(plain), { site, context: this.context });
  };
}

/** `nil` and `empty` are things of their own for the engine, and values for filters. */
function plain(value: LiquidValue): LiquidValue {
  return value instanceof Drop && !(value instanceof RubyDrop) ? (value.valueOf() as LiquidValue) : value;
}
