import { shiftRange } from '../../../../base/textRange.ts';
import { firstLineOf, lineBreakOf } from '../../../shared/blockLines.ts';
import { visibleText } from '../../../shared/elements.ts';
import { CARD_SHAPE, findProjectCards, type CardPart } from '../../../shared/projectCards.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

const LIKE_OTHERS = { fr: 'Annoter comme dans les autres cartes', en: 'Annotate as in the other cards' };

/**
 * A part of a project card that is decorated in another way than the shape’s. An annotation that lands there from
 * above, by an empty line too many, has a rule of its own.
 */
export const otherAnnotation: Rule = {
  code: 'card.other-annotation',
  severity: 'information',
  about: 'cards',

  *check({ article: { text, body }, document }) {
    for (const card of findProjectCards(document)) {
      for (const part of card.parts) {
        if (!part.block.attributeLists.some(it => it.direction === 'below') && !hasClassesOfShape(part)) {
          const wanted = annotationOf(part);
          const fixes = [fix(part, { text, bodyStart: body.start, wanted })];
          yield { ...firstLineOf(text, shiftRange(part.block, body.start)), args: [quoted(visibleText(part.block)), wanted], fixes };
        }
      }
    }
  },

  message: ({ args: [part = '', wanted = ''] }) => ({
    fr: `« ${part} » n’aura pas la même apparence que dans les autres cartes : son annotation est « ${wanted} ».`,
    en: `‘${part}’ will not look as in the other cards: its annotation is ‘${wanted}’.`,
  }),
};

function hasClassesOfShape({ kind, block }: CardPart): boolean {
  const classes = new Set((block.attributes.get('class') ?? '').split(/\s+/).filter(it => it !== ''));
  const wanted = CARD_SHAPE[kind].classes;
  return classes.size === wanted.length && wanted.every(it => classes.has(it));
}

function annotationOf({ kind }: CardPart): string {
  return `{: ${CARD_SHAPE[kind].classes.map(it => `.${it}`).join(' ')} }`;
}

function fix({ block }: CardPart, { text, bodyStart, wanted }: { readonly text: string; readonly bodyStart: number; readonly wanted: string }): Fix {
  const [list] = block.attributeLists;
  if (list !== undefined) {
    return { title: LIKE_OTHERS, edits: [{ ...shiftRange(list, bodyStart), newText: wanted }] };
  }
  const end = block.end + bodyStart;
  const at = text.slice(0, end).trimEnd().length;
  return { title: LIKE_OTHERS, edits: [{ start: at, end: at, newText: lineBreakOf(text) + wanted }] };
}
