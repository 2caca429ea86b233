/** What reading a text in vain has taught. Positions are offsets in that text. */
export interface SpanMemory {
  /** Whether reading on from here was in vain, under the circumstances that the bit stands for. */
  isDeadEnd: (position: number, bit: number) => boolean;
  addDeadEnds: (positions: readonly number[], bit: number) => void;
  /** For each kind of surroundings: where a bracket opened there is closed, or -1. */
  bracketsWithin: (surroundings: number) => Map<number, number>;
  /** For each kind of surroundings: HTML elements, by position, that nothing closes. */
  unclosedTagsWithin: (surroundings: number) => Set<number>;
  /** Where a parenthesis opened there leads a link. */
  readonly parentheses: Map<number, LinkParenthesis>;
}

/** What ends a link's URL: its closing parenthesis, or white space before a title; undefined if nothing does. */
export type LinkParenthesis = { readonly kind: 'closed' | 'title'; readonly at: number } | undefined;

/** Nothing is known yet. */
export function createSpanMemory(length: number): SpanMemory {
  let deadEnds: Uint32Array | undefined;
  // Made when something is first learnt: most texts teach nothing.
  const brackets: Map<number, number>[] = [];
  const unclosedTags: Set<number>[] = [];
  return {
    isDeadEnd: (position, bit) => deadEnds !== undefined && ((deadEnds[position] ?? 0) & bit) !== 0,
    addDeadEnds(positions, bit) {
      if (positions.length === 0) {
        return;
      }
      deadEnds ??= new Uint32Array(length + 1);
      for (const position of positions) {
        deadEnds[position] = (deadEnds[position] ?? 0) | bit;
      }
    },
    bracketsWithin: surroundings => (brackets[surroundings] ??= new Map()),
    unclosedTagsWithin: surroundings => (unclosedTags[surroundings] ??= new Set()),
    parentheses: new Map(),
  };
}
