/** A language that Plume speaks. */
export type Language = 'fr' | 'en';

/**
 * A sentence in each language. One server may serve a French and an English site at once, so the
 * choice is made where the sentence is shown, never when a module is loaded.
 */
export type Localized = Readonly<Record<Language, string>>;
