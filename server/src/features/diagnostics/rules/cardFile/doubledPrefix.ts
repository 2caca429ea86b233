import { baseName } from '../../../../base/uris.ts';
import { foldWord } from '../../../../base/words.ts';
import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { builtInModels } from '../../../../models/builtIn.ts';
import { readModel } from '../../../../models/readModel.ts';
import type { Rule } from '../../rule.ts';

/**
 * A card that is offered for the same word as another one.
 *
 * ```yaml
 * prefix: chiffre
 * ```
 */
export const doubledPrefix: Rule = {
  code: 'card-file.doubled-prefix',
  severity: 'warning',

  *check({ article: { uri, text, header }, project }) {
    if (!project.isCard(uri)) {
      return;
    }
    const { prefix } = readModel(uri, text);
    const own = project.cards.findIndex(it => it.uri === uri);
    // Of two cards with one word, the second one is told.
    const before = project.cards.slice(0, own === -1 ? undefined : own).map(it => ({ prefix: it.prefix, name: baseName(it.uri) }));
    const other = [...builtInModels().map(it => ({ prefix: it.prefix, name: '' })), ...before].find(it => foldWord(it.prefix) === foldWord(prefix));
    if (other !== undefined) {
      const { start, end } = entryOf(header.yaml.root, 'prefix')?.value ?? { start: 0, end: 0 };
      yield { start, end, args: [prefix, other.name] };
    }
  },

  message: ({ args: [prefix = '', other = ''] }) => ({
    fr: `«\u00A0${prefix}\u00A0» propose déjà ${other === '' ? 'la carte de projet de Plume' : `un autre modèle, «\u00A0${other}\u00A0»`}\u00A0: donnez à celui-ci un autre mot («\u00A0prefix\u00A0»).`,
    en: `‘${prefix}’ already offers ${other === '' ? 'Plume’s own project card' : `another card, ‘${other}’`}: give this one another word (‘prefix’).`,
  }),
};
