import { baseName, joinUri, relativePath } from '../base/uris.ts';
import { documentPath, matchesScopePath, pathInSource, type JekyllConfig } from '../jekyll/index.ts';
import { absentThing, type NamedThing } from '../project/absentThing.ts';
import type { ConfigProblem } from '../project/configProblem.ts';
import { globMatcher, type Project } from '../project/project.ts';
import { realUriOf } from './findFiles.ts';
import { createIgnoredFiles } from './ignoredFiles.ts';
import type { SitePages } from './sitePages.ts';
import type { WorkspaceFiles } from './workspace.ts';

/** So many folders are looked through at most; what has not been found by then may be anywhere. */
const MOST_FOLDERS = 2000;

/** What nobody means by a pattern. */
const NEVER_MEANT: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The patterns of a configuration file that no file of the site matches, where they stand. The pages are asked first; only
 * for what none of them matches are the folders looked through.
 *
 * @param uri address of the configuration file
 */
export async function unmatchedGlobs(files: WorkspaceFiles, project: Project, { uri, pages }: { readonly uri: string; readonly pages: SitePages }): Promise<readonly ConfigProblem[]> {
  const { root, plume, site } = project;
  if (root === undefined || !pages.isComplete) {
    return [];
  }
  const isPlume = baseName(uri).startsWith('plume.');
  const patterns = (isPlume ? plume.named : site.named).filter(it => it.kind === 'articles' || it.kind === 'scope' || it.kind === 'defaults');
  const paths = pages.all.flatMap(it => relativePath(root, it.uri) ?? []);
  const ignored = createIgnoredFiles(files);
  const problems: ConfigProblem[] = [];
  for (const pattern of patterns) {
    const matches = matcherOf(pattern, site.jekyll);
    if (!paths.some(matches) && !(await isAnywhere({ files, root, matches, isIgnored: path => ignored.isIgnored(root, path) }, pattern, site.jekyll))) {
      problems.push(absentThing(pattern, 'missing'));
    }
  }
  return problems;
}

/** Whether a path below the root of the site is one of those meant. */
function matcherOf({ kind, name }: NamedThing, config: JekyllConfig): (path: string) => boolean {
  if (kind !== 'defaults') {
    return globMatcher([name]);
  }
  const isMeant = (below: string): boolean =>
    matchesScopePath(config, { path: documentPath(config, below), type: 'posts' }, name) || matchesScopePath(config, { path: below, type: 'pages' }, name);
  return path => isMeant(pathInSource(config, path) ?? path);
}

interface Search {
  readonly files: WorkspaceFiles;
  readonly root: string;
  matches(path: string): boolean;
  /** Whether the team keeps a file or folder out of its history. */
  isIgnored(path: string): Promise<boolean>;
}

/** Whether a file of any kind matches: below the folders that a pattern begins with; what these may hold once a build has made them, nobody knows. */
async function isAnywhere(search: Search, { kind, name }: NamedThing, { source, collectionsDir }: JekyllConfig): Promise<boolean> {
  const steps = name.split('/');
  const wild = steps.findIndex(it => /[*?[\]{}()!+@]/.test(it));
  const fixed = wild === -1 ? steps : steps.slice(0, wild);
  const bases = kind === 'articles' ? [''] : [source, [source, collectionsDir].join('/')];
  for (const base of new Set(bases)) {
    const isMade = await search.isIgnored([base, ...fixed, ''].filter((it, index, all) => it !== '' || index === all.length - 1).join('/'));
    if (isMade || (await isBelow(search, joinUri(search.root, base, ...(wild === -1 ? steps.slice(0, -1) : fixed))))) {
      return true;
    }
  }
  return false;
}

async function isBelow({ files, root, matches }: Omit<Search, 'isIgnored'>, start: string): Promise<boolean> {
  const folders = [start];
  const seen = new Set<string>();
  // The list grows while folders are met.
  for (const folder of folders) {
    const real = await realUriOf(files, folder);
    for (const { name, kind } of seen.has(real) ? [] : await files.list(folder)) {
      const uri = joinUri(folder, name);
      if (matches(relativePath(root, uri) ?? '')) {
        return true;
      }
      if (kind === 'folder' && !NEVER_MEANT.has(name)) {
        folders.push(uri);
      }
    }
    seen.add(real);
    if (folders.length > MOST_FOLDERS) {
      return true;
    }
  }
  return false;
}
