import { valueAt } from '../../base/valueAt.ts';
import { folderGlobMatches } from '../files/fileNameMatch.ts';
import { deepMerge, rubyMap, type RubyMap, type RubyValue } from '../values/rubyValue.ts';
import type { DefaultScope, DefaultSet, JekyllConfig } from './jekyllConfig.ts';

/** Which file defaults are asked for. */
export interface DefaultsTarget {
  /** Below the source, for a document below `collections_dir`: `_actualites/bilan.md`. */
  readonly path: string;
  /** The name of its collection, or `pages`. */
  readonly type: string;
}

type Settings = Pick<JekyllConfig, 'defaults' | 'collectionsDir'>;

/** The values that a file has without writing them, by Jekyll's own precedence (`FrontmatterDefaults#all`). */
export function defaultsFor(config: Settings, target: DefaultsTarget): RubyMap {
  const sets = matchingSets(config, target);
  // Of thousands of files, most are meant by the same few sets.
  const known = valueAt(merged, config.defaults, () => new Map<string, RubyMap>());
  return valueAt(known, sets.map(it => config.defaults.indexOf(it)).join(), () => mergeSets(sets));
}

/** `defaults` → those of its sets that are meant together → what they give. */
const merged = new WeakMap<JekyllConfig['defaults'], Map<string, RubyMap>>();

function mergeSets(sets: readonly DefaultSet[]): RubyMap {
  let given = rubyMap();
  let last: DefaultScope | undefined;
  for (const { scope, values } of sets) {
    if (hasPrecedence(last, scope)) {
      given = deepMerge(given, values);
      last = scope;
    } else {
      given = deepMerge(values, given);
    }
  }
  return given;
}

/** One of these values, which Jekyll finds in another way than all of them together (`FrontmatterDefaults#find`). */
export function defaultFor(config: Settings, target: DefaultsTarget, key: string): RubyValue | undefined {
  let value: RubyValue | undefined;
  let last: DefaultScope | undefined;
  for (const { scope, values } of matchingSets(config, target)) {
    if (key in values && hasPrecedence(last, scope)) {
      value = values[key];
      last = scope;
    }
  }
  return value;
}

function matchingSets(config: Settings, { path, type }: DefaultsTarget): readonly DefaultSet[] {
  return config.defaults.filter(({ scope }) => scope === undefined || ((scope.type === undefined || scope.type === type) && matchesScopePath(config, { path, type }, scope.path)));
}

/** Whether a file is one of those that `scope: {path: …}` means: the beginning of a path, be it in the middle of a name (`_actu` is one of `_actualites/a.md`), or a glob. */
export function matchesScopePath(config: Pick<JekyllConfig, 'collectionsDir'>, target: DefaultsTarget, scope: string | undefined): boolean {
  if (scope === undefined || scope === '') {
    return true;
  }
  return scope.includes('*') ? matchesGlob(config, target, scope) : sanitise(target.path).startsWith(withoutCollectionsDir(scope, config.collectionsDir));
}

/** Jekyll looks up which files and folders a glob means; a file then matches by itself, or by a folder above it. */
function matchesGlob({ collectionsDir }: Pick<JekyllConfig, 'collectionsDir'>, { path, type }: DefaultsTarget, glob: string): boolean {
  const onDisk = type === 'pages' || collectionsDir === '' ? path : `${collectionsDir}/${path}`;
  const steps = onDisk.split('/').filter(it => it !== '');
  return steps.some((_, index) => folderGlobMatches(glob.split('/').filter(it => it !== ''), steps.slice(0, index + 1)));
}

function withoutCollectionsDir(scope: string, folder: string): string {
  return folder !== '' && scope.startsWith(`${folder}/`) ? scope.slice(folder.length + 1) : scope;
}

function hasPrecedence(old: DefaultScope | undefined, scope: DefaultScope | undefined): boolean {
  if (old === undefined) {
    return true;
  }
  const length = sanitise(scope?.path ?? '').length;
  const oldLength = sanitise(old.path ?? '').length;
  return length === oldLength ? scope?.type !== undefined || old.type === undefined : length > oldLength;
}

function sanitise(path: string): string {
  return path.startsWith('/') ? path.slice(1) : path;
}
