import { followPath, parentUri, pathBetween } from '../base/uris.ts';
import { formerPath, type Baseline, type ProblemCounts } from './baseline.ts';

/** A file with what its problems are known by. */
export interface FileProblems {
  readonly uri: string;
  readonly keys: readonly string[];
}

/** What a list is compared with. */
export interface ListedFiles {
  /** Whether there is no file at an address any more. */
  readonly isGone: (uri: string) => Promise<boolean>;
  /** Whether what is listed of a path may be that of a file which was renamed. */
  readonly isFree: (path: string) => boolean;
}

/** What a team has accepted of a file, by its path or by the one that it had before it was renamed. */
export async function acceptedOf({ uri: listUri, baseline }: { readonly uri: string; readonly baseline: Baseline }, { uri, keys }: FileProblems, { isGone, isFree }: ListedFiles): Promise<{ readonly path: string; readonly counts: ProblemCounts } | undefined> {
  const folder = parentUri(listUri) ?? listUri;
  const path = pathBetween(folder, uri);
  const own = baseline.get(path);
  if (own !== undefined || keys.length === 0) {
    return own && { path, counts: own };
  }
  const former = formerPath(baseline, keys, isFree);
  const counts = former === undefined ? undefined : baseline.get(former);
  return former !== undefined && counts !== undefined && (await isGone(followPath(folder, former))) ? { path: former, counts } : undefined;
}
