import { pageAddress } from '../../addresses/addresses.ts';
import type { Paginator, SiteDocument, SitePage } from '../../siteFile.ts';
import { isTruthy } from '../../values/rubyValue.ts';
import { rubyText } from '../../values/rubyText.ts';
import type { SiteContent } from '../siteContent.ts';
import { compareDocuments } from '../order.ts';

/** jekyll-paginate spreads the posts over pages like `/page2/`, made as the nearest `index.html` is. */
export function withPagination(content: SiteContent): SiteContent {
  const { config, pages } = content;
  const perPage = Number.parseInt(rubyText(config.values['paginate'] ?? null), 10) || 0;
  const pattern = `/${rubyText(config.values['paginate_path'] ?? null).replace(/^\//, '')}`;
  const template = perPage > 0 ? templateOf(pages, pattern) : undefined;
  if (template === undefined) {
    return content;
  }
  const posts = (content.documents.get('posts') ?? []).filter(it => !isTruthy(it.values['hidden'])).toSorted((a, b) => compareDocuments(b, a));
  const total = Math.ceil(posts.length / perPage);
  const pathOf = (page: number): string | undefined => (page < 1 || page > total ? undefined : page === 1 ? template.url : pattern.replace(':num', String(page)));
  const paginated = Array.from({ length: total }, (_, index) => index + 1).map(page => pageOf(content, template, { posts, page, perPage, total, pathOf }));
  const [first = template, ...others] = paginated;
  return { ...content, pages: [...pages.map(it => (it === template ? first : it)), ...others] };
}

interface Spread {
  readonly posts: readonly SiteDocument[];
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly pathOf: (page: number) => string | undefined;
}

function pageOf({ config }: SiteContent, template: SitePage, { posts, page, perPage, total, pathOf }: Spread): SitePage {
  const paginator: Paginator = {
    page,
    perPage,
    posts: posts.slice((page - 1) * perPage, page * perPage),
    totalPosts: posts.length,
    totalPages: total,
    previousPath: pathOf(page - 1),
    nextPath: pathOf(page + 1),
  };
  if (page === 1) {
    return { ...template, made: { paginator } };
  }
  const place = `${(pathOf(page) ?? '').replace(/^\/|\/$/g, '')}/index.html`;
  return { ...template, ...pageAddress(config, place, template.values['permalink'] ?? null), made: { paginator } };
}

/** Of the pages `index.html` in the folders that lead to the numbered pages, the deepest. */
function templateOf(pages: readonly SitePage[], pattern: string): SitePage | undefined {
  const folder = pattern.slice(0, pattern.lastIndexOf('/'));
  const isAbove = (it: SitePage): boolean => {
    const own = `/${it.relativePath}`.slice(0, -'/index.html'.length);
    return `/${it.relativePath}`.endsWith('/index.html') && (folder === own || folder.startsWith(`${own}/`));
  };
  return pages.filter(isAbove).toSorted((a, b) => b.relativePath.length - a.relativePath.length)[0];
}
