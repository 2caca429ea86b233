import { addedPage } from './addedPage.ts';
import type { SiteContent } from '../siteContent.ts';
import { isRubyMap, rubyMap } from '../../values/rubyValue.ts';

/** jekyll-feed adds a page, which is listed among the others (`site.pages`); what it says is not rendered here. */
export function withFeed(content: SiteContent): SiteContent {
  const feed = content.config.values['feed'];
  return withListed(content, isRubyMap(feed) && typeof feed['path'] === 'string' ? feed['path'].replace(/^\//, '') : 'feed.xml');
}

/** jekyll-sitemap adds two. */
export function withSitemap(content: SiteContent): SiteContent {
  return withListed(withListed(content, 'sitemap.xml'), 'robots.txt');
}

function withListed(content: SiteContent, path: string): SiteContent {
  const { config, pages, staticFiles } = content;
  const isThere = [...pages, ...staticFiles].some(it => it.destination === `/${path}`);
  return isThere ? content : { ...content, pages: [...pages, { ...addedPage(config, path, { text: '', values: rubyMap() }), isWritten: false }] };
}
