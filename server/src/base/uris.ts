/** The address of the folder that holds a file or folder; undefined for a root. `file:///a/b.md` → `file:///a` */
export function parentUri(uri: string): string | undefined {
  const trimmed = uri.endsWith('/') ? uri.slice(0, -1) : uri;
  const slash = trimmed.lastIndexOf('/');
  const afterScheme = trimmed.indexOf('://') + 3;
  return slash < afterScheme ? undefined : trimmed.slice(0, slash);
}

/** The address of something in a folder. Each segment is encoded: `joinUri('file:///a', '_actualités', 'b.md')`. */
export function joinUri(folder: string, ...segments: readonly string[]): string {
  const base = folder.endsWith('/') ? folder.slice(0, -1) : folder;
  return [base, ...segments.flatMap(it => it.split('/')).filter(it => it !== '').map(encodeSegment)].join('/');
}

/**
 * The address of what a path means in a folder, below a root: `../_plume/a.json`, or `/_plume/a.json` from the root
 * itself. Undefined for what lies outside the root, and for other addresses (`https:`).
 */
export function resolvePath(path: string, { folder, root }: { readonly folder: string; readonly root: string }): string | undefined {
  if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(path)) {
    return undefined;
  }
  let resolved: string | undefined = path.startsWith('/') ? root : folder;
  for (const step of decode(path).split('/')) {
    resolved = step === '..' ? resolved && parentUri(resolved) : step === '' || step === '.' ? resolved : resolved && joinUri(resolved, step);
  }
  return resolved !== undefined && isInside(resolved, root) ? resolved : undefined;
}

/** Whether a file or folder lies in a folder, at any depth. */
export function isInside(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The decoded path of a file below a folder, `_actualités/b.md`; undefined for one that is elsewhere. */
export function relativePath(folder: string, uri: string): string | undefined {
  return isInside(uri, folder) ? decode(uri.slice(folder.length).replace(/^\//, '')) : undefined;
}

/** The decoded path that leads from a folder to a file, `../_posts/a.md`; the address itself where none does. */
export function pathBetween(folder: string, uri: string): string {
  let steps = '';
  for (let above: string | undefined = folder; above !== undefined; above = parentUri(above), steps += '../') {
    const path = relativePath(above, uri);
    if (path !== undefined) {
      return steps + path;
    }
  }
  return uri;
}

/** The address that such a path leads to. */
export function followPath(folder: string, path: string): string {
  const above = path.startsWith('../') ? parentUri(folder) : undefined;
  return above === undefined ? joinUri(folder, path) : followPath(above, path.slice('../'.length));
}

/** The decoded last segment: `b.md`. */
export function baseName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** As VS Code writes addresses, so that equal files have equal addresses. Half a character cannot be written in one. */
function encodeSegment(segment: string): string {
  // Most names have nothing to encode, and many are asked about.
  return /^[\w.~-]*$/.test(segment) ? segment : encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, it => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(path: string): string {
  if (!path.includes('%')) {
    return path;
  }
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
