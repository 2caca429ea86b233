/**
 * Counts the work of a call, whatever the machine: how often each block of the code runs, as V8 counts it, and how
 * many characters are looked at by the searches of the language, which V8 does not see into.
 */
import { Session, type Profiler } from 'node:inspector';

/** Counts the work of calls one after the other. */
export interface WorkCounter {
  /** Blocks of code that ran, and characters that were searched. */
  count(call: () => unknown): number;
  /** The same for a call that is done later; nothing else may run until then. */
  countUntilDone(call: () => Promise<unknown>): Promise<number>;
  stop(): void;
}

/** Starts counting. All code is slower until it is stopped. */
export function startCounting(): WorkCounter {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const searches = watchSearches();
  return {
    count(call) {
      takeBlocks(session);
      searches.characters = 0;
      call();
      return takeBlocks(session) + searches.characters;
    },
    async countUntilDone(call) {
      takeBlocks(session);
      searches.characters = 0;
      await call();
      return takeBlocks(session) + searches.characters;
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
      searches.stop();
    },
  };
}

/** How many blocks ran since this was asked last. */
function takeBlocks(session: Session): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (error: Error | null, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error !== null) {
      throw error;
    }
    for (const { functions } of result.filter(({ url }) => url.startsWith('file:'))) {
      for (const { ranges } of functions) {
        for (const range of ranges) {
          count += range.count;
        }
      }
    }
  });
  return count;
}

interface Searches {
  characters: number;
  stop(): void;
}

const anchored = new Map<string, boolean>();

/** Whether a pattern looks at the beginning of a text alone: `^` before all else, and no other way beside it. */
function isAnchored({ source, multiline }: RegExp): boolean {
  if (multiline || source[0] !== '^') {
    return false;
  }
  const known = anchored.get(source) ?? !hasAlternatives(source);
  anchored.set(source, known);
  return known;
}

/** Whether `|` stands outside of all groups. */
function hasAlternatives(source: string): boolean {
  let depth = 0;
  for (let index = 0; index < source.length; index += 1) {
    const sign = source[index];
    index += sign === '\\' ? 1 : 0;
    depth += sign === '(' || sign === '[' ? 1 : sign === ')' || sign === ']' ? -1 : 0;
    if (sign === '|' && depth === 0) {
      return true;
    }
  }
  return false;
}

/** Replaces the searches of strings and regular expressions by some that say how far they looked. */
function watchSearches(): Searches {
  const { indexOf, lastIndexOf, includes } = String.prototype;
  const { exec, test } = RegExp.prototype;
  const searches: Searches = {
    characters: 0,
    stop() {
      Object.assign(String.prototype, { indexOf, lastIndexOf, includes });
      Object.assign(RegExp.prototype, { exec, test });
    },
  };
  const looked = (from: number, to: number): void => {
    searches.characters += Math.max(0, to - from);
  };
  String.prototype.indexOf = function (this: string, wanted, from = 0) {
    const found = indexOf.call(this, wanted, from);
    looked(from, found < 0 ? this.length : found);
    return found;
  };
  String.prototype.lastIndexOf = function (this: string, wanted, from = this.length) {
    const found = lastIndexOf.call(this, wanted, from);
    looked(Math.max(0, found), from);
    return found;
  };
  String.prototype.includes = function (this: string, wanted, from = 0) {
    return this.indexOf(wanted as string, from) >= 0;
  };
  RegExp.prototype.exec = function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const end = match === null ? (this.sticky || isAnchored(this) ? from : text.length) : match.index + match[0].length;
    looked(from, end);
    return match;
  };
  RegExp.prototype.test = function (this: RegExp, text) {
    return this.exec(text) !== null;
  };
  return searches;
}
