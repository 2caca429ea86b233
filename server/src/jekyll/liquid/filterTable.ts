import type { Context, FilterImplOptions } from 'liquidjs';
import type { LiquidValue } from './rubyLiquid.ts';
import type { RenderingSite } from './renderingSite.ts';

/** What a filter is given beside its values. */
export interface FilterSite {
  readonly site: RenderingSite;
  readonly context: Context;
  /** Whether an argument is written with a fraction: `200.0`. */
  isFloatLiteral(argument: number): boolean;
}

/** A filter: a function of a value, its arguments, and the site. */
export type LiquidFilter = (value: LiquidValue, args: readonly LiquidValue[], site: FilterSite) => LiquidValue;

/** Filters by their names. */
export type FilterTable = Readonly<Record<string, LiquidFilter>>;

/** A filter as the engine takes it. */
export function toEngineFilter(filter: LiquidFilter, site: RenderingSite): FilterImplOptions {
  return function handler(this, value: LiquidValue, ...args: LiquidValue[]) {
    const { context, token } = this;
    return filter(value, args, {
      site,
      context,
      isFloatLiteral: argument => {
        const written = token.args[argument];
        return written !== undefined && 'getText' in written && /^-?\d+\.\d+$/.test(written.getText());
      },
    });
  };
}
