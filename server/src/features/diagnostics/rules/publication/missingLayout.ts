import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { layoutPathsOf } from '../../../shared/layoutFiles.ts';
import type { Rule } from '../../rule.ts';

/**
 * A layout that the site does not have: the page is published bare, without the site's head and style.
 *
 * ```yaml
 * layout: artcle
 * ```
 */
export const missingLayout: Rule = {
  code: 'publication.missing-layout',
  severity: 'warning',

  *check({ article, project, files }) {
    const entry = entryOf(article.header.yaml.root, 'layout');
    const paths = layoutPathsOf(article, project);
    if (entry !== undefined && paths.length > 0 && paths.every(it => files.get(it)?.kind === 'missing' || files.get(it)?.kind === 'other-case')) {
      yield { start: entry.value.start, end: entry.value.end, args: [article.text.slice(entry.value.start, entry.value.end)] };
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Les lecteurs verront cette page sans l’habillage du site\u00A0: il n’y a pas de gabarit «\u00A0${name}\u00A0» dans le dossier des gabarits. Corrigez son nom.`,
    en: `Readers will see this page without the look of the site: there is no layout ‘${name}’ in the folder of layouts. Correct its name.`,
  }),
};
