import { extensionOf } from '../../addresses/url.ts';
import type { SiteDocument, SitePage } from '../../siteFile.ts';
import { isRubyMap, rubyMap, type RubyMap } from '../../values/rubyValue.ts';
import { layoutPath } from '../layoutPath.ts';
import type { SiteContent, SiteTexts } from '../siteContent.ts';

/** jekyll-default-layout gives a layout to what names none: `home`, `page`, `post`, that of the collection's name, or `default`. */
export function withDefaultLayouts(content: SiteContent, texts: SiteTexts): SiteContent {
  const { config } = content;
  const own = config.values['jekyll-default-layout'];
  const isRead = (path: string): boolean => config.markdownExtensions.has(extensionOf(path).toLowerCase()) || (extensionOf(path) === '.html' && isRubyMap(own) && own['html_pages'] === true);
  const first = (names: readonly string[]): string | undefined => names.find(it => layoutPath(config, texts, it) !== undefined);
  const given = (values: RubyMap, names: readonly string[]): RubyMap => rubyMap([...Object.entries(values), ['layout', first(names) ?? null]]);
  const page = (it: SitePage): SitePage =>
    'layout' in it.valuesWithDefaults || !isRead(it.path) || it.made?.text !== undefined ? it : { ...it, valuesWithDefaults: given(it.valuesWithDefaults, [...(it.url === '/' ? ['home'] : []), 'page', 'default']) };
  const document = (it: SiteDocument): SiteDocument =>
    'layout' in it.values || !isRead(it.path) ? it : { ...it, values: given(it.values, [...(it.url === '/' ? ['home'] : []), it.collection === 'posts' ? 'post' : it.collection, 'default']) };
  return { ...content, pages: content.pages.map(page), documents: new Map([...content.documents].map(([name, list]) => [name, list.map(document)])) };
}
