import { shiftRange } from '../../../../base/textRange.ts';
import { nearestWord } from '../../../../base/words.ts';
import type { Fix, Rule } from '../../rule.ts';

/** Words that kramdown itself knows in an annotation (https://kramdown.gettalong.org/converter/html.html). */
const OWN_WORDS = /^(?:toc|footnotes|standalone|no_toc|auto_ids(?:-[\w-]+)?)$/;

/**
 * A bare word refers to a definition, `{:word: …}`. Without one, kramdown drops it without a word; most often the
 * dot of a class is missing.
 *
 * ```markdown
 * {: text-center }
 * ```
 */
export const unknownReference: Rule = {
  code: 'annotation.unknown-reference',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document }) {
    const defined = document.attributeDefinitions.map(it => it.name);
    for (const { pieces } of [...document.attributeLists, ...document.attributeDefinitions]) {
      for (const piece of pieces) {
        if (piece.kind === 'reference' && !OWN_WORDS.test(piece.name) && !defined.includes(piece.name)) {
          const range = shiftRange(piece, body.start);
          yield { ...range, args: [piece.name], fixes: fixesFor(piece.name, range, defined) };
        }
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `« ${name} » reste sans effet : il manque le point d’une classe, « .${name} » (un mot seul renvoie à une définition « {:${name}: … } », absente de l’article).`,
    en: `‘${name}’ has no effect: the dot of a class is missing, ‘.${name}’ (a bare word refers to a definition ‘{:${name}: … }’, which the article does not have).`,
  }),
};

function fixesFor(name: string, range: { readonly start: number; readonly end: number }, defined: readonly string[]): readonly Fix[] {
  const nearest = nearestWord(name, defined);
  const addDot: Fix = {
    title: { fr: `Écrire « .${name} »`, en: `Write ‘.${name}’` },
    edits: [{ start: range.start, end: range.start, newText: '.' }],
  };
  return nearest === undefined
    ? [addDot]
    : [addDot, { title: { fr: `Écrire « ${nearest} »`, en: `Write ‘${nearest}’` }, edits: [{ ...range, newText: nearest }] }];
}
