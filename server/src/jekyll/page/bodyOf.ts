import { splitHeader } from '../../article/headerSplit.ts';
import type { SiteDocument, SitePage } from '../siteFile.ts';
import type { SiteTexts } from './siteContent.ts';

/** What a page or document is made of, without its header. */
export function bodyOf(file: SiteDocument | SitePage, texts: SiteTexts): string {
  if (file.kind === 'page' && file.made?.text !== undefined) {
    return file.made.text;
  }
  const text = texts.text(file.path) ?? '';
  return text.slice(headerLength(text));
}

/** How many characters of a text are its header, the line behind it included. */
export function headerLength(text: string): number {
  return splitHeader(text).bodyStart;
}
