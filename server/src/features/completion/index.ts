import { annotationPlaceAt, proposeInAnnotation } from './annotations.ts';
import { linkPlaceAt, proposeInLink } from './bodyLinks.ts';
import { proposeCards } from './cards.ts';
import type { CompletionContext } from './context.ts';
import { proposeKeys } from './headerKeys.ts';
import { propertiesAt } from '../../project/jsonSchema.ts';
import { headerPlaceAt, type HeaderPlace } from './headerPlace.ts';
import { proposeValues } from './headerValues.ts';
import type { Proposal } from './proposal.ts';
import { proposeTerms } from './terms.ts';

export type { CompletionContext } from './context.ts';
export type { Proposal } from './proposal.ts';

/** What can be written at the cursor, best first; undefined where Plume has nothing to propose. */
export function provideCompletion(context: CompletionContext): readonly Proposal[] | undefined {
  const { article, offset } = context;
  const { split } = article.header;
  const isInHeader = split.kind === 'unclosed' ? offset <= split.block.end : split.kind === 'found' && offset < article.body.start;
  if (isInHeader) {
    const place = headerPlaceAt(article, offset);
    return place && proposeInHeader(context, place);
  }
  const annotation = annotationPlaceAt(article, offset);
  if (annotation !== undefined) {
    return proposeInAnnotation(context, annotation);
  }
  const link = linkPlaceAt(article, offset);
  if (link !== undefined) {
    return proposeInLink(context, link);
  }
  const cards = proposeCards(context);
  return cards.length > 0 ? cards : undefined;
}

function proposeInHeader(context: CompletionContext, place: HeaderPlace): readonly Proposal[] {
  if (place.kind === 'key') {
    return proposeKeys(context, place);
  }
  const { itemPath, range } = place;
  if (itemPath && propertiesAt(context.schema, itemPath).size > 0) {
    const lineStart = context.article.text.lastIndexOf('\n', range.start - 1) + 1;
    return proposeKeys(context, { kind: 'key', path: itemPath, range, indent: ' '.repeat(range.start - lineStart) });
  }
  return proposeTerms(context, place) ?? proposeValues(context, place);
}
