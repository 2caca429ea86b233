import { resolve, sep } from 'node:path';
import { globMatcher } from '../project/project.ts';
import { realUriOf } from '../workspace/findFiles.ts';
import { diskFiles, filePath, fileUri } from '../workspace/node/diskFiles.ts';
import { joinUri } from '../base/uris.ts';

/** Folders that nobody means by a pattern that does not name them. */
const NEVER_MEANT: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Whether a path may be a pattern, such as `_posts/*.md`: a shell that is not to expand it hands it on. */
export function isPattern(path: string): boolean {
  return /[*?[{]|[!+@]\(/.test(path);
}

/**
 * The files and folders that a pattern means, in the order of their names; what lies in a folder that is meant is not named
 * by itself. A folder is looked through once, however many links lead to it.
 */
export async function expandPattern(pattern: string): Promise<readonly string[]> {
  const steps = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const wild = steps.findIndex(isPattern);
  const fixed = steps.slice(0, wild);
  const start = resolve([...fixed, ''].join('/') || '.');
  const isMeant = globMatcher([steps.slice(wild).join('/')]);
  const found: string[] = [];
  const seen = new Set<string>();
  const search = async (folder: string, below: string): Promise<void> => {
    const real = await realUriOf(diskFiles, folder);
    if (seen.has(real)) {
      return;
    }
    seen.add(real);
    for (const { name, kind } of (await diskFiles.list(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below + name;
      if (isMeant(path)) {
        found.push(filePath(joinUri(folder, name)));
      } else if (kind === 'folder' && !NEVER_MEANT.has(name)) {
        await search(joinUri(folder, name), `${path}/`);
      }
    }
  };
  await search(fileUri(start), '');
  return found;
}
