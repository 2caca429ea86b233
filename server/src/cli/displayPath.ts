import { relative, sep } from 'node:path';
import { filePath } from '../workspace/node/diskFiles.ts';

/** How a file is named to whoever stands in the current folder: its path from there, with slashes. */
export function displayPath(uri: string): string {
  const path = filePath(uri);
  const below = relative(process.cwd(), path);
  return (below === '' ? path : below).split(sep).join('/');
}
