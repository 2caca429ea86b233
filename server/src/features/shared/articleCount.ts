import type { Language } from '../../base/localized.ts';

/** « 42 articles », « 3 200 articles »; in French, none is singular too. */
export function articleCount(count: number, language: Language): string {
  const isSingular = count === 1 || (count === 0 && language === 'fr');
  return `${count < 1000 ? count : count.toLocaleString(language)} ${isSingular ? 'article' : 'articles'}`;
}
