import { proposeCards } from './cards.ts';
import type { CompletionContext } from './context.ts';
import { proposeKeys } from './headerKeys.ts';
import { headerPlaceAt } from './headerPlace.ts';
import { proposeValues } from './headerValues.ts';
import type { Proposal } from './proposal.ts';
import { proposeTerms } from './terms.ts';

export type { CompletionContext } from './context.ts';
export type { Proposal } from './proposal.ts';

/** What can be written at the cursor, best first; undefined where Plume has nothing to propose. */
export function provideCompletion(context: CompletionContext): readonly Proposal[] | undefined {
  const { article, offset } = context;
  if (article.header.split.kind !== 'absent' && offset < article.body.start) {
    const place = headerPlaceAt(article, offset);
    if (place === undefined) {
      return undefined;
    }
    return place.kind === 'key' ? proposeKeys(context, place) : (proposeTerms(context, place) ?? proposeValues(context, place));
  }
  const cards = proposeCards(context);
  return cards.length > 0 ? cards : undefined;
}
