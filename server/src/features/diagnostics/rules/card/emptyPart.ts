import type { Element } from '../../../../kramdown/index.ts';
import type { SkeletonPart } from '../../../../models/skeleton.ts';
import { visibleText } from '../../../shared/elements.ts';
import { modelBlocksOf } from '../../../shared/modelBlocks.ts';
import { quoted } from '../../../shared/quote.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * Fixed words of a model with nothing below them, nor behind them, where the model has something.
 *
 * ```markdown
 * **Les gains**
 * {: .bleue .margin-0 }
 * ```
 */
export const emptyPart: Rule = {
  code: 'card.empty-part',
  severity: 'warning',
  about: 'cards',

  *check(context) {
    for (const { model, parts } of modelBlocksOf(context)) {
      for (const { part, block, content } of parts) {
        if (announces(part) && content.length === 0 && saysNothingMore(part, block)) {
          yield { ...firstLineOf(context.article.text, inFile(context.article, block)), args: [quoted(visibleText(block))], model: model.uri };
        }
      }
    }
  },

  message: ({ args: [label = ''] }) => ({
    fr: `Les lecteurs verront «\u00A0${label}\u00A0», et rien dessous. Écrivez ce qui suit, ou enlevez ce titre.`,
    en: `Readers will see ‘${label}’, and nothing below. Write what follows, or remove this label.`,
  }),
};

/** Whether a part has fixed words, and something that its author writes. */
function announces({ label, fields, content, isOptional }: SkeletonPart): boolean {
  return label !== undefined && !isOptional && (fields.length > 0 || content.length > 0);
}

/** Whether a block has nothing but its fixed words: no text but a colon, no image, no link. */
function saysNothingMore({ labelKind, label = '' }: SkeletonPart, block: Element): boolean {
  if (labelKind === 'text') {
    return visibleText(block).slice(label.length).replace(/[\s\u00A0\u202F:]+/g, '') === '' && !block.children.some(it => it.type === 'img');
  }
  const [, ...others] = block.children;
  return others.every(it => it.type === 'br' || (it.type === 'text' && /^[\s\u00A0\u202F:]*$/.test(it.value)));
}
