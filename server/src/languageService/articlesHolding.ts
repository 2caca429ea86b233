import { type Article, parseArticle } from '../article/article.ts';
import { type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import type { Project } from '../project/project.ts';
import type { Host } from './api.ts';
import type { Parts } from './parts.ts';

/** The articles of a site whose text may say something, what an editor holds before what lies on the disk: only those are read in full. */
export async function articlesHolding({ articles, siteIndex }: Parts, { workspace }: Host, { project, holds, token }: { readonly project: Project; readonly holds: (text: string, uri: string) => boolean; readonly token: CancellationToken }): Promise<readonly Article[]> {
  const { pages } = await siteIndex.whenIndexed(project);
  const found: Article[] = [];
  for (const { uri } of pages.all) {
    const text = articles.get(uri)?.text ?? (await workspace.read(uri));
    throwIfCancelled(token);
    if (text !== undefined && holds(text, uri)) {
      found.push(articles.get(uri) ?? parseArticle(uri, 0, text));
    }
  }
  return found;
}
