import type { Localized } from '../../../../base/localized.ts';
import { findLiquidSlip, type LiquidSlip } from '../../../../article/liquidSlip.ts';
import { givenFields } from '../../../../project/siteDocument.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * A piece of Liquid that nothing closes, or that closes nothing: Jekyll stops there, for the whole site.
 *
 * ```liquid
 * {% if page.image %}
 * ```
 */
export const unbalancedLiquid: Rule = {
  code: 'liquid.unbalanced',
  severity: 'error',
  readsLiquid: true,

  *check(context) {
    const { article } = context;
    const slip = /\{[{%]/.test(article.body.text) && isRead(context) ? findLiquidSlip(article.body.text) : undefined;
    if (slip !== undefined) {
      const range = inFile(article, slip);
      yield { ...range, args: [slip.kind, article.text.slice(range.start, Math.min(range.end, range.start + 40)), slip.name], fixes: fixesFor(slip, range) };
    }
  },

  message: ({ args: [kind = '', written = '', name = ''] }) => {
    const { fr, en } = (SENTENCES[kind] ?? unclosed)(written, name);
    return { fr: `Le site ne se construira plus\u00A0: ${fr}`, en: `The site will not build any more: ${en}` };
  },
};

/** Outside a site nothing reads Liquid; nor where an article, or the site for it, says so. */
function isRead({ article: { uri, header }, project }: CheckContext): boolean {
  return project.root !== undefined && ({ ...givenFields(project, uri), ...header.data })['render_with_liquid'] !== false;
}

function fixesFor({ kind }: LiquidSlip, { start, end }: { readonly start: number; readonly end: number }): readonly Fix[] {
  const sign = kind === 'output' ? '{{' : '{%';
  const asText: Fix = { title: { fr: `Écrire un vrai «\u00A0${sign}\u00A0»`, en: `Write a real ‘${sign}’` }, edits: [{ start, end: start + 2, newText: `{% raw %}${sign}{% endraw %}` }] };
  const close: Fix = { title: { fr: 'Ajouter l’accolade qui manque', en: 'Add the brace that is missing' }, edits: [{ start: end, end, newText: '}' }] };
  const remove: Fix = { title: { fr: 'L’enlever', en: 'Remove it' }, edits: [{ start, end, newText: '' }] };
  return kind === 'block' ? [] : kind === 'end' ? [remove] : kind === 'output' && end - start > 2 ? [close, asText] : [asText];
}

function unclosed(written: string): Localized {
  const ending = written.startsWith('{{') ? '}}' : '%}';
  return {
    fr: `rien ne ferme «\u00A0${written}\u00A0». Ajoutez «\u00A0${ending}\u00A0», ou dites que ce sont de vraies accolades.`,
    en: `nothing closes ‘${written}’. Add ‘${ending}’, or say that these are real braces.`,
  };
}

const SENTENCES: Readonly<Record<string, (written: string, name: string) => Localized>> = {
  block: (written, name) => ({
    fr: `rien ne ferme «\u00A0${written}\u00A0». Ajoutez «\u00A0{% end${name} %}\u00A0» là où il finit.`,
    en: `nothing closes ‘${written}’. Add ‘{% end${name} %}’ where it ends.`,
  }),
  end: (written, name) => ({
    fr: `«\u00A0${written}\u00A0» ne ferme rien. Enlevez-le, ou ajoutez «\u00A0{% ${name} %}\u00A0» avant lui.`,
    en: `‘${written}’ closes nothing. Remove it, or add ‘{% ${name} %}’ before it.`,
  }),
};
