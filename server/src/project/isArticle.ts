import type { Article } from '../article/article.ts';
import { relativePath } from '../base/uris.ts';
import { placeOf } from '../jekyll/index.ts';
import type { Project } from './project.ts';

/** Why Jekyll passes over a file that somebody writes as an article all the same. */
const MEANT_AS_ARTICLES: ReadonlySet<string> = new Set(['draft', 'name-without-date', 'special-name', 'undeclared-collection', 'posts-outside-collections']);

/** Files that say something of the repository, in whatever folder; without a header, they are no article that lacks one. */
const OF_A_REPOSITORY = /(?:^|\/)(?:readme|changelog|contributing|licen[cs]e|code_of_conduct)(?:\.[\w-]+)*$/i;

/**
 * Whether a file is an article of its site: what Jekyll publishes, what it passes over for its name or its folder, and what
 * lacks a header among the documents of a collection. A README, a licence, the documentation of a repository, a layout or
 * an include are none.
 */
export function isArticle({ root, site }: Pick<Project, 'root' | 'site'>, { uri, header }: Pick<Article, 'uri' | 'header'>): boolean {
  const path = root === undefined ? undefined : relativePath(root, uri);
  if (path === undefined) {
    return false;
  }
  const place = placeOf(site.jekyll, path);
  switch (place.kind) {
    case 'post':
      return true;
    case 'document':
      return header.split.kind !== 'absent' || !OF_A_REPOSITORY.test(path);
    case 'page':
      return header.split.kind !== 'absent' || header.split.attempt !== undefined;
    case 'unread':
      return MEANT_AS_ARTICLES.has(place.reason.kind) && (header.split.kind !== 'absent' || /(?:^|\/)_(?:posts|drafts)\//.test(path));
    default:
      return false;
  }
}
