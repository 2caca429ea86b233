import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';
import type { SitePage, SitePages } from '../../workspace/sitePages.ts';
import { linksOf, type BodyLink } from './links.ts';
import { readLocalTarget } from './localTargets.ts';

/** A link to a named place of another page of the site. */
export interface PlaceTarget {
  readonly link: BodyLink;
  readonly page: SitePage;
  readonly name: string;
}

/** The links of an article to named places of other pages. */
export function placeTargetsOf(article: Article, project: Project, pages: SitePages): readonly PlaceTarget[] {
  const document = article.body.parse(project.kramdownOptions);
  return linksOf({ document }).flatMap(link => {
    const target = readLocalTarget(link.url, project.site);
    const page = target?.anchor === undefined || target.anchor === '' ? undefined : pages.byUrl(`/${target.path}`);
    return page === undefined || target?.anchor === undefined ? [] : [{ link, page, name: target.anchor }];
  });
}

/** The files of the pages that they lead to, each once. */
export function placeUrisOf(article: Article, project: Project, pages: SitePages): readonly string[] {
  return [...new Set(placeTargetsOf(article, project, pages).map(it => it.page.uri))];
}
