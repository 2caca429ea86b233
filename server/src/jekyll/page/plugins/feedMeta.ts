import { absoluteUrlIn } from '../../liquid/filters/addresses.ts';
import { escapeHtml } from '../../liquid/filters/texts.ts';
import { toS } from '../../liquid/rubyLiquid.ts';
import { isRubyMap } from '../../values/rubyValue.ts';
import type { PluginTagInput } from './pluginTag.ts';

/** `{% feed_meta %}` of jekyll-feed: where the feed of the site is. */
export function feedMeta({ site: { settings } }: PluginTagInput): string {
  const feed = settings['feed'];
  const path = isRubyMap(feed) && typeof feed['path'] === 'string' ? feed['path'] : 'feed.xml';
  const title = toS(settings['title'] ?? settings['name']);
  return `<link type="application/atom+xml" rel="alternate" href="${escapeHtml(absoluteUrlIn(path, settings))}"${title === '' ? '' : ` title="${escapeHtml(title).replaceAll('&#39;', "'")}"`} />`;
}
