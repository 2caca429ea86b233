import { shiftRange } from '../../../../base/textRange.ts';
import { firstLineOf, lineBreakOf } from '../../../shared/blockLines.ts';
import { CARD_PARTS, CARD_SHAPE, findProjectCards, type CardPartKind, type ProjectCard } from '../../../shared/projectCards.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

/** What a part that is added says, until its author writes it. */
const TEMPLATES: Readonly<Record<CardPartKind, string>> = {
  name: '',
  administration: '*Administration*\n{: .text-center }',
  objective: '**L’objectif\u00A0:** à compléter\n{: .text-center }',
  data: '**Les données de départ**\n{: .bleue .margin-0 }\n\nÀ compléter',
  intelligence: '**L’intelligence artificielle**\n{: .bleue .margin-0 }\n\nÀ compléter',
  gains: '**Les gains**\n{: .bleue .margin-0 }\n\n* À compléter',
};

const NAMES: Readonly<Record<CardPartKind, string>> = {
  name: 'le nom',
  administration: 'l’administration, en italique',
  objective: '« L’objectif »',
  data: '« Les données de départ »',
  intelligence: '« L’intelligence artificielle »',
  gains: '« Les gains »',
};

/** A project card that lacks a part which the shape has. */
export const missingPart: Rule = {
  code: 'card.missing-part',
  severity: 'information',
  about: 'cards',

  *check({ article: { text, body }, document }) {
    for (const card of findProjectCards(document)) {
      for (const kind of CARD_PARTS.filter(it => !card.parts.some(part => part.kind === it))) {
        const heading = card.parts[0]?.block ?? card;
        yield { ...firstLineOf(text, shiftRange(heading, body.start)), args: [quoted(card.title), kind], fixes: [addPart(card, kind, { text, bodyStart: body.start })] };
      }
    }
  },

  message: ({ args: [title = '', kind] }) => {
    const name = CARD_PARTS.find(it => it === kind) ?? 'name';
    return {
      fr: `Il manque à la carte « ${title} » une partie que les autres ont : ${NAMES[name]}.`,
      en: `The card ‘${title}’ lacks a part that the others have: ${CARD_SHAPE[name].label === '' ? name : `‘${CARD_SHAPE[name].label}’`}.`,
    };
  },
};

/** The part is added after the one that comes before it in the shape. */
function addPart({ parts }: ProjectCard, kind: CardPartKind, { text, bodyStart }: { readonly text: string; readonly bodyStart: number }): Fix {
  const before = CARD_PARTS.slice(0, CARD_PARTS.indexOf(kind));
  const previous = parts.findLast(it => before.includes(it.kind)) ?? parts[0];
  const last = previous?.content.at(-1) ?? previous?.block;
  const lists = last?.attributeLists ?? [];
  const end = bodyStart + Math.max(last?.end ?? 0, ...lists.map(it => it.end));
  const at = end - (text.slice(0, end).length - text.slice(0, end).trimEnd().length);
  const lineBreak = lineBreakOf(text);
  return {
    title: { fr: `Ajouter ${NAMES[kind]}`, en: `Add ${CARD_SHAPE[kind].label === '' ? `the ${kind}` : `‘${CARD_SHAPE[kind].label}’`}` },
    edits: [{ start: at, end: at, newText: (`\n\n${TEMPLATES[kind]}`).replaceAll('\n', lineBreak) }],
  };
}
