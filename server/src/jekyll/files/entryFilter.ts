import type { JekyllConfig } from '../config/jekyllConfig.ts';
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
  const isIncluded = [path, name].some(it => include.some(pattern => matches(pattern, { path: it, isFolder })));
  if (isIncluded) {
    return undefined;
  }
  const below = folder === '' ? path : `${folder}/${path}`;
  const by = exclude.find(pattern => !include.includes(pattern) && matches(pattern, { path: below, isFolder }));
  if (by !== undefined) {
    return { kind: 'excluded', by };
  }
  if ([path, name].some(it => /^[._#~]/.test(it))) {
    return { kind: 'special-name' };
  }
  return path.endsWith('~') ? { kind: 'backup' } : undefined;
}

/** A pattern matches as a glob, as the beginning of a path, or, with a slash at its end, as a folder. */
function matches(pattern: string, { path, isFolder }: { readonly path: string; readonly isFolder: boolean }): boolean {
  const rooted = rootedPath(pattern);
  const target = rootedPath(path);
  return target.startsWith(rooted) || (isFolder && rooted === `${target}/`) || (/[*?[\\]/.test(rooted) && fileNameMatches(rooted, target));
}

/** Slashes in a row count as one: `//a` → `/a` */
function rootedPath(path: string): string {
  return `/${path}`.replace(/^\/+/, '/');
}
