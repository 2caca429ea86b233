import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder, or lies in it; both are absolute, and their links followed: `/site/a.md` below `/site`. */
export function isBelow(folder: string, path: string): boolean {
  const rest = relative(folder, path);
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}
