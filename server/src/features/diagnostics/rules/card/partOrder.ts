import { shiftRange } from '../../../../base/textRange.ts';
import type { TextEdit } from '../../../../base/textEdit.ts';
import type { BlockPart, ModelBlock } from '../../../../models/findBlocks.ts';
import { rangeOfPart } from '../../../../models/rangeOfPart.ts';
import { modelBlocksOf } from '../../../shared/modelBlocks.ts';
import { quoted } from '../../../shared/quote.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import { visibleText } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

const REORDER = { fr: 'Remettre les parties dans l’ordre', en: 'Put the parts in order' };

/** A block whose parts stand in another order than its model’s. */
export const partOrder: Rule = {
  code: 'card.part-order',
  severity: 'information',
  about: 'cards',

  *check(context) {
    const { text, body } = context.article;
    for (const block of modelBlocksOf(context)) {
      const misplaced = block.parts.find((it, index) => index > 0 && rank(it) < rank(block.parts[index - 1] ?? it));
      if (misplaced !== undefined) {
        const edits = reorder(block, { text, bodyStart: body.start });
        const fixes = edits.length > 0 ? [{ title: REORDER, edits }] : [];
        yield { ...firstLineOf(text, shiftRange(misplaced.block, body.start)), args: [quoted(visibleText(misplaced.block)), quoted(block.title), block.model.name.fr, block.model.name.en], fixes, model: block.model.uri };
      }
    }
  },

  message: ({ args: [part = '', title = '', fr = '', en = ''] }) => ({
    fr: `«\u00A0${part}\u00A0» n’est pas à sa place dans «\u00A0${title}\u00A0»\u00A0: les lecteurs comparent les blocs d’un modèle («\u00A0${fr}\u00A0») d’après leur ordre.`,
    en: `‘${part}’ is not in its place in ‘${title}’: readers compare the blocks of a model (‘${en}’) by their order.`,
  }),
};

function rank({ part }: BlockPart): number {
  return part.index;
}

/** Each part’s text takes the place of the part that stands where it should. */
function reorder({ parts }: ModelBlock, { text, bodyStart }: { readonly text: string; readonly bodyStart: number }): readonly TextEdit[] {
  const places = parts.map(part => shiftRange(rangeOfPart(part), bodyStart));
  const sorted = parts.map((part, index) => ({ index, rank: rank(part) })).sort((a, b) => a.rank - b.rank || a.index - b.index);
  const sourceOf = (index: number): string => text.slice(places[index]?.start ?? 0, places[index]?.end ?? 0).trimEnd();
  return sorted.flatMap(({ index }, place) => {
    const target = places[place];
    if (index === place || target === undefined) {
      return [];
    }
    const old = text.slice(target.start, target.end).trimEnd();
    return [{ start: target.start, end: target.start + old.length, newText: sourceOf(index) }];
  });
}
