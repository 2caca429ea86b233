import { pageAddress } from '../../addresses/addresses.ts';
import type { SiteContent } from '../siteContent.ts';
import { addedPage } from './addedPage.ts';
import { absoluteUrlIn } from '../../liquid/filters/addresses.ts';
import type { JekyllConfig } from '../../config/jekyllConfig.ts';
import type { SiteDocument, SitePage } from '../../siteFile.ts';
import { rubyText } from '../../values/rubyText.ts';
import { isRubyList, isRubyMap, isTruthy, rubyMap, type RubyMap, type RubyValue } from '../../values/rubyValue.ts';

/** The layout of pages that lead elsewhere, where the site has none of its own. */
export const REDIRECT_LAYOUT = [
  '<!DOCTYPE html>',
  '<html lang="en-US">',
  '  <meta charset="utf-8">',
  '  <title>Redirecting&hellip;</title>',
  '  <link rel="canonical" href="{{ page.redirect.to }}">',
  '  <script>location="{{ page.redirect.to }}"</script>',
  '  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">',
  '  <meta name="robots" content="noindex">',
  '  <h1>Redirecting&hellip;</h1>',
  '  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>',
  '</html>',
  '',
].join('\n');

/** The addresses that lead to a page: its `redirect_from`. */
export function redirectsFrom(values: RubyMap): readonly string[] {
  return listOf(values['redirect_from']).map(it => (it.startsWith('/') ? it : `/${it}`));
}

/** Where a page leads instead of being shown: its `redirect_to`. */
export function redirectTarget(values: RubyMap): string | undefined {
  return listOf(values['redirect_to'])[0];
}

/** jekyll-redirect-from adds a page for each address that leads to another, and empties those that lead elsewhere. */
export function withRedirects(content: SiteContent): SiteContent {
  const { config, documents, pages } = content;
  const own = config.values['redirect_from'];
  const sources = [...[...documents.values()].flat().filter(it => it.isWritten), ...pages];
  return {
    ...content,
    documents: new Map([...documents].map(([name, list]) => [name, list.map(it => (it.isWritten && it.url !== undefined ? { ...it, values: redirectedValues(config, it.url, it.values) } : it))])),
    pages: [...pages.map(it => (it.url === undefined || redirectTarget(it.valuesWithDefaults) === undefined ? it : { ...it, valuesWithDefaults: redirectedValues(config, it.url, it.valuesWithDefaults) })), ...sources.flatMap(it => redirectPages(config, it)), ...(isRubyMap(own) && own['json'] === false ? [] : [redirectsJson(config, sources)])],
  };
}

/** The pages that jekyll-redirect-from adds for a page or document. */
export function redirectPages(config: JekyllConfig, file: SiteDocument | SitePage): readonly SitePage[] {
  const values = file.kind === 'page' ? file.valuesWithDefaults : file.values;
  const { url } = file;
  return url === undefined ? [] : redirectsFrom(values).map(from => redirectPage(config, from, url));
}

/** All redirections, for servers that read them. */
function redirectsJson(config: JekyllConfig, sources: readonly (SiteDocument | SitePage)[]): SitePage {
  const all = sources.flatMap(file => {
    const to = redirectTarget(file.kind === 'page' ? file.valuesWithDefaults : file.values);
    const from = redirectPages(config, file).map(it => it.values['redirect']);
    return [...from, ...(to === undefined || file.url === undefined ? [] : [redirectValues(config, file.url, to)['redirect']])];
  });
  return addedPage(config, 'redirects.json', { text: JSON.stringify(Object.fromEntries(all.map(it => (isRubyMap(it) ? [rubyText(it['from'] ?? null), it['to']] : ['', null])))), values: rubyMap([['layout', null]]) });
}

/** A page that `redirect_to` sends elsewhere is made of that alone. */
export function redirectedValues(config: JekyllConfig, url: string, values: RubyMap): RubyMap {
  const target = redirectTarget(values);
  return target === undefined ? values : rubyMap([...Object.entries(values), ...Object.entries(redirectValues(config, url, target))]);
}

function redirectPage(config: JekyllConfig, from: string, to: string): SitePage {
  const values = redirectValues(config, from, to);
  return { kind: 'page', path: 'redirect.html', relativePath: 'redirect.html', ...pageAddress(config, 'redirect.html', from), isWritten: true, hidden: undefined, stop: undefined, values, valuesWithDefaults: values, isHeaderLost: false, hasHeader: true, original: undefined, made: { text: '' } };
}

function redirectValues(config: JekyllConfig, from: string, to: string): RubyMap {
  const target = /^https?:\/\//.test(to) ? to : absoluteUrlIn(to, config.values);
  return rubyMap([['sitemap', false], ['layout', 'redirect'], ['permalink', from], ['redirect', rubyMap([['from', from], ['to', target]])]]);
}

function listOf(value: RubyValue | undefined): readonly string[] {
  return (isRubyList(value) ? value.filter(it => it !== null) : isTruthy(value) ? [value ?? null] : []).map(rubyText);
}
