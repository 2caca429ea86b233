import type { JekyllConfig } from '../config/jekyllConfig.ts';
import { remembered } from '../../base/remembered.ts';
import { fileNameMatches } from './fileNameMatch.ts';

/** Something in a folder that Jekyll looks at. */
export interface Entry {
  /** Below the folder: `bilan.md`, or in a collection `2024/bilan.md`. */
  readonly path: string;
  /** The folder, below the source; empty for the source itself. */
  readonly folder: string;
  readonly isFolder: boolean;
}

/** Why an entry is passed over. */
export type FilterReason =
  | { readonly kind: 'excluded'; readonly by: string } // exclude: [README.md]
  | { readonly kind: 'special-name' } // `_x.md`, `.x`, `#x`, `~x`
  | { readonly kind: 'backup' } // `x.md~`
  | { readonly kind: 'ends-with-point' };

type Lists = Pick<JekyllConfig, 'include' | 'exclude'>;

/** Why Jekyll passes an entry over; undefined where it does not (`Jekyll::EntryFilter#filter`). */
export function whyFiltered({ include, exclude }: Lists, { path, folder, isFolder }: Entry): FilterReason | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path.endsWith('.')) {
    return { kind: 'ends-with-point' };
  }
  const names = name === path ? [path] : [path, name];
  if (names.some(it => findMatch(includedBy(include), { path: it, isFolder }) !== undefined)) {
    return undefined;
  }
  const by = findMatch(excludedBy(exclude), { path: folder === '' ? path : `${folder}/${path}`, isFolder }, include);
  if (by !== undefined) {
    return { kind: 'excluded', by };
  }
  if (names.some(it => /^[._#~]/.test(it))) {
    return { kind: 'special-name' };
  }
  return path.endsWith('~') ? { kind: 'backup' } : undefined;
}

/** A pattern of `include` or `exclude`, and from the root. */
interface Pattern {
  readonly written: string;
  readonly rooted: string;
  readonly isGlob: boolean;
}

// The lists are the same for all files of a site.
const includedBy = remembered(readPatterns);
const excludedBy = remembered(readPatterns);

function readPatterns(list: readonly string[]): readonly Pattern[] {
  return list.map(written => ({ written, rooted: rootedPath(written), isGlob: /[*?[\\]/.test(written) }));
}

/** The first pattern that matches: as a glob, as the beginning of a path, or, with a slash at its end, as a folder. */
function findMatch(patterns: readonly Pattern[], { path, isFolder }: Pick<Entry, 'path' | 'isFolder'>, butNot: readonly string[] = []): string | undefined {
  const target = rootedPath(path);
  return patterns.find(({ written, rooted, isGlob }) => (target.startsWith(rooted) || (isFolder && rooted === `${target}/`) || (isGlob && fileNameMatches(rooted, target))) && !butNot.includes(written))?.written;
}

/** Slashes in a row count as one: `//a` → `/a` */
function rootedPath(path: string): string {
  return `/${path}`.replace(/^\/+/, '/');
}
