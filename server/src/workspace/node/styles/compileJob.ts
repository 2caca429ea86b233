import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compileString, Logger, type Importer, type Syntax } from 'sass';
import type { CompiledStyle, StyleJob, StyleSource } from '../../siteStyles.ts';

/** The scheme under which the compiler knows the files of a site: it reads no others. */
const SCHEME = 'site:///';

/** Compiles stylesheets of a site in this thread. What is imported comes from the site's folder, and from nowhere else. */
export function compileJob(job: Omit<StyleJob, 'root'> & { readonly folder: string }): readonly CompiledStyle[] {
  const root = realpathSync(job.folder);
  return job.sources.map(source => compileOne(root, job, source));
}

function compileOne(root: string, { folders, style }: Pick<StyleJob, 'folders' | 'style'>, { path, text }: StyleSource): CompiledStyle {
  try {
    const { css } = compileString(text, {
      style,
      syntax: syntaxOf(path),
      url: new URL(SCHEME + encodeURI(path)),
      importer: importerIn(root, ''),
      importers: folders.map(it => importerIn(root, it)),
      logger: Logger.silent,
    });
    return { path, css, problem: undefined };
  } catch (failure) {
    return { path, css: undefined, problem: failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure) };
  }
}

function importerIn(root: string, folder: string): Importer<'sync'> {
  return {
    canonicalize: address => {
      const path = address.startsWith('site:') ? decodeURI(new URL(address).pathname).replace(/^\//, '') : /^[a-z][a-z0-9+.-]*:/i.test(address) ? undefined : [folder, address].filter(it => it !== '').join('/');
      const found = path === undefined ? undefined : candidates(path).find(it => placeInside(root, it) !== undefined);
      return found === undefined ? null : new URL(SCHEME + encodeURI(found));
    },
    load: ({ pathname }) => {
      const path = decodeURI(pathname).replace(/^\//, '');
      const place = placeInside(root, path);
      return place === undefined ? null : { contents: readFileSync(place, 'utf8').replace(/^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*\r?\n/, ''), syntax: syntaxOf(path) };
    },
  };
}

/** The files that an import may mean: `_a.scss`, `a.scss`, `a/_index.scss`. */
function candidates(path: string): readonly string[] {
  const at = path.lastIndexOf('/') + 1;
  const [folder, name] = [path.slice(0, at), path.slice(at)];
  if (/\.(?:scss|sass|css)$/.test(name)) {
    return [`${folder}_${name}`, path];
  }
  const endings = ['.scss', '.sass', '.css'];
  return [...endings.flatMap(it => [`${folder}_${name}${it}`, path + it]), ...endings.flatMap(it => [`${path}/_index${it}`, `${path}/index${it}`])];
}

/** Where a path leads, its links followed; undefined where there is no file, or it lies outside. */
function placeInside(root: string, path: string): string | undefined {
  const target = join(root, path);
  if (!existsSync(target)) {
    return undefined;
  }
  const place = realpathSync(target);
  return place.startsWith(root + sep) && statSync(place).isFile() ? place : undefined;
}

function syntaxOf(path: string): Syntax {
  return path.endsWith('.sass') ? 'indented' : path.endsWith('.css') ? 'css' : 'scss';
}
