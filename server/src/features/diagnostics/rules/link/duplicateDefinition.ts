import { shiftRange } from '../../../../base/textRange.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import type { Rule } from '../../rule.ts';

/**
 * A note, an address or an abbreviation defined twice under one name: only one counts.
 *
 * ```markdown
 * [^1]: Une note.
 * [^1]: Une autre.
 * ```
 */
export const duplicateDefinition: Rule = {
  code: 'link.duplicate-definition',
  severity: 'warning',
  about: 'definitions',

  *check({ article: { text, body }, document }) {
    const seen = new Set<string>();
    for (const definition of document.definitions) {
      const key = `${definition.kind} ${definition.name}`;
      if (seen.has(key)) {
        yield { ...firstLineOf(text, shiftRange(definition, body.start)), args: [definition.name] };
      }
      seen.add(key);
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `« ${name} » est défini deux fois : les lecteurs ne verront que la dernière définition.`,
    en: `‘${name}’ is defined twice: readers will see the last definition only.`,
  }),
};
