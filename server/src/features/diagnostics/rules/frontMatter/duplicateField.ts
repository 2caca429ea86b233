import type { YamlNode } from '../../../../article/yaml/yamlTree.ts';
import type { Problem, Rule } from '../../rule.ts';

/**
 * A key that is written twice: the last one counts, without a word.
 *
 * ```yaml
 * title: Un
 * title: Deux
 * ```
 */
export const duplicateField: Rule = {
  code: 'front-matter.duplicate-field',
  severity: 'warning',

  check: ({ article }) => findDuplicates(article.header.yaml.root),

  message: ({ args: [field = ''] }) => ({
    fr: `« ${field} » est écrit deux fois : seul le dernier compte, celui-ci sera perdu.`,
    en: `‘${field}’ is written twice: only the last one counts, this one will be lost.`,
  }),
};

function* findDuplicates(node: YamlNode | undefined): Iterable<Problem> {
  if (node?.kind === 'list') {
    for (const item of node.items) {
      yield* findDuplicates(item);
    }
  } else if (node?.kind === 'map') {
    const last = new Map(node.entries.map(it => [it.key.text, it]));
    for (const entry of node.entries) {
      if (last.get(entry.key.text) !== entry && entry.key.end > entry.key.start) {
        yield { start: entry.key.start, end: entry.key.end, args: [entry.key.text] };
      }
      yield* findDuplicates(entry.value);
    }
  }
}
