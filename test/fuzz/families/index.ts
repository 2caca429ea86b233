import type { FuzzFamily } from '../family.ts';
import { articles } from './articles.ts';
import { configurations } from './configurations.ts';
import { documents } from './documents.ts';
import { headers } from './headers.ts';
import { messages } from './messages.ts';
import { sessions } from './sessions.ts';
import { stylesheets } from './stylesheets.ts';
import { templates } from './templates.ts';

/** Everything that is made at random. */
export const FAMILIES: readonly FuzzFamily[] = [documents, headers, articles, configurations, stylesheets, templates, messages, sessions];

/** How many of a number of things each family makes: all together, that many. */
export function shareOut(count: number): ReadonlyMap<FuzzFamily, number> {
  const total = FAMILIES.reduce((sum, it) => sum + it.share, 0);
  return new Map(FAMILIES.map(it => [it, Math.max(1, Math.round((count * it.share) / total))]));
}
