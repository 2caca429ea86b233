import { singularFields } from '../../../../article/terms.ts';
import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { plainValue } from '../../../../article/yaml/yamlValue.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * `tag:` and `category:` hold one word, spaces included; beside `tag:`, Jekyll does not read `tags:`.
 *
 * ```yaml
 * tag: ia
 * tags: [données]
 * ```
 */
export const singularField: Rule = {
  code: 'vocabulary.singular-field',
  severity: 'hint',

  *check({ article }) {
    const { root } = article.header.yaml;
    for (const [plural, singular] of Object.entries(singularFields)) {
      const entry = entryOf(root, singular);
      if (entry === undefined) {
        continue;
      }
      const { start, end } = entry.key;
      const hides = singular === 'tag' && entryOf(root, plural) !== undefined;
      const value = plainValue(entry.value);
      const isOneWord = Array.isArray(value) || (typeof value === 'string' && /^\S+$/.test(value));
      const rename: Fix = { title: { fr: `Écrire «\u00A0${plural}\u00A0»`, en: `Write ‘${plural}’` }, edits: [{ start, end, newText: plural }] };
      const isFree = entryOf(root, plural) === undefined;
      yield { start, end, args: [singular, plural, hides ? 'hides' : ''], fixes: isOneWord && isFree ? [rename] : [], ...(hides ? { severity: 'warning' } : {}) };
    }
  },

  message: ({ args: [singular = '', plural = '', hides = ''] }) =>
    hides === ''
      ? {
          fr: `Le site lira «\u00A0${singular}\u00A0» comme une seule valeur, espaces comprises. Pour plusieurs, écrivez «\u00A0${plural}\u00A0».`,
          en: `The site will read ‘${singular}’ as one value, spaces included. For several, write ‘${plural}’.`,
        }
      : {
          fr: `Les mots de «\u00A0${plural}\u00A0» n’apparaîtront pas\u00A0: à côté de «\u00A0${singular}\u00A0», le site ne les lit pas. Gardez un seul des deux champs.`,
          en: `The words of ‘${plural}’ will not appear: beside ‘${singular}’, the site does not read them. Keep one of the two fields.`,
        },
};
