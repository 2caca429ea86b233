import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import type { Rule } from '../../rule.ts';

/**
 * A field of a model that its body shows nowhere: its authors fill it in for nothing.
 *
 * ```yaml
 * fields:
 *   lien: { label: Lien }
 * ```
 */
export const unshownField: Rule = {
  code: 'card-file.unshown-field',
  severity: 'warning',

  *check({ article: { uri, header, body }, project }) {
    const fields = project.isCard(uri) ? entryOf(header.yaml.root, 'fields')?.value : undefined;
    const shown = new Set(Array.from(fields === undefined ? [] : body.text.matchAll(/\$\{[?*]?([^{}\s]+)\}/g), ([, name = '']) => name));
    for (const { key } of fields?.kind === 'map' ? fields.entries : []) {
      if (!shown.has(key.text)) {
        yield { start: key.start, end: key.end, args: [key.text] };
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Le texte du modèle ne montre nulle part le champ «\u00A0${name}\u00A0»\u00A0: les auteurs le rempliront pour rien. Écrivez «\u00A0$\{${name}}\u00A0» à sa place, ou retirez le champ.`,
    en: `The text of the model shows the field ‘${name}’ nowhere: authors will fill it in for nothing. Write ‘$\{${name}}’ in its place, or remove the field.`,
  }),
};
