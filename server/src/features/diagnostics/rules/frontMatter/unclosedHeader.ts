import type { Rule } from '../../rule.ts';

/**
 * A header that begins with `---` and never ends: Jekyll publishes it as text.
 *
 * ```text
 * ---
 * title: IA
 *
 * Le texte
 * ```
 */
export const unclosedHeader: Rule = {
  code: 'front-matter.unclosed',
  severity: 'error',

  *check({ article: { text, header } }) {
    const { split } = header;
    if (split.kind === 'unclosed') {
      const at = split.block.end;
      const lineBreak = text[at - 1] === '\n' ? '' : '\n';
      const fix = { title: { fr: 'Fermer l’en-tête ici', en: 'Close the header here' }, edits: [{ start: at, end: at, newText: `${lineBreak}---\n` }] };
      yield { ...split.opening, args: [], fixes: [fix] };
    }
  },

  message: () => ({
    fr: 'Rien ne ferme l’en-tête : les lecteurs le verront comme du texte, et la page n’aura ni titre ni date. Ajoutez « --- » après le dernier champ.',
    en: 'Nothing closes the header: readers will see it as text, and the page will have no title and no date. Add ‘---’ after the last field.',
  }),
};
