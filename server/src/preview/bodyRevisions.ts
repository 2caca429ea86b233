import type { RenderedBody } from '../protocol/renderedArticle.ts';
import { changeBetween, wholeBody, type PlacedBody } from './bodyChange.ts';

/** Remembers the last states of one body under their names. */
export interface BodyRevisions {
  /** Names a state, and tells it to one who holds the state `held`; what is held by nobody here is told in full. */
  tell(body: PlacedBody, held: string | undefined): RenderedBody;
}

/** So many previews of one article, at least, may each lag behind at their own pace. */
const REMEMBERED = 8;

/** Makes a memory that holds nothing yet. Its names are those of no other memory, nor of one before a restart. */
export function createBodyRevisions(): BodyRevisions {
  const birth = Math.random().toString(36).slice(2);
  const bodies = new Map<string, PlacedBody>();
  let count = 0;
  return {
    tell: (body, held) => {
      const before = held === undefined ? undefined : bodies.get(held);
      const revision = `${birth}.${(count += 1)}`;
      bodies.set(revision, body);
      for (const oldest of [...bodies.keys()].slice(0, -REMEMBERED)) {
        bodies.delete(oldest);
      }
      const lines = body.lines === undefined ? {} : { lines: body.lines };
      return before === undefined ? { revision, since: undefined, ...wholeBody(body), ...lines } : { revision, since: held, ...changeBetween(before, body), ...lines };
    },
  };
}
