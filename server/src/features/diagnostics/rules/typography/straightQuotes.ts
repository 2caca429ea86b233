import { parentUri } from '../../../../base/uris.ts';
import type { SitePages } from '../../../../workspace/sitePages.ts';
import { matchesIn } from '../../typography/typographyRule.ts';
import type { Fix, Rule } from '../../rule.ts';
import { profileFor } from './conventions.ts';

/** `"a b"`, in one block; within it, what is no prose is left aside. Inches and what follows a letter open nothing. */
const QUOTED = /"(?<=(?:^|[\s(«’'\uFFFC])")(?=[\p{L}\p{N}(\uFFFC])[^"\n]{1,300}"(?<=[\p{L}\p{N}.…!?%)\uFFFC]")(?![\p{L}\p{N}])/gmu;

/**
 * `"…"` in a French text, which readers see as English quotation marks. Said once in an article, and not where the site has
 * the habit of it.
 *
 * ```markdown
 * Il a dit "bonjour".
 * ```
 */
export const straightQuotes: Rule = {
  code: 'typography.straight-quotes',
  severity: 'hint',

  *check(context) {
    const { article, pages } = context;
    const profile = profileFor(context);
    if (profile === 'off' || !article.body.text.includes('"')) {
      return;
    }
    const found = [...matchesIn(context.prose, QUOTED)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })).filter(it => it.start >= article.body.start);
    const [first] = found;
    if (first !== undefined && !prefersStraight(pages, article.uri)) {
      const space = profile === 'eu' ? '' : '\u00A0';
      const edits = found.flatMap(({ start, end }) => [
        { start, end: start + 1, newText: `«${space}` },
        { start: end - 1, end, newText: `${space}»` },
      ]);
      const fix: Fix = { title: { fr: 'Écrire «\u00A0…\u00A0» partout dans l’article', en: 'Write « … » in the whole article' }, extent: { body: ['words'] }, edits };
      yield { ...first, args: [String(found.length)], fixes: [fix] };
    }
  },

  message: ({ args: [count = '1'] }) => ({
    fr: `Les lecteurs verront des guillemets anglais, “…”. En français, écrivez «\u00A0…\u00A0»${count === '1' ? '.' : `, ici et ailleurs dans l’article (${count} fois).`}`,
    en: `Readers will see English quotation marks, “…”. In French, write « … »${count === '1' ? '.' : `, here and elsewhere in the article (${count} times).`}`,
  }),
};

/** Whether more of the other articles have straight quotation marks than have « »: of those beside it, which are of one language, else of all. */
function prefersStraight({ all }: SitePages, own: string): boolean {
  const others = all.filter(it => it.uri !== own && it.quotes !== undefined);
  const beside = others.filter(it => parentUri(it.uri) === parentUri(own));
  const judged = beside.length > 0 ? beside : others;
  return judged.filter(it => it.quotes === 'straight').length * 2 > judged.length;
}
