import ignore, { type Ignore } from 'ignore';
import { joinUri, parentUri, relativePath } from '../base/uris.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** What a team keeps out of its history: `.gitignore` files, as git reads them. */
export interface IgnoredFiles {
  /**
   * Whether git would leave a file or folder out, be it there or not.
   *
   * @param root address of the site’s root
   * @param path path below it, decoded: `assets/built/a.css`; one of a folder ends with `/`
   */
  isIgnored(root: string, path: string): Promise<boolean>;
  /** Forgets what is known: a `.gitignore` has changed. */
  clear(): void;
}

/** So many folders above a site its history may begin at most. */
const MOST_ABOVE = 6;

/** Patterns with more stars are left aside: what they cost to match grows with each. */
const MOST_STARS = 3;

/** Nothing that a site has lies deeper. */
const DEEPEST = 40;

/** Makes a store that knows nothing yet. */
export function createIgnoredFiles(files: Pick<WorkspaceFiles, 'read' | 'stat'>): IgnoredFiles {
  const patterns = new Map<string, Promise<Ignore | undefined>>();
  const tops = new Map<string, Promise<string>>();
  const patternsIn = (folder: string): Promise<Ignore | undefined> => {
    const known = patterns.get(folder) ?? readPatterns(files, folder);
    patterns.set(folder, known);
    return known;
  };
  return {
    isIgnored: async (root, path) => {
      const top = tops.get(root) ?? historyRoot(files, root);
      tops.set(root, top);
      const above = relativePath(await top, root);
      return isLeftOut(patternsIn, await top, [above, path].filter(it => it !== undefined && it !== '').join('/'));
    },
    clear: () => {
      patterns.clear();
      tops.clear();
    },
  };
}

/** The folder that holds `.git`: the site’s own, or one above it; that of the site where there is none. */
async function historyRoot(files: Pick<WorkspaceFiles, 'stat'>, root: string): Promise<string> {
  let folder: string | undefined = root;
  for (let step = 0; step < MOST_ABOVE && folder !== undefined; step += 1) {
    // A folder, or a file where the history is kept elsewhere.
    if ((await files.stat(joinUri(folder, '.git', 'HEAD'))) !== undefined || (await files.stat(joinUri(folder, '.git'))) !== undefined) {
      return folder;
    }
    folder = parentUri(folder);
  }
  return root;
}

/** What is below a folder that is left out is left out, too; of several files that say something, the nearest counts. */
async function isLeftOut(patternsIn: (folder: string) => Promise<Ignore | undefined>, top: string, path: string): Promise<boolean> {
  const steps = path.split('/').filter(it => it !== '');
  for (let length = 1; length <= steps.length && steps.length <= DEEPEST; length += 1) {
    const isFolder = length < steps.length || path.endsWith('/');
    let isIgnored = false;
    for (let depth = 0; depth < length; depth += 1) {
      const below = steps.slice(depth, length).join('/') + (isFolder ? '/' : '');
      const said = ignore.isPathValid(below) ? (await patternsIn(joinUri(top, ...steps.slice(0, depth))))?.test(below) : undefined;
      isIgnored = said?.ignored === true || (isIgnored && said?.unignored !== true);
    }
    if (isIgnored) {
      return true;
    }
  }
  return false;
}

async function readPatterns(files: Pick<WorkspaceFiles, 'read'>, folder: string): Promise<Ignore | undefined> {
  const lines = (await files.read(joinUri(folder, '.gitignore')))?.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines === undefined ? undefined : ignore({ ignorecase: false }).add(lines.filter(isModest));
}

/** Whether a pattern can be matched in little time: few stars in each of its steps. */
function isModest(line: string): boolean {
  const steps = line.split('/');
  return line.length <= 1000 && steps.filter(it => it === '**').length <= MOST_STARS && steps.every(it => it.split('*').length - 1 <= MOST_STARS);
}
