import { shiftRange } from '../../../../base/textRange.ts';
import { endOfLine, lineBreakOf } from '../../../shared/blockLines.ts';
import type { Fix, Rule } from '../../rule.ts';

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

  *check({ article: { text, body }, document }) {
    for (const warning of document.warnings) {
      if (warning.code === 'unclosed-fence') {
        const range = shiftRange(warning, body.start);
        const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(range.start, range.end))?.[0] ?? '```';
        yield { ...range, args: [fence], fixes: [closeBeforeEmptyLine(text, range.end, fence)] };
      }
    }
  },

  message: ({ args: [fence = ''] }) => ({
    fr: `Les lecteurs verront « ${fence} », et le code mis en page comme une phrase : rien ne ferme ce bloc. Écrivez « ${fence} » sur une ligne, à la fin du code.`,
    en: `Readers will see ‘${fence}’, and the code laid out as a sentence: nothing closes this block. Write ‘${fence}’ on a line of its own at the end of the code.`,
  }),
};

function closeBeforeEmptyLine(text: string, from: number, fence: string): Fix {
  const gap = /\r?\n[ \t]*(?:\r?\n|$)/.exec(text.slice(from));
  const at = endOfLine(text, gap === null ? text.length : from + gap.index);
  return { title: CLOSE, edits: [{ start: at, end: at, newText: `${lineBreakOf(text)}${fence}` }] };
}
