import type { AttributePiece, KramdownDocument } from '../../kramdown/index.ts';

/** Every part of every annotation and of every definition of one, in no particular order. */
export function* annotationPieces({ attributeLists, attributeDefinitions }: KramdownDocument): Iterable<AttributePiece> {
  for (const { pieces } of [...attributeLists, ...attributeDefinitions]) {
    yield* pieces;
  }
}
