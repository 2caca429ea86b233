import { knowLanguages } from '../../kramdown/index.ts';
import { languageNamed } from '../../kramdown/languages.ts';

/** Makes the languages of code known whose colours Jekyll prints; before, code in most of them stands bare. */
export function knowCodeColours(): void {
  knowLanguages(languageNamed);
}
