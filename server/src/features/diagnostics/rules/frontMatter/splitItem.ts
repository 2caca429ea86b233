import { splitItemsOf } from '../../../shared/splitItems.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * A dash too many: the fields below it belong to the item above, and the page shows two halves.
 *
 * ```yaml
 * une-ou-diaporama:
 * - image: /uploads/a.png
 * - alternative-textuelle: Une vue
 * ```
 */
export const splitItem: Rule = {
  code: 'front-matter.split-item',
  severity: 'error',

  *check({ article, schema }) {
    const { text, header } = article;
    for (const { item } of splitItemsOf(header.yaml.root, schema)) {
      const { start, end } = item.entries[0]?.key ?? item;
      const dash = text.lastIndexOf('-', start - 1);
      const edits = [{ start: dash, end: dash + 1, newText: ' ' }];
      const fix: Fix = { title: { fr: 'Rattacher à l’élément du dessus', en: 'Join it to the item above' }, edits };
      yield { start, end, args: [text.slice(start, end)], fixes: /^-[ \t]*$/.test(text.slice(dash, start)) ? [fix] : [] };
    }
  },

  message: ({ args: [field = ''] }) => ({
    fr: `Le site en fera deux éléments, chacun incomplet\u00A0: le tiret devant «\u00A0${field}\u00A0» l’a détaché de l’élément du dessus. Remplacez ce tiret par une espace.`,
    en: `The site will make two items of it, both incomplete: the dash before ‘${field}’ cuts it off from the item above. Replace that dash by a space.`,
  }),
};
