import type { Language, Localized } from '../base/localized.ts';
import { articleCount } from './shared/articleCount.ts';

const TITLE: Localized = { fr: 'Plume lit les articles du site', en: 'Plume reads the articles of the site' };

/** Says how many articles of a site have been read so far. */
export function describeReading(count: number, language: Language): { readonly title: string; readonly message: string } {
  return { title: TITLE[language], message: articleCount(count, language) };
}
