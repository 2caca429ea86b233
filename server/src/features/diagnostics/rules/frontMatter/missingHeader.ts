import { givenFields } from '../../../../project/siteDocument.ts';
import { newHeader } from '../../../shared/newField.ts';
import { presentMoment } from '../../../shared/presentMoment.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * An article that does not begin with a header: Jekyll copies it as it is.
 *
 * Outside a collection of a site, it may be no article at all: the problem is only mentioned, or hinted at where nothing
 * looks like a header.
 */
export const missingHeader: Rule = {
  code: 'front-matter.missing',
  severity: 'error',

  *check(context) {
    const { article, project, evidence: { collection } } = context;
    const { text, header: { split } } = article;
    const isInCollection = project.collectionOf(article.uri) !== undefined;
    // Where most documents of a collection have none, the site includes them somewhere: that is its design.
    const isUsual = collection.headerless >= 5 && collection.headerless > collection.documents;
    if (isUsual || split.kind !== 'absent' || (project.root !== undefined && !isInCollection)) {
      return;
    }
    const attempt = split.attempt ?? { start: split.bodyStart, end: firstLineEnd(text) };
    const written = text.slice(attempt.start, attempt.end);
    const fix: Fix =
      split.attempt === undefined
        ? addHeader(context, split.bodyStart)
        : { title: { fr: 'Écrire « --- »', en: 'Write ‘---’' }, edits: [{ ...attempt, newText: '---' }] };
    yield { ...attempt, args: split.attempt === undefined ? [] : [written], fixes: [fix], ...(isInCollection ? {} : { severity: split.attempt === undefined ? 'hint' : 'information' }) };
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

function addHeader({ article: { uri, text }, project, schema, now, publication }: CheckContext, at: number): Fix {
  const given = new Set(Object.keys(givenFields(project, uri)));
  const { newText, cursor } = newHeader(schema, { text, given, moment: presentMoment(now, publication.timeZone) });
  return { title: { fr: 'Ajouter un en-tête', en: 'Add a header' }, edits: [{ start: at, end: at, newText }], cursor };
}

function firstLineEnd(text: string): number {
  const newline = text.search(/\r?\n/);
  return newline === -1 ? text.length : newline;
}
