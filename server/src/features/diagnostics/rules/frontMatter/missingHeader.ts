import type { Rule } from '../../rule.ts';

/**
 * An article that does not begin with a header: Jekyll copies it as it is.
 *
 * Outside a collection of a site, it may be no article at all, and the problem is only mentioned.
 */
export const missingHeader: Rule = {
  code: 'front-matter.missing',
  severity: 'error',

  *check({ article: { text, header }, project, article }) {
    const { split } = header;
    const isInCollection = project.collectionOf(article.uri) !== undefined;
    if (split.kind !== 'absent' || (project.root !== undefined && !isInCollection)) {
      return;
    }
    const attempt = split.attempt ?? { start: split.bodyStart, end: firstLineEnd(text) };
    const written = text.slice(attempt.start, attempt.end);
    const insert = { start: split.bodyStart, end: split.bodyStart, newText: '---\ntitle: \n---\n\n' };
    const fix =
      split.attempt === undefined
        ? { title: { fr: 'Ajouter un en-tête', en: 'Add a header' }, edits: [insert] }
        : { title: { fr: 'Écrire « --- »', en: 'Write ‘---’' }, edits: [{ ...attempt, newText: '---' }] };
    yield { ...attempt, args: split.attempt === undefined ? [] : [written], fixes: [fix], ...(isInCollection ? {} : { severity: 'information' }) };
  },

  message: ({ args: [written] }) =>
    written === undefined
      ? {
          fr: 'Le site ne fera pas de page de cet article : il n’a pas d’en-tête. Commencez par une ligne « --- », les champs, puis « --- ».',
          en: 'The site will make no page of this article: it has no header. Begin with a line ‘---’, the fields, then ‘---’.',
        }
      : {
          fr: `Le site ne fera pas de page de cet article : sa première ligne doit être « --- », sans rien d’autre (ici « ${written} »). Corrigez-la.`,
          en: `The site will make no page of this article: its first line must be ‘---’ and nothing else (here ‘${written}’). Correct it.`,
        },
};

function firstLineEnd(text: string): number {
  const newline = text.search(/\r?\n/);
  return newline === -1 ? text.length : newline;
}
