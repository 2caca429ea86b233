import type { Header } from '../article/article.ts';
import type { SiteConfig } from '../project/siteConfig.ts';

/** A plain value, without filters: `{{ site.title }}`, `{{- page.title -}}`. */
const PLAIN_VALUE = /\{\{-?\s*(?<owner>site|page)\.(?<name>[\w-]+)\s*-?\}\}/g;

/** What `{{ … }}` stands for in an article. */
export interface LiquidContext {
  readonly site: SiteConfig;
  readonly header: Header;
}

/**
 * Fills in the plain values that Jekyll would, before kramdown reads the text. Everything else in
 * Liquid stays as it is written: nothing is executed. The number of lines stays the same.
 */
export function fillPlainValues(text: string, { site, header }: LiquidContext): string {
  if (!text.includes('{{')) {
    return text;
  }
  const { title, url, baseurl, lang, timezone } = site;
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    site: { title, url, baseurl, lang, timezone },
    page: header.data,
  };
  return text.replace(PLAIN_VALUE, (written, owner: string, name: string) => {
    const named = values[owner];
    const value = named !== undefined && Object.hasOwn(named, name) ? named[name] : undefined;
    return (typeof value === 'string' || typeof value === 'number') && !String(value).includes('\n') ? String(value) : written;
  });
}
