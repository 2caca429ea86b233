import { shiftRange } from '../../../../base/textRange.ts';
import type { TextEdit } from '../../../../base/textEdit.ts';
import { CARD_PARTS, findProjectCards, type CardPart, type ProjectCard } from '../../../shared/projectCards.ts';
import { quoted } from '../../../shared/quote.ts';
import { firstLineOf } from '../../../shared/blockLines.ts';
import { visibleText } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

const REORDER = { fr: 'Remettre les parties dans l’ordre', en: 'Put the parts in order' };

/** A project card whose parts stand in another order than the shape’s. */
export const partOrder: Rule = {
  code: 'card.part-order',
  severity: 'information',
  about: 'cards',

  *check({ article: { text, body }, document }) {
    for (const card of findProjectCards(document)) {
      const misplaced = card.parts.find((part, index) => index > 0 && rank(part) < rank(card.parts[index - 1] ?? part));
      if (misplaced !== undefined) {
        const edits = reorder(card, { text, bodyStart: body.start });
        const fixes = edits.length > 0 ? [{ title: REORDER, edits }] : [];
        yield { ...firstLineOf(text, shiftRange(misplaced.block, body.start)), args: [quoted(visibleText(misplaced.block)), quoted(card.title)], fixes };
      }
    }
  },

  message: ({ args: [part = '', title = ''] }) => ({
    fr: `« ${part} » n’est pas à sa place dans la carte « ${title} » : les lecteurs comparent les cartes d’après leur ordre.`,
    en: `‘${part}’ is not in its place in the card ‘${title}’: readers compare cards by their order.`,
  }),
};

function rank({ kind }: CardPart): number {
  return CARD_PARTS.indexOf(kind);
}

/** Each part’s text takes the place of the part that stands where it should. */
function reorder({ parts }: ProjectCard, { text, bodyStart }: { readonly text: string; readonly bodyStart: number }): readonly TextEdit[] {
  const places = parts.map(part => shiftRange(rangeOf(part), bodyStart));
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

/** A part with its content and the annotations below them. */
function rangeOf({ block, content }: CardPart): { readonly start: number; readonly end: number } {
  const blocks = [block, ...content];
  return { start: block.start, end: Math.max(...blocks.flatMap(it => [it.end, ...it.attributeLists.map(list => list.end)])) };
}
