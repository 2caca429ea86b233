import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';
import { readSiteFile, type Build } from '../../jekyll/index.ts';
import { askedFilesOf } from './askedFiles.ts';
import { fileTargetsOf } from './fileTargets.ts';
import { layoutPathsOf } from './layoutFiles.ts';
import { liquidTargetsOf } from './liquidTargets.ts';
import { relativeFilesOf } from './relativeFiles.ts';

/** The paths of the files that have to be looked up before an article is checked, each once. */
export function filePathsOf(article: Article, project: Project, now: Date): readonly string[] {
  const relative = relativeFilesOf(article, project, now).flatMap(it => [...it.sources, ...it.meant]);
  const targets = fileTargetsOf(article, project).map(it => it.path);
  const named = [...liquidTargetsOf(article, project).flatMap(it => it.path ?? []), ...layoutPathsOf(article, project), ...askedFilesOf(article, project).flatMap(it => it.paths)];
  return [...new Set([...named, ...targets, ...targets.flatMap(it => pathInCollection(project, it) ?? []), ...relative])];
}

/** Nothing about a file that Jekyll copies depends on when and where. */
const ANY_BUILD: Build = { now: new Date(0), machineZone: 'UTC' };

/**
 * Where a file of a collection stands that the site publishes as it is: `_startups/img/a.png` for `startups/img/a.png`.
 * Undefined where the path leads to no collection, or to a file that Jekyll would write elsewhere.
 */
export function pathInCollection({ site }: Project, path: string): string | undefined {
  if (!site.collections.has(path.slice(0, Math.max(0, path.indexOf('/'))))) {
    return undefined;
  }
  const source = `${site.collectionsDir === '' ? '' : `${site.collectionsDir}/`}_${path}`;
  const file = readSiteFile(site.jekyll, { path: source, header: { kind: 'none' }, hasHeaderLine: false }, ANY_BUILD);
  return file.kind !== 'unread' && file.destination === `/${path}` ? source : undefined;
}
