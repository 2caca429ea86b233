import { isEmptyNode } from '../../../../article/yaml/yamlTree.ts';
import type { Rule } from '../../rule.ts';

/**
 * A page that sends its readers away by several fields at once: `redirect_to` of jekyll-redirect-from, and those that its
 * layout leads on by. Only one of them is followed.
 *
 * ```yaml
 * redirection: https://www.example.fr
 * redirect_to: /agenda/
 * ```
 */
export const severalRedirections: Rule = {
  code: 'front-matter.several-redirections',
  severity: 'warning',

  *check({ article, evidence: { template } }) {
    const { root } = article.header.yaml;
    const entries = root?.kind === 'map' ? root.entries : [];
    const [first, ...others] = entries.filter(({ key, value }) => (key.text === 'redirect_to' || template.get(key.text)?.isRedirection === true) && !isEmptyNode(value));
    for (const { key } of first === undefined ? [] : others.filter(it => it.key.text !== first.key.text)) {
      yield { start: key.start, end: key.end, args: [key.text, first?.key.text ?? ''] };
    }
  },

  message: ({ args: [field = '', first = ''] }) => ({
    fr: `La page renvoie ailleurs deux fois, par «\u00A0${first}\u00A0» et par «\u00A0${field}\u00A0»\u00A0: les lecteurs n’iront qu’à l’une des deux adresses. Gardez un seul des deux champs.`,
    en: `The page sends its readers elsewhere twice, by ‘${first}’ and by ‘${field}’: they will go to only one of the two addresses. Keep one of the fields.`,
  }),
};
