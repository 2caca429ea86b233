import type { ArticleState } from '../../server/src/protocol/articleState.ts';

/** Milliseconds after the last letter before it is said that something is wrong that was not before: half a word is no mistake. */
const PAUSE = 1000;

/** What is said of an article, and when to look again: milliseconds from now; undefined where all is said. */
export interface CalmState {
  readonly state: ArticleState | undefined;
  readonly lookAgain?: number;
}

/**
 * How an article stands, to somebody who may be typing: as it stood last where it has become worse by the last letters only.
 *
 * @param last what was said of it before
 * @param typedAt when somebody last typed in it, in milliseconds, on the clock of `now`
 */
export function calmState(state: ArticleState | undefined, last: ArticleState | undefined, { typedAt, now }: { readonly typedAt: number; readonly now: number }): CalmState {
  const wait = typedAt + PAUSE - now;
  return state !== undefined && last !== undefined && state.errors > last.errors && wait > 0 ? { state: last, lookAgain: wait } : { state };
}
