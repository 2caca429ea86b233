import type { RenderedPart } from '../../src/preview/messages.ts';
import type { Piece } from '../body/piece.ts';
import { alignSimilar } from './alignSimilar.ts';
import { diffSequences } from './sequenceDiff.ts';

/** The parts of a body, each that is another than before with what stood there. What is gone comes back as a piece of its own. */
export function comparePieces(before: readonly RenderedPart[], now: readonly RenderedPart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, before: old, after } of diffSequences(before, now, ({ html }) => html)) {
    if (kind === 'equal') {
      pieces.push(...after);
      continue;
    }
    for (const pair of alignSimilar(old, after, textOf)) {
      const line = pair.after?.line ?? pieces.at(-1)?.line ?? 0;
      pieces.push({ html: pair.after?.html ?? '', line, base: pair.before?.html ?? '' });
    }
  }
  return pieces;
}

/** The words of some HTML with the names of its elements: a heading is more like a heading. */
function textOf({ html }: RenderedPart): string {
  return html.replaceAll(/ [^<>]*>/g, '>');
}
