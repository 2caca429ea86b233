import type { Article } from '../../article/article.ts';
import type { Project } from '../../project/project.ts';

/** The language that a page is written in (`fr`, `en-GB`): what its header says, else what the site gives it; undefined where nothing says it. */
export function pageLanguageOf({ header, uri }: Pick<Article, 'header' | 'uri'>, project: Project): string | undefined {
  const named = [header.data['lang'], project.defaultsFor(uri)['lang'], project.site.lang];
  return named.find((it): it is string => typeof it === 'string' && it !== '');
}

/** Whether a language is French, or another one that begins so: `fr`, `fr-CA`, `fr_FR`. */
export function isFrench(language: string): boolean {
  return /^fr(?![a-z])/i.test(language);
}
