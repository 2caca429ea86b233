import type { SiteContent, SiteTexts } from '../siteContent.ts';
import { withArchives } from './archives.ts';
import { withDefaultLayouts } from './defaultLayouts.ts';
import { withFeed, withSitemap } from './listedFiles.ts';
import { withPagination } from './pagination.ts';
import { withReadmes } from './readmeIndex.ts';
import { withRedirects } from './redirects.ts';
import { withTitles } from './titles.ts';

/** What a plug-in does to a site that has been read, before it is rendered. */
type Generator = (content: SiteContent, texts: SiteTexts) => SiteContent;

/** The plug-ins that add or change pages: those that change a document first, as the others keep what they list. */
const GENERATORS: readonly (readonly [plugin: string, generate: Generator])[] = [
  ['jekyll-readme-index', withReadmes],
  ['jekyll-redirect-from', withRedirects],
  ['jekyll-titles-from-headings', withTitles],
  ['jekyll-default-layout', withDefaultLayouts],
  ['jekyll-archives', withArchives],
  ['jekyll-paginate', withPagination],
  ['jekyll-feed', withFeed],
  ['jekyll-sitemap', withSitemap],
];

/** The site as its plug-ins leave it. */
export function generated(content: SiteContent, texts: SiteTexts): SiteContent {
  return GENERATORS.reduce((site, [plugin, generate]) => (site.plugins.has(plugin) ? generate(site, texts) : site), content);
}
