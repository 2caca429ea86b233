/** A language that Plume speaks. */
export type Language = 'fr' | 'en';

/** A sentence in each language; which one is read depends on the article that it is about. */
export type Localized = Readonly<Record<Language, string>>;

/**
 * The language for a tag such as `fr`, `fr-CA`, `en` or `de`.
 *
 * @returns English for every language but French
 */
export function languageFor(tag: string): Language {
  return /^fr\b/i.test(tag) ? 'fr' : 'en';
}
