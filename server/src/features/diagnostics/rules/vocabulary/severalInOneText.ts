import { applyEdits } from '../../../../base/textEdit.ts';
import { isSplitAtSpaces } from '../../../../article/terms.ts';
import { keepsOtherValues } from '../../../../article/headerValues.ts';
import { writeScalar } from '../../../../article/yaml/quoting.ts';
import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { vocabularyFields } from '../../../../project/vocabularyFields.ts';
import type { Fix, Rule } from '../../rule.ts';

/**
 * Several words in one text: Jekyll splits it at spaces, whatever commas stand there.
 *
 * ```yaml
 * tags: intelligence artificielle, données
 * ```
 *
 * Words that other articles use, without a comma, were likely meant to be split: that is Jekyll's own way of writing them.
 * Of those that no other article has, nobody knows.
 */
export const severalInOneText: Rule = {
  code: 'vocabulary.several-in-one-text',
  severity: 'warning',

  *check({ article, project, vocabulary }) {
    for (const field of vocabularyFields(project).filter(isSplitAtSpaces)) {
      const node = entryOf(article.header.yaml.root, field)?.value;
      const text = node?.kind === 'scalar' && typeof node.value === 'string' ? node.text.trim() : '';
      const words = text.split(/\s+/);
      if (node && words.length > 1) {
        const byCommas = text.split(/[,;]/).map(it => it.trim()).filter(it => it !== '');
        const isInUse = (it: string): boolean => (vocabulary.terms(field).get(it) ?? 0) > 1;
        const isOneWord = byCommas.length === 1 && isInUse(text);
        const severity = byCommas.length > 1 || isOneWord ? 'warning' : words.some(isInUse) ? 'hint' : 'information';
        const bySpaces = words.every(isInUse) && !isInUse(text) ? [words, [text]] : [[text], words];
        const lists = byCommas.length > 1 ? [byCommas] : bySpaces;
        const fixes = lists.flatMap((items): readonly Fix[] => {
          const edits = [{ start: node.start, end: node.end, newText: flowList(items) }];
          return keepsOtherValues(article.text, applyEdits(article.text, edits), [field]) ? [{ title: titleFor(items), edits }] : [];
        });
        yield { start: node.start, end: node.end, args: [field, words.slice(0, 6).join(' | ')], fixes, severity };
      }
    }
  },

  message: ({ args: [field = '', words = ''] }) => ({
    fr: `Le site coupera «\u00A0${field}\u00A0» à chaque espace\u00A0: ${words}. Écrivez une liste entre crochets, avec des virgules.`,
    en: `The site will split ‘${field}’ at each space: ${words}. Write a list in brackets, with commas.`,
  }),
};

function flowList(items: readonly string[]): string {
  return `[${items.map(it => writeScalar(it, 'flow')).join(', ')}]`;
}

function titleFor(items: readonly string[]): Fix['title'] {
  return { fr: `Écrire ${flowList(items)}`, en: `Write ${flowList(items)}` };
}
