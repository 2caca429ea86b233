import type { FilterImplOptions } from 'liquidjs';
import type { RenderingSite } from './renderingSite.ts';
import { RubyContext } from './rubyContext.ts';
import { RubyDrop, type LiquidValue } from './rubyLiquid.ts';

/** Filters, each name that nobody knows among them: each use of one is said. */
export function withUnknownFilters(filters: Record<string, FilterImplOptions>, site: RenderingSite): Record<string, FilterImplOptions> {
  return new Proxy(filters, { get: (known, name) => (typeof name === 'string' ? (known[name] ?? unknownFilter(site, name)) : undefined) });
}

/**
 * Liquid leaves a value as it is where it does not know a filter. Where it is the site's own Ruby that would make something of it, a
 * document leaves nothing, and so do documents: a whole page would be printed in the place of an address, and all people of a site in
 * the place of a team.
 */
function unknownFilter(site: RenderingSite, name: string): FilterImplOptions {
  return function handler(this, value: LiquidValue) {
    site.report({ kind: 'unknown-filter', path: '', subject: name });
    if (this.context instanceof RubyContext) {
      this.context.trace?.unknownFilters.push(name);
    }
    return site.content.hasOwnRuby ? withoutDocuments(value) : value;
  };
}

function withoutDocuments(value: LiquidValue): LiquidValue {
  return Array.isArray(value) && value[0] instanceof RubyDrop ? [] : value instanceof RubyDrop ? undefined : value;
}
