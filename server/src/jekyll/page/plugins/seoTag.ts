import { stripHtml } from '../../liquid/stripHtml.ts';
import { absoluteUrlIn } from '../../liquid/filters/addresses.ts';
import { toJson } from '../../liquid/filters/json.ts';
import { filters } from '../../liquid/filters/index.ts';
import { isMap, propertyOf, toS, type LiquidValue } from '../../liquid/rubyLiquid.ts';
import type { FilterSite } from '../../liquid/filterTable.ts';
import type { PluginTagInput } from './pluginTag.ts';

/** `{% seo %}` of jekyll-seo-tag 2.8: what search engines and social networks are told of a page. */
export function seoTag(input: PluginTagInput): string {
  const facts = factsOf(input);
  const lines = [...titleLines(facts, input), ...openGraphLines(facts, input), ...networkLines(facts, input), ...verificationLines(input), jsonLd(facts, input)].filter(it => it !== '');
  return ['<!-- Begin Jekyll SEO tag v2.8.0 -->', ...lines, '<!-- End Jekyll SEO tag -->', ''].join('\n');
}

type Values = Readonly<Record<string, LiquidValue>>;

interface SeoFacts {
  readonly siteTitle: string | undefined;
  readonly pageTitle: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly canonicalUrl: string;
  readonly locale: string;
  readonly author: Values;
  readonly image: (Values & { readonly path: string }) | undefined;
  readonly date: LiquidValue;
  readonly isHome: boolean;
}

function factsOf(input: PluginTagInput): SeoFacts {
  const { read, site: { settings } } = input;
  const text = (value: LiquidValue): string | undefined => formatted(value, input);
  const siteTitle = text(settings['title'] ?? settings['name']);
  const siteDescription = text(settings['description']);
  const tagline = text(settings['tagline']) ?? siteDescription;
  const pageTitle = text(read('page.title')) ?? siteTitle;
  const title = siteTitle !== undefined && pageTitle !== siteTitle ? `${pageTitle ?? ''} | ${siteTitle}` : siteDescription !== undefined && siteTitle !== undefined ? `${siteTitle} | ${tagline ?? ''}` : pageTitle;
  const url = toS(read('page.url'));
  const own = toS(read('page.canonical_url'));
  return {
    siteTitle,
    pageTitle,
    title,
    description: text(read('page.description') ?? read('page.excerpt')) ?? siteDescription,
    canonicalUrl: own === '' ? absoluteUrlIn(url, settings).replace(/\/index\.html$/, '/') : own,
    locale: toS(read('page.locale') ?? settings['locale'] ?? read('page.lang') ?? settings['lang'] ?? 'en_US').replaceAll('-', '_'),
    author: authorOf(input),
    image: imageOf(input),
    date: read('page.date'),
    isHome: /^\/(?:about\/)?(?:index.html?)?$/.test(url),
  };
}

/** Markdown without its marks, on one line. */
function formatted(value: LiquidValue, { site }: PluginTagInput): string | undefined {
  const plain = stripHtml(site.markdown(toS(value))).replace(/[ \t\n\v\f\r]+/g, ' ').replace(/^ | $/g, '');
  const escaped = toS(filters['escape_once']?.(plain, [], {} as FilterSite));
  return escaped === '' ? undefined : escaped;
}

function authorOf({ read, site: { settings, content } }: PluginTagInput): Values {
  const authors = read('page.authors');
  const named = [read('page.author'), Array.isArray(authors) ? (authors as readonly LiquidValue[])[0] : undefined, settings['author']].find(it => toS(it) !== '');
  if (isMap(named)) {
    return named;
  }
  const known = typeof named === 'string' ? propertyOf(content.data['authors'], named) : undefined;
  return typeof named === 'string' ? { name: named, ...(isMap(known) ? known : {}) } : {};
}

function imageOf({ read, site: { settings } }: PluginTagInput): SeoFacts['image'] {
  const image = read('page.image');
  const values = isMap(image) ? image : { path: image };
  const path = toS(values['path'] ?? values['facebook'] ?? values['twitter']);
  if (path === '' || !(isMap(image) || typeof image === 'string')) {
    return undefined;
  }
  return { ...(isMap(image) ? image : {}), path: toS(filters['uri_escape']?.(/^[a-z][a-z0-9+.-]*:/i.test(path) ? path : absoluteUrlIn(path, settings), [], {} as FilterSite)) };
}

function meta(kind: 'name' | 'property', name: string, value: LiquidValue): string {
  const text = toS(value);
  return value === undefined || value === null || text === '' ? '' : `<meta ${kind}="${name}" content="${text}" />`;
}

function titleLines({ title, pageTitle, author, locale, description, canonicalUrl, siteTitle }: SeoFacts, { markup, site: { settings } }: PluginTagInput): readonly string[] {
  const hasUrl = toS(settings['url']) !== '';
  return [
    title !== undefined && !/title=false/i.test(markup) ? `<title>${title}</title>` : '',
    meta('name', 'generator', 'Jekyll v4.4.1'),
    meta('property', 'og:title', pageTitle),
    meta('name', 'author', author['name']),
    meta('property', 'og:locale', locale),
    meta('name', 'description', description),
    meta('property', 'og:description', description),
    hasUrl ? `<link rel="canonical" href="${canonicalUrl}" />` : '',
    hasUrl ? meta('property', 'og:url', canonicalUrl) : '',
    meta('property', 'og:site_name', siteTitle),
  ];
}

function openGraphLines({ image, date }: SeoFacts, input: PluginTagInput): readonly string[] {
  const isDated = date !== undefined && date !== null && date !== false;
  return [
    meta('property', 'og:image', image?.path),
    meta('property', 'og:image:height', image?.['height']),
    meta('property', 'og:image:width', image?.['width']),
    meta('property', 'og:image:alt', image?.['alt']),
    meta('property', 'og:type', isDated ? 'article' : 'website'),
    isDated ? meta('property', 'article:published_time', xmlDate(date, input)) : '',
  ];
}

function networkLines({ image, pageTitle, author }: SeoFacts, { read, site: { settings } }: PluginTagInput): readonly string[] {
  const { twitter, facebook } = settings;
  const card = image === undefined ? 'summary' : (read('page.twitter.card') ?? propertyOf(twitter, 'card') ?? 'summary_large_image');
  const byAuthor = toS(author['twitter'] ?? author['name']).replace(/^@/, '');
  return [
    meta('name', 'twitter:card', card),
    meta('property', 'twitter:image', image?.path),
    meta('name', 'twitter:image:alt', image?.['alt']),
    meta('property', 'twitter:title', pageTitle),
    isTruthy(twitter) ? `<meta name="twitter:site" content="@${toS(propertyOf(twitter, 'username')).replaceAll('@', '')}" />` : '',
    isTruthy(twitter) && byAuthor !== '' ? `<meta name="twitter:creator" content="@${byAuthor.replaceAll('@', '')}" />` : '',
    meta('property', 'fb:admins', propertyOf(facebook, 'admins')),
    meta('property', 'article:publisher', propertyOf(facebook, 'publisher')),
    meta('property', 'fb:app_id', propertyOf(facebook, 'app_id')),
  ];
}

/** Key of `webmaster_verifications:` → the name that the engine reads. */
const VERIFICATIONS: readonly (readonly [string, string])[] = [
  ['google', 'google-site-verification'],
  ['bing', 'msvalidate.01'],
  ['alexa', 'alexaVerifyID'],
  ['yandex', 'yandex-verification'],
  ['baidu', 'baidu-site-verification'],
  ['facebook', 'facebook-domain-verification'],
];

function verificationLines({ site: { settings } }: PluginTagInput): readonly string[] {
  const own = settings['webmaster_verifications'];
  return isTruthy(own) ? VERIFICATIONS.map(([key, name]) => meta('name', name, propertyOf(own, key))) : [meta('name', 'google-site-verification', settings['google_site_verification'])];
}

function jsonLd(facts: SeoFacts, input: PluginTagInput): string {
  const { read, site: { settings } } = input;
  const { author, image, date, isHome, canonicalUrl } = facts;
  const seo = read('page.seo');
  const social = settings['social'];
  const type = toS(propertyOf(seo, 'type')) || (isHome ? 'WebSite' : isTruthy(date) ? 'BlogPosting' : 'WebPage');
  const logo = toS(settings['logo']) === '' ? undefined : absoluteUrlIn(toS(settings['logo']), settings);
  const modified = propertyOf(seo, 'date_modified') ?? read('page.last_modified_at') ?? date;
  const name = formatted(propertyOf(seo, 'name'), input) ?? (isHome ? (formatted(propertyOf(social, 'name'), input) ?? facts.siteTitle) : undefined);
  const authorType = author['type'];
  const data: Record<string, LiquidValue> = {
    '@context': 'https://schema.org',
    '@type': type,
    author: author['name'] === undefined || (authorType !== undefined && !/^(?:Organization|Person)$/.test(toS(authorType))) ? undefined : { '@type': authorType ?? 'Person', name: author['name'], ...(author['url'] === undefined ? {} : { url: author['url'] }) },
    dateModified: isTruthy(modified) ? xmlDate(modified, input) : undefined,
    datePublished: isTruthy(date) ? xmlDate(date, input) : undefined,
    description: facts.description,
    headline: facts.pageTitle,
    image: image === undefined ? undefined : Object.keys(image).length === 1 ? image.path : { ...Object.fromEntries(Object.entries(image).filter(([key]) => key !== 'path')), url: image.path, '@type': 'imageObject' },
    mainEntityOfPage: /^(?:BlogPosting|CreativeWork)$/.test(type) ? { '@type': 'WebPage', '@id': canonicalUrl } : undefined,
    name,
    publisher: logo === undefined ? undefined : { '@type': 'Organization', logo: { '@type': 'ImageObject', url: logo }, ...(author['name'] === undefined ? {} : { name: author['name'] }) },
    sameAs: propertyOf(seo, 'links') ?? (isHome ? propertyOf(social, 'links') : undefined),
    url: canonicalUrl,
  };
  const told = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `<script type="application/ld+json">\n${toJson(told)}</script>`;
}

function xmlDate(date: LiquidValue, { site }: PluginTagInput): LiquidValue {
  return filters['date_to_xmlschema']?.(date, [], { site } as FilterSite);
}

function isTruthy(value: LiquidValue): boolean {
  return value !== undefined && value !== null && value !== false;
}
