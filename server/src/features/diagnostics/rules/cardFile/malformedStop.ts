import type { Localized } from '../../../../base/localized.ts';
import { fillCard } from '../../checkCard.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A stop of a card that does not work: `${1:texte` without its end, `${ 1}`, or a sign of money that is taken for one.
 *
 * ```markdown
 * **${1:Nom du service**
 * ```
 */
export const malformedStop: Rule = {
  code: 'card-file.malformed-stop',
  severity: 'error',

  *check({ article, project }) {
    for (const { kind, start, end } of project.isCard(article.uri) ? fillCard(article).snippet.slips.filter(it => it.kind !== 'field') : []) {
      const fix: Fix = { title: { fr: 'Écrire un vrai signe $', en: 'Write a real $ sign' }, edits: [{ start, end: start, newText: '\\' }] };
      yield { start, end, args: [kind, article.text.slice(start, end)], fixes: kind === 'unclosed' ? [] : [fix] };
    }
  },

  message: ({ args: [kind = '', written = ''] }) => (SENTENCES[kind] ?? malformed)(written),
};

function malformed(written: string): Localized {
  return {
    fr: `«\u00A0${written}\u00A0» sera inséré tel quel\u00A0: écrivez «\u00A0$\{1:texte}\u00A0», avec un numéro, ou «\u00A0\\$\u00A0» pour un vrai signe.`,
    en: `‘${written}’ will be inserted as it stands: write ‘$\{1:text}’, with a number, or ‘\\$’ for a real sign.`,
  };
}

const SENTENCES: Readonly<Record<string, (written: string) => Localized>> = {
  malformed,
  unclosed: written => ({
    fr: `Rien ne ferme «\u00A0${written}\u00A0»\u00A0: tout ce qui suit sera pris pour un texte à remplacer. Ajoutez «\u00A0}\u00A0» à sa fin.`,
    en: `Nothing closes ‘${written}’: all that follows will be taken for a text to replace. Add ‘}’ at its end.`,
  }),
  unknown: written => ({
    fr: `«\u00A0${written}\u00A0» ne sera pas inséré tel quel\u00A0: les éditeurs y voient un texte à remplacer. Écrivez «\u00A0\\${written}\u00A0» pour un vrai signe.`,
    en: `‘${written}’ will not be inserted as it stands: editors take it for a text to replace. Write ‘\\${written}’ for a real sign.`,
  }),
};
