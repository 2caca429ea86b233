import { isEmptyNode } from '../../../../article/yaml/yamlTree.ts';
import type { Rule } from '../../rule.ts';

/** The names that sites give to one thing: where a page sends its readers. */
const REDIRECTIONS: ReadonlySet<string> = new Set(['redirection', 'redirect_to', 'redirection-interne']);

/**
 * A page that sends its readers away by several fields at once: only one of them is followed, and which one depends on
 * the templates of the site.
 *
 * ```yaml
 * redirection: https://www.example.fr
 * redirect_to: /agenda/
 * ```
 */
export const severalRedirections: Rule = {
  code: 'front-matter.several-redirections',
  severity: 'warning',

  *check({ article }) {
    const { root } = article.header.yaml;
    const entries = root?.kind === 'map' ? root.entries : [];
    const [first, ...others] = entries.filter(it => REDIRECTIONS.has(it.key.text) && !isEmptyNode(it.value));
    for (const { key } of first === undefined ? [] : others.filter(it => it.key.text !== first.key.text)) {
      yield { start: key.start, end: key.end, args: [key.text, first?.key.text ?? ''] };
    }
  },

  message: ({ args: [field = '', first = ''] }) => ({
    fr: `La page renvoie ailleurs deux fois, par «\u00A0${first}\u00A0» et par «\u00A0${field}\u00A0»\u00A0: les lecteurs n’iront qu’à l’une des deux adresses. Gardez un seul des deux champs.`,
    en: `The page sends its readers elsewhere twice, by ‘${first}’ and by ‘${field}’: they will go to only one of the two addresses. Keep one of the fields.`,
  }),
};
