import { shiftRange } from '../../../../base/textRange.ts';
import type { LossReason } from '../../../../kramdown/index.ts';
import { removeEmptyLinesAbove, removeEmptyLinesBelow } from '../../../shared/blockLines.ts';
import type { Fix, Rule } from '../../rule.ts';

/** The reasons that this rule explains; the others have rules of their own. */
const REASONS: readonly LossReason[] = ['start-of-container', 'end-of-container', 'taken-by-definition'];

const ATTACH_ABOVE = { fr: 'Rattacher au bloc du dessus', en: 'Attach to the block above' };
const ATTACH_BELOW = { fr: 'Rattacher au bloc du dessous', en: 'Attach to the block below' };

/**
 * An annotation that decorates nothing: first in the article (or in a quote, a list item) with an empty line after it,
 * last after an empty line, or right above a definition, which takes it.
 *
 * ```markdown
 * Le dernier paragraphe.
 *
 * {: .text-center}
 * ```
 */
export const lost: Rule = {
  code: 'annotation.lost',
  severity: 'warning',
  about: 'annotations',

  *check({ article: { text, body }, document }) {
    for (const list of document.attributeLists) {
      if (list.lost !== undefined && REASONS.includes(list.lost)) {
        const range = shiftRange(list, body.start);
        const above = removeEmptyLinesAbove(text, range);
        const below = removeEmptyLinesBelow(text, range);
        const fixes: Fix[] = [
          ...(above !== undefined && above.start > body.start ? [{ title: ATTACH_ABOVE, edits: [above] }] : []),
          ...(below !== undefined && list.lost === 'start-of-container' ? [{ title: ATTACH_BELOW, edits: [below] }] : []),
        ];
        yield { ...range, args: [list.lost], fixes };
      }
    }
  },

  message: () => ({
    fr: 'Cette annotation ne s’applique à rien : les lecteurs ne verront pas sa mise en forme. Écrivez-la sur la ligne qui suit le bloc, sans ligne vide.',
    en: 'This annotation applies to nothing: readers will not see its formatting. Write it on the line after the block, with no empty line between.',
  }),
};
