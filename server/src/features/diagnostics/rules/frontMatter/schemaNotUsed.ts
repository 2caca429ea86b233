import { namedSchemaIn } from '../../../../article/namedSchema.ts';
import type { Rule } from '../../rule.ts';

/**
 * A header that names a schema which does not apply: one on the network, which Plume never goes to, or a file that is
 * not there or holds no schema.
 *
 * ```yaml
 * # yaml-language-server: $schema=https://example.org/article.schema.json
 * ```
 */
export const schemaNotUsed: Rule = {
  code: 'front-matter.schema-not-used',
  severity: 'information',

  *check({ article: { text, header }, project }) {
    const named = namedSchemaIn(text, header);
    if (named !== undefined && project.hasOwnSchema !== true) {
      const { start, end, address } = named;
      yield { start, end, args: [address, /^(?:https?:|\/\/)/i.test(address) ? 'network' : ''] };
    }
  },

  message: ({ args: [address = '', where = ''] }) =>
    where === 'network'
      ? {
          fr: 'L’en-tête est vérifié sans ce schéma\u00A0: il est sur le réseau, où Plume ne va jamais. Copiez-le dans le site, et nommez le fichier.',
          en: 'The header is checked without this schema: it is on the network, where Plume never goes. Copy it into the site, and name the file.',
        }
      : {
          fr: `L’en-tête est vérifié sans ce schéma\u00A0: le site n’a pas de fichier «\u00A0${address}\u00A0» à partir d’ici, ou ce n’est pas un schéma. Corrigez son nom.`,
          en: `The header is checked without this schema: the site has no file ‘${address}’ from here, or it is no schema. Correct its name.`,
        },
};
