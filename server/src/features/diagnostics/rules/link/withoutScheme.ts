import { shiftRange } from '../../../../base/textRange.ts';
import { linksOf } from '../../../shared/links.ts';
import type { Fix, Rule } from '../../rule.ts';

/** `www.example.fr`, `example.gouv.fr/page`: a name of a site, where a path was expected. */
const SITE_NAME = /^(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|gouv|io|info|paris|bzh|be|ch|ca|uk|de))(?:[/?#:]|$)/i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/**
 * An address without `https://` or `mailto:`: the browser looks for it below the page.
 *
 * ```markdown
 * [le site](www.example.fr)
 * ```
 */
export const withoutScheme: Rule = {
  code: 'link.without-scheme',
  severity: 'error',
  about: 'links',

  *check(context) {
    for (const { url, range } of linksOf(context)) {
      const scheme = MAIL.test(url) ? 'mailto:' : SITE_NAME.test(url) ? 'https://' : undefined;
      if (scheme !== undefined) {
        const { start, end } = shiftRange(range, context.article.body.start);
        const written = context.article.text.slice(start, end).indexOf(url);
        const fixes: readonly Fix[] =
          written === -1
            ? []
            : [{ title: { fr: `Ajouter « ${scheme} »`, en: `Add ‘${scheme}’` }, edits: [{ start: start + written, end: start + written, newText: scheme }] }];
        yield { start, end, args: [url, scheme], fixes };
      }
    }
  },

  message: ({ args: [url = '', scheme = ''] }) => ({
    fr: `Ce lien mènera à une page introuvable de votre site : « ${url} » s’écrit « ${scheme}${url} ».`,
    en: `This link will lead to a page of your own site that does not exist: ‘${url}’ is written ‘${scheme}${url}’.`,
  }),
};
