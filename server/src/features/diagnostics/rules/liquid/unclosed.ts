import { liesWithin } from '../../../../base/liquid.ts';
import { liquidTagsOf, type LiquidTag } from '../../../shared/liquidTags.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/**
 * Liquid that nothing closes, or that closes nothing: Jekyll stops, and nothing of the site is built.
 *
 * ```liquid
 * {% if page.carte %} la carte
 * ```
 */
export const unclosedLiquid: Rule = {
  code: 'liquid.unclosed',
  severity: 'error',
  readsLiquid: true,

  *check(context) {
    const { article } = context;
    if (/^render_with_liquid:\s*false\s*$/m.test(article.text.slice(0, article.body.start))) {
      return;
    }
    yield* unbalanced(liquidTagsOf(article));
    yield* unfinished(context);
  },

  message: ({ args: [reason = '', name = ''] }) => {
    const { fr, en } = REASONS[reason]?.(name) ?? { fr: '', en: '' };
    return { fr: `Tant que ceci n’est pas corrigé, plus rien du site ne pourra être mis en ligne\u00A0: ${fr}`, en: `Until this is corrected, nothing of the site can be published: ${en}` };
  },
};

const REASONS: Readonly<Record<string, (name: string) => { readonly fr: string; readonly en: string }>> = {
  open: name => ({ fr: `rien ne ferme {% ${name} %}. Ajoutez {% end${name} %} là où cela finit.`, en: `nothing closes {% ${name} %}. Add {% end${name} %} where it ends.` }),
  stray: name => ({ fr: `{% ${name} %} ne ferme rien. Retirez-le, ou ouvrez ce qu’il ferme.`, en: `{% ${name} %} closes nothing. Remove it, or open what it closes.` }),
  sign: sign => ({
    fr: `rien ne ferme «\u00A0${sign}\u00A0», que Jekyll prend pour du Liquid, même dans du code. Entourez le passage de {% raw %} et {% endraw %}.`,
    en: `nothing closes ‘${sign}’, which Jekyll takes for Liquid, in code too. Put {% raw %} and {% endraw %} around the passage.`,
  }),
};

/** Tags of Liquid and of Jekyll that have an end. Those of plug-ins are not known. */
const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'ifchanged', 'raw', 'comment', 'highlight']);

function* unbalanced(tags: readonly LiquidTag[]): Iterable<Problem> {
  const open: LiquidTag[] = [];
  for (const tag of tags) {
    if (BLOCKS.has(tag.name)) {
      open.push(tag);
    } else if (tag.name.startsWith('end') && BLOCKS.has(tag.name.slice(3))) {
      const at = open.findLastIndex(it => it.name === tag.name.slice(3));
      if (at < 0) {
        yield { start: tag.start, end: tag.end, args: ['stray', tag.name] };
      } else {
        // What was opened within and not closed.
        yield* open.splice(at).slice(1).map(openProblem);
      }
    }
  }
  yield* open.map(openProblem);
}

function openProblem({ start, end, name }: LiquidTag): Problem {
  return { start, end, args: ['open', name] };
}

function* unfinished({ article }: CheckContext): Iterable<Problem> {
  for (const { index, 0: sign } of article.text.matchAll(/\{\{|\{%/g)) {
    const range = { start: index, end: index + 2 };
    if (index >= article.body.start && !liesWithin(article.liquid, range)) {
      yield { ...range, args: ['sign', sign] };
      return;
    }
  }
}
