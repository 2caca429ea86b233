import { readTerms, type Term } from '../../../../article/terms.ts';
import { vocabularyFields } from '../../../../project/vocabularyFields.ts';
import type { Fix, Rule } from '../../rule.ts';

const REMOVE = { fr: 'Retirer la répétition', en: 'Take the repetition out' };

/**
 * The same word twice in one list. A text that Jekyll cuts at its spaces is a sentence as often as a list, and is left alone.
 *
 * ```yaml
 * tags: [eau, mer, eau]
 * ```
 */
export const repeatedValue: Rule = {
  code: 'vocabulary.repeated-value',
  severity: 'hint',

  *check({ article, project }) {
    const { text, header } = article;
    for (const field of vocabularyFields(project)) {
      const seen = new Set<string>();
      for (const term of readTerms(header.yaml.root, field)) {
        if (seen.has(term.text) && !term.isWord && term.node.style !== 'alias') {
          yield { start: term.start, end: term.end, args: [term.text], fixes: removalOf(text, term) };
        }
        seen.add(term.text);
      }
    }
  },

  message: ({ args: [word = ''] }) => ({
    fr: `«\u00A0${word}\u00A0» est écrit deux fois\u00A0: les lecteurs pourront le voir en double. Gardez-en un.`,
    en: `‘${word}’ is written twice: readers may see it twice. Keep one.`,
  }),
};

/** Takes an item of a list out with what parts it from the one before. */
function removalOf(text: string, { start, end, list }: Term): readonly Fix[] {
  const before = text.slice(0, start);
  const lead = (list?.flow === true ? /\s*,\s*$/ : /\r?\n[ \t]*-[ \t]+$/).exec(before)?.[0];
  const isAloneOnLine = list?.flow === true || /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  return lead === undefined || !isAloneOnLine ? [] : [{ title: REMOVE, edits: [{ start: start - lead.length, end, newText: '' }] }];
}
