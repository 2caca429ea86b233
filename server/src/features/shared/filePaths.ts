import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';
import { fileTargetsOf } from './fileTargets.ts';
import { relativeFilesOf } from './relativeFiles.ts';

/** The paths of the files that have to be looked up before an article is checked, each once. */
export function filePathsOf(article: Article, project: Project, now: Date): readonly string[] {
  const relative = relativeFilesOf(article, project, now).flatMap(it => [...it.sources, ...it.meant]);
  return [...new Set([...fileTargetsOf(article, project).map(it => it.path), ...relative])];
}
