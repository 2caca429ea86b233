import { searchAhead } from '../../../../base/searchAhead.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { lineBreakOf } from '../../../shared/blockLines.ts';
import type { Rule } from '../../rule.ts';

const CLOSE = { fr: 'Fermer le bloc de code avant la ligne vide', en: 'Close the block of code before the empty line' };

/**
 * A fence that opens a block of code, and none that closes it: kramdown prints the fence, and reads the code as text.
 *
 * ````markdown
 * ```
 * total = 12
 * ````
 */
export const unclosedFence: Rule = {
  code: 'code.unclosed-fence',
  severity: 'warning',

  *check({ article: { text, body, liquid }, document }) {
    // `{% raw %}`, a fence, `{% endraw %}`: one fence is in what is Liquid, and the other one is not.
    const opensInLiquid = liquid.some(({ start, end }) => /^ {0,3}(?:```|~~~)/m.test(text.slice(start, end)));
    const lineBreak = lineBreakOf(text);
    // The end of the lines before the first empty one: how far the code was meant to go, nobody knows.
    const endOfCode = searchAhead(text, /\r?\n[ \t]*(?:\r?\n|$)/g);
    for (const warning of document.warnings) {
      if (warning.code === 'unclosed-fence' && !opensInLiquid) {
        const range = shiftRange(warning, body.start);
        const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(range.start, range.end))?.[0] ?? '```';
        const end = endOfCode(range.end);
        const fix = { title: CLOSE, edits: [{ start: end, end, newText: `${lineBreak}${fence}` }] };
        yield { ...range, args: [fence], covers: { start: range.start, end }, fixes: [fix] };
      }
    }
  },

  message: ({ args: [fence = ''] }) => ({
    fr: `Les lecteurs verront « ${fence} », et le code mis en page comme une phrase : rien ne ferme ce bloc. Écrivez « ${fence} » sur une ligne, à la fin du code.`,
    en: `Readers will see ‘${fence}’, and the code laid out as a sentence: nothing closes this block. Write ‘${fence}’ on a line of its own at the end of the code.`,
  }),
};
