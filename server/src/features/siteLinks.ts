import type { Article } from '../article/article.ts';
import { joinUri } from '../base/uris.ts';
import type { Language, Localized } from '../base/localized.ts';
import type { TextRange } from '../base/textRange.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import type { Project } from '../project/project.ts';
import type { FileFacts } from '../workspace/fileFacts.ts';
import type { SitePage, SitePages } from '../workspace/sitePages.ts';
import { addressIn, fileTargetsOf } from './shared/fileTargets.ts';
import { linksOf } from './shared/links.ts';
import { liquidTargetsOf } from './shared/liquidTargets.ts';
import { readLocalTarget } from './shared/localTargets.ts';
import { relativeFilesOf } from './shared/relativeFiles.ts';
import { relatedPage, relationsOf } from './shared/relations.ts';

/** What is asked about. */
export interface SiteLinksContext {
  readonly article: Article;
  readonly project: Project;
  readonly pages: SitePages;
  readonly schema: JsonSchema;
  readonly language: Language;
  readonly now: Date;
}

/** An address in an article, and the file of the site that it leads to. */
export interface SiteLink extends TextRange {
  readonly uri: string;
  /** « Bilan · /actualites/bilan/ » */
  readonly tooltip: string;
}

/** An address that leads to the first of some files that is there; paths are those below the root of the site. */
interface FileCandidates extends TextRange {
  readonly paths: readonly string[];
}

const UNTITLED: Localized = { fr: '(sans titre)', en: '(untitled)' };

/** The files that {@link siteLinks} has to know of. */
export function filesAskedByLinks(context: SiteLinksContext): readonly string[] {
  return [...new Set(fileCandidates(context).flatMap(it => it.paths))];
}

/** Where the addresses of an article lead within its site: links of the body, tags of Liquid, values of the header. */
export function siteLinks(context: SiteLinksContext, files: FileFacts): readonly SiteLink[] {
  const { root } = context.project;
  const toFiles = fileCandidates(context).flatMap(({ start, end, paths }) => {
    const path = paths.find(it => files.get(it)?.kind === 'found');
    return root === undefined || path === undefined ? [] : [{ start, end, uri: joinUri(root, path), tooltip: path }];
  });
  return [...linksToPages(context), ...toFiles].toSorted((a, b) => a.start - b.start);
}

function fileCandidates({ article, project, now }: SiteLinksContext): readonly FileCandidates[] {
  return [
    ...fileTargetsOf(article, project).map(({ start, end, path }) => ({ start, end, paths: [path] })),
    ...relativeFilesOf(article, project, now).map(({ start, end, sources, meant }) => ({ start, end, paths: [...sources, ...meant] })),
    ...liquidTargetsOf(article, project).flatMap(({ start, end, path }) => (path === undefined ? [] : [{ start, end, paths: [path] }])),
  ];
}

function linksToPages({ article, project, pages, schema, language }: SiteLinksContext): readonly SiteLink[] {
  const toLink = ({ start, end }: TextRange, page: SitePage | undefined): readonly SiteLink[] =>
    page === undefined ? [] : [{ start, end, uri: page.uri, tooltip: `${page.title === '' ? UNTITLED[language] : page.title} · ${page.url}` }];
  const document = article.body.parse(project.kramdownOptions);
  return [
    ...linksOf({ document }).flatMap(({ url, range }) => {
      const target = readLocalTarget(url, project.site);
      return target === undefined ? [] : toLink(addressIn(article, range, url), pages.byUrl(`/${target.path}`));
    }),
    ...relationsOf(article.header.yaml.root, schema).flatMap(it => toLink(it.node, relatedPage(pages, it))),
    ...liquidTargetsOf(article, project).flatMap(it => (it.kind === 'post_url' ? toLink(it, postNamed(pages, it.name)) : [])),
  ];
}

/** A post by the name of its file, `2024-01-02-bilan`, or with the folders above it. */
function postNamed({ all }: SitePages, name: string): SitePage | undefined {
  return all.find(it => it.document?.collection === 'posts' && it.uri.replace(/\.\w+$/, '').endsWith(`/${name.replace(/^\//, '')}`));
}
