import { mapsOf } from '../../../../article/yaml/yamlParts.ts';
import type { YamlEntry, YamlNode } from '../../../../article/yaml/yamlTree.ts';
import type { Fix, Problem, Rule } from '../../rule.ts';

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

  check: ({ article }) => findDuplicates(article.text, article.header.yaml.root),

  message: ({ args: [field = ''] }) => ({
    fr: `Les lecteurs ne verront que le dernier « ${field} » : celui-ci ne compte pas. Gardez-en un seul.`,
    en: `Readers will see only the last ‘${field}’: this one does not count. Keep one of them.`,
  }),
};

function* findDuplicates(text: string, root: YamlNode | undefined): Iterable<Problem> {
  for (const { entries } of mapsOf(root)) {
    const last = new Map(entries.map(it => [it.key.text, it]));
    for (const entry of last.size < entries.length ? entries : []) {
      if (last.get(entry.key.text) !== entry && entry.key.end > entry.key.start) {
        yield { start: entry.key.start, end: entry.key.end, args: [entry.key.text], fixes: removal(text, entry) };
      }
    }
  }
}

/** Takes out the lines of an entry, where it has lines of its own, and nothing else may refer to it (`&a`): the page stays as it is. */
function removal(text: string, { start, end }: YamlEntry): readonly Fix[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end - 1);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const isAlone = text.slice(lineStart, start).trim() === '' && !/(?:^|\s)#|(?:^|[\s,[{])&\S/.test(text.slice(start, end)) && /^[ \t]*\r?\n?$/.test(text.slice(end, lineEnd));
  return isAlone ? [{ title: { fr: 'Retirer celui qui ne compte pas', en: 'Remove the one that does not count' }, edits: [{ start: lineStart, end: lineEnd, newText: '' }] }] : [];
}
