import { everyElement } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/** Text that stands for text to come. In capitals where small letters would be words. */
const PLACEHOLDERS = /lorem ipsum|\[(?:à compléter|à venir|texte|titre)\]|\b(?:TODO|FIXME|XXX+|À COMPLÉTER|A COMPLETER)\b/gi;
const IN_CAPITALS = /^(?:todo|fixme|x+)$/i;

/** A text that was to be replaced: « Lorem ipsum ». */
export const placeholder: Rule = {
  code: 'content.placeholder',
  severity: 'warning',

  *check({ article, document }) {
    for (const { type, start, end } of everyElement(document)) {
      if (type === 'text') {
        for (const match of document.text.slice(start, end).matchAll(PLACEHOLDERS)) {
          const [text] = match;
          if (!IN_CAPITALS.test(text) || text === text.toUpperCase()) {
            yield { ...inFile(article, { start: start + match.index, end: start + match.index + text.length }), args: [text] };
          }
        }
      }
    }
  },

  message: ({ args: [text = ''] }) => ({
    fr: `« ${text} » est resté là : les lecteurs le verront. Remplacez-le par le vrai texte.`,
    en: `‘${text}’ was left here: readers will see it. Replace it by the real text.`,
  }),
};
