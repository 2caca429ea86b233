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
          fr: 'Cet article n’a pas d’en-tête : le site n’en fera pas une page. Commencez par une ligne « --- », les champs, puis « --- ».',
          en: 'This article has no header: the site will not make a page of it. Begin with a line ‘---’, the fields, then ‘---’.',
        }
      : {
          fr: `La première ligne doit être « --- », sans rien d’autre (ici « ${written} ») : sinon le site ne fait pas de page de cet article.`,
          en: `The first line must be ‘---’ and nothing else (here ‘${written}’): otherwise the site makes no page of this article.`,
        },
};

function firstLineEnd(text: string): number {
  const newline = text.search(/\r?\n/);
  return newline === -1 ? text.length : newline;
}
