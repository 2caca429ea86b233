import { remembered } from '../../base/remembered.ts';
import { foldWord } from '../../base/words.ts';
import type { Element, KramdownDocument } from '../../kramdown/index.ts';
import { elementsOfType, visibleText } from './elements.ts';

/** The parts of a project card, in the order of the shape. */
export const CARD_PARTS = ['name', 'administration', 'objective', 'data', 'intelligence', 'gains'] as const;

/** One part of a card. */
export type CardPartKind = (typeof CARD_PARTS)[number];

/** A part as it stands in an article. */
export interface CardPart {
  readonly kind: CardPartKind;
  /** The block that names the part: the heading, the administration, the label. */
  readonly block: Element;
  /** The blocks that follow it and belong to it. */
  readonly content: readonly Element[];
}

/** A project card: from its heading to what stands before the next heading. */
export interface ProjectCard {
  readonly title: string;
  readonly parts: readonly CardPart[];
  readonly start: number;
  readonly end: number;
}

/** How a part is called, folded, and how it is decorated. */
interface PartShape {
  readonly label: string;
  readonly classes: readonly string[];
}

/** The shape that teams repeat. The name and the administration are known by their place. */
export const CARD_SHAPE: Readonly<Record<CardPartKind, PartShape>> = {
  name: { label: '', classes: ['text-center', 'margin-bottom-1', 'margin-top-3'] },
  administration: { label: '', classes: ['text-center'] },
  objective: { label: 'L’objectif', classes: ['text-center'] },
  data: { label: 'Les données de départ', classes: ['bleue', 'margin-0'] },
  intelligence: { label: 'L’intelligence artificielle', classes: ['bleue', 'margin-0'] },
  gains: { label: 'Les gains', classes: ['bleue', 'margin-0'] },
};

/** With fewer labels than this, a section is not a card: « Les gains » alone is a sentence. */
const FEWEST_LABELS = 2;
const LABELS = new Map(CARD_PARTS.filter(kind => CARD_SHAPE[kind].label !== '').map(kind => [foldWord(CARD_SHAPE[kind].label), kind]));

/** The project cards of a body, in the order of the page. */
export const findProjectCards = remembered((document: KramdownDocument): readonly ProjectCard[] =>
  elementsOfType(document, 'strong').length < FEWEST_LABELS ? [] : findCards(document),
);

function findCards({ root }: KramdownDocument): readonly ProjectCard[] {
  return sectionsOf(root.children).flatMap(({ heading, blocks }) => {
    const parts = partsOf(heading, blocks);
    const labels = parts.filter(({ kind }) => CARD_SHAPE[kind].label !== '').length;
    const end = blocks.at(-1)?.end ?? heading.end;
    return labels >= FEWEST_LABELS ? [{ title: visibleText(heading), parts, start: heading.start, end }] : [];
  });
}

interface Section {
  readonly heading: Element;
  readonly blocks: Element[];
}

function sectionsOf(children: readonly Element[]): readonly Section[] {
  const sections: Section[] = [];
  for (const element of children) {
    if (element.type === 'header') {
      sections.push({ heading: element, blocks: [] });
    } else if (element.type !== 'blank' && element.type !== 'eob') {
      sections.at(-1)?.blocks.push(element);
    }
  }
  return sections;
}

function partsOf(heading: Element, blocks: readonly Element[]): readonly CardPart[] {
  const parts: { kind: CardPartKind; block: Element; content: Element[] }[] = [{ kind: 'name', block: heading, content: [] }];
  for (const block of blocks) {
    const kind = labelOf(block) ?? (isAdministration(block, parts) ? 'administration' : undefined);
    if (kind === undefined) {
      parts.at(-1)?.content.push(block);
    } else {
      parts.push({ kind, block, content: [] });
    }
  }
  return parts;
}

/** `**Les gains**`, `**L’objectif :** …`: a paragraph that begins with a label in bold. */
function labelOf({ type, children }: Element): CardPartKind | undefined {
  const [first] = children;
  const label = type === 'p' && first?.type === 'strong' ? visibleText(first).replace(/[\s\u00A0\u202F:]+$/, '') : undefined;
  return label === undefined ? undefined : LABELS.get(foldWord(label));
}

/** A paragraph wholly in italics, before the first label. */
function isAdministration({ type, children }: Element, parts: readonly CardPart[]): boolean {
  const [first, ...others] = children.filter(it => it.type !== 'text' || it.value.trim() !== '');
  return type === 'p' && first?.type === 'em' && others.length === 0 && parts.length === 1;
}
