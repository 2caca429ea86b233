import { touches } from '../../base/textRange.ts';
import type { ModelBlock } from '../../models/findBlocks.ts';
import { rangeOfBlock } from '../../models/rangeOfPart.ts';
import { modelBlocksOf } from '../shared/modelBlocks.ts';
import { quoted } from '../shared/quote.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Moves a block up or down among those of its model: each takes the place of the other, and what stands between them stays. */
export const moveBlock: Refactoring = {
  kind: 'refactor.move',

  offer(context) {
    const { document, selection } = context;
    const blocks = modelBlocksOf(context);
    const block = blocks.find(it => touches(rangeOfBlock(it, document.text), selection.start));
    if (block === undefined) {
      return [];
    }
    const alike = blocks.filter(it => it.model === block.model);
    const index = alike.indexOf(block);
    const { text } = context.article.body;
    const title = quoted(block.title);
    return [
      ...swap(alike[index - 1], block, text).map(edits => ({ title: { fr: `Monter «\u00A0${title}\u00A0»`, en: `Move ‘${title}’ up` }, edits })),
      ...swap(block, alike[index + 1], text).map(edits => ({ title: { fr: `Descendre «\u00A0${title}\u00A0»`, en: `Move ‘${title}’ down` }, edits })),
    ];
  },
};

/** The edits that swap two blocks; none where one of them is not there. */
function swap(one: ModelBlock | undefined, other: ModelBlock | undefined, text: string): readonly Offer['edits'][] {
  if (one === undefined || other === undefined) {
    return [];
  }
  const [first, second] = [rangeOfBlock(one, text), rangeOfBlock(other, text)];
  return first.end > second.start ? [] : [[
    { ...first, newText: text.slice(second.start, second.end) },
    { ...second, newText: text.slice(first.start, first.end) },
  ]];
}
