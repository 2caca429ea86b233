import * as native from 'node:path';

/** Whether a path is a folder, or lies in it; both are absolute, and their links followed: `/site/a.md` below `/site`. */
export function isBelow(folder: string, path: string, { isAbsolute, relative, sep }: Pick<native.PlatformPath, 'isAbsolute' | 'relative' | 'sep'> = native): boolean {
  const rest = relative(folder, path);
  return rest !== '..' && !rest.startsWith(`..${sep}`) && !isAbsolute(rest);
}
