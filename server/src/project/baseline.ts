import type { Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';

/**
 * The problems that a team has accepted: those of the day on which it began. What is found besides is new.
 *
 * Path of a file, from the folder of the baseline → its problems.
 */
export type Baseline = ReadonlyMap<string, ProblemCounts>;

/** What is known of problems without their places: `link.vague-text [ici](a.pdf)` → how often. */
export type ProblemCounts = ReadonlyMap<string, number>;

/** The version of the form in which baselines are written. */
const VERSION = 1;

/** Reads a file of accepted problems; undefined for a text that is none. */
export function readBaseline(text: string): Baseline | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value['plume-baseline'] !== VERSION || !isRecord(value['files'])) {
    return undefined;
  }
  const files = Object.entries(value['files']).map(([path, counts]) => [path, countsOf(counts)] as const);
  const good = files.flatMap(([path, counts]) => (counts === undefined ? [] : [[path, counts] as const]));
  return good.length === files.length ? new Map(good) : undefined;
}

/** Says that a file is no baseline. */
export function notABaseline(name: string): Localized {
  return {
    fr: `«\u00A0${name}\u00A0» ne se lit pas comme une liste de problèmes acceptés\u00A0: tous sont signalés. Écrivez-la de nouveau par «\u00A0plume check --write-baseline\u00A0».`,
    en: `‘${name}’ cannot be read as a list of accepted problems: all are reported. Write it again by ‘plume check --write-baseline’.`,
  };
}

/** Writes a file of accepted problems: in an order that does not depend on how they were found, one a line, so that versions can be compared and merged. */
export function writeBaseline(baseline: Baseline): string {
  const files = [...baseline].filter(([, counts]) => counts.size > 0).map(([path, counts]) => [path, Object.fromEntries(sorted(counts))] as const);
  return `${JSON.stringify({ 'plume-baseline': VERSION, files: Object.fromEntries(sorted(files)) }, undefined, 2)}\n`;
}

/** The most characters that are kept of what a problem stands on, and of the words that it reaches into on either side. */
const MOST_KEPT = 80;
const MOST_BESIDE = 24;
/** The most that is looked at of what a problem stands on: the rest of a line may be the rest of an article. */
const MOST_COVERED = 2_000;

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * What a problem is known by wherever it stands in a file, and in whichever language it is told: its code, and the first line of what it stands
 * on, with whole words. Where that has no word (`---`), what its sentence names first.
 *
 * In `Voir [ici](a.pdf).`, with `ici` underlined: `link.vague-text [ici](a.pdf).`
 */
export function problemKey(code: string, text: string, { start, end, args }: TextRange & { readonly args: readonly string[] }): string {
  const after = /^\S*/.exec(text.slice(end, end + MOST_BESIDE))?.[0] ?? '';
  const covered = text.slice(start, Math.min(end, start + MOST_COVERED));
  // A sign alone is known by the word that it follows.
  const beside = HAS_WORD.test(covered) ? /\S*$/ : /\S*[^\S\r\n]*$/;
  const before = beside.exec(text.slice(Math.max(0, start - MOST_BESIDE), start))?.[0] ?? '';
  const [first = ''] = covered.replace(/^\s*[\r\n]/, '').split(/[\r\n]/, 1);
  const words = `${before}${first}${first.trim().length < covered.trim().length ? '' : after}`.replace(/\s+/g, ' ').trim();
  const named = HAS_WORD.test(words) ? '' : ` ${args[0] ?? ''}`;
  return `${code} ${words.slice(0, MOST_KEPT)}${named}`.trim().replace(/\p{Cs}/gu, '\uFFFD');
}

/** Counts problems by what they are known by. */
export function countProblems(keys: readonly string[]): ProblemCounts {
  const counts = new Map<string, number>();
  keys.forEach(it => counts.set(it, (counts.get(it) ?? 0) + 1));
  return counts;
}

/** The problems of a file, beside those that were accepted of it. */
export interface Acceptance {
  /** Of each problem, whether it was accepted: of equal ones, the first so many. */
  readonly isAccepted: readonly boolean[];
  /** Those that were accepted and do not occur any more. */
  readonly gone: ProblemCounts;
}

/** Tells old problems from new ones. */
export function compareWith(accepted: ProblemCounts, keys: readonly string[]): Acceptance {
  const left = new Map(accepted);
  const isAccepted = keys.map(key => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
  return { isAccepted, gone: new Map([...left].filter(([, count]) => count > 0)) };
}

/**
 * The file of a baseline that another one most likely was, before it was renamed: of those that have at least half of its problems, and it
 * half of theirs, the nearest. Whether that is gone is to be asked.
 *
 * @param isFree whether a file of the baseline is not known to be there, or to be another one
 */
export function formerPath(baseline: Baseline, keys: readonly string[], isFree: (path: string) => boolean): string | undefined {
  const counts = countProblems(keys);
  let best: { readonly path: string; readonly shared: number } | undefined;
  for (const [path, accepted] of baseline) {
    const shared = !isFree(path) ? 0 : [...counts].reduce((sum, [key, count]) => sum + Math.min(count, accepted.get(key) ?? 0), 0);
    if (shared * 2 >= keys.length && shared * 2 >= totalOf(accepted) && shared > (best?.shared ?? 0)) {
      best = { path, shared };
    }
  }
  return best?.path;
}

/** How many problems are counted. */
export function totalOf(counts: ProblemCounts): number {
  return [...counts.values()].reduce((sum, it) => sum + it, 0);
}

function countsOf(value: unknown): ProblemCounts | undefined {
  const entries = isRecord(value) ? Object.entries(value) : undefined;
  const good = entries?.flatMap(([key, count]) => (typeof count === 'number' && Number.isInteger(count) && count > 0 ? [[key, count] as const] : []));
  return good !== undefined && good.length === entries?.length ? new Map(good) : undefined;
}

function sorted<Value>(entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
