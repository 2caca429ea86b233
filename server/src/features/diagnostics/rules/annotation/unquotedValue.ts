import { shiftRange } from '../../../../base/textRange.ts';
import { annotationPieces } from '../../../shared/annotations.ts';
import type { Rule } from '../../rule.ts';

/** `target=_"blank"`, `target=_blank`, `title=“x”`, `style=color:red`: a key, a sign, and a value that lacks its quotes. */
const PAIR = /^(?<key>\w[\w-]*)[ \t]*=[ \t]*(?<value>[^]*)$/;
const QUOTES = /["'“”„«»‘’]/g;
const ADD_QUOTES = { fr: 'Mettre la valeur entre guillemets droits', en: 'Put the value in straight quotes' };

/**
 * A value without straight quotes around it: kramdown drops it without a word.
 *
 * ```markdown
 * [site](https://a.fr){:target=_"blank"}
 * ```
 */
export const unquotedValue: Rule = {
  code: 'annotation.unquoted-value',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { body }, document }) {
    for (const piece of annotationPieces(document)) {
      const { key, value } = (piece.kind === 'invalid' ? PAIR.exec(piece.name)?.groups : undefined) ?? {};
      if (key !== undefined && value !== undefined) {
        const newText = `${key}="${value.replace(QUOTES, '').trim()}"`;
        const range = shiftRange(piece, body.start);
        yield { ...range, args: [piece.name, newText], fixes: [{ title: ADD_QUOTES, edits: [{ ...range, newText }] }] };
      }
    }
  },

  message: ({ args: [written = '', right = ''] }) => ({
    fr: `« ${written} » reste sans effet : la valeur s’écrit entre guillemets droits, ${right}.`,
    en: `‘${written}’ has no effect: the value is written in straight quotes, ${right}.`,
  }),
};
