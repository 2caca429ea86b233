import type { PagePart } from '../../src/preview/messages.ts';
import type { Piece } from '../body/piece.ts';
import { diffSequences } from './sequenceDiff.ts';

/** The parts of a body, each that is another than before with what stood there. What is gone comes back as a piece of its own. */
export function comparePieces(before: readonly PagePart[], now: readonly PagePart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, before: old, after } of diffSequences(before, now, ({ html }) => html)) {
    pieces.push(...(kind === 'equal' ? after : pair(old, after, pieces.at(-1)?.line ?? 0)));
  }
  return pieces;
}

/** Lays what was there beside what has come in its place, in order; the last piece takes what is left. */
function pair(old: readonly PagePart[], after: readonly PagePart[], line: number): Piece[] {
  if (after.length === 0) {
    return [{ html: '', line, base: join(old) }];
  }
  const last = after.length - 1;
  return after.map(({ html, line: own }, index) => ({ html, line: own, base: join(old.slice(index, index === last ? undefined : index + 1)) }));
}

function join(parts: readonly PagePart[]): string {
  return parts.map(({ html }) => html).join('');
}
