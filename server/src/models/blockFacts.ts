import { lazy } from '../base/lazy.ts';
import { foldWord } from '../base/words.ts';
import { visibleText } from '../article/elements.ts';
import type { Element, ElementType } from '../kramdown/index.ts';

/** What a block is recognised by, whether it stands in an article or in a model. */
export interface BlockFacts {
  readonly block: Element;
  readonly classes: ReadonlySet<string>;
  /** What the block begins with: `strong` for `**Les gains** …`. */
  readonly lead: ElementType | undefined;
  /** Whether there is nothing else: the whole paragraph is in italics. */
  readonly isSole: boolean;
  /** The bold words that a paragraph begins with, folded: `les gains`. */
  readonly boldStart: string | undefined;
  /** The first words of a paragraph or of a heading, folded: nothing is looked for beyond them. */
  start(): string;
}

/** The most characters that the fixed words of a block are compared by. */
export const LONGEST_LABEL = 120;

/** Looks at a block. */
export function factsOf(block: Element): BlockFacts {
  const children = block.children.filter(it => it.type !== 'text' || it.value.trim() !== '');
  const [first] = children;
  return {
    block,
    classes: classesOf(block),
    lead: first?.type,
    isSole: children.length === 1,
    boldStart: block.type === 'p' && block.children[0]?.type === 'strong' ? foldLabel(visibleText(block.children[0])) : undefined,
    start: lazy(() => (isWorded(block) ? foldLabel(visibleText(block).slice(0, LONGEST_LABEL)) : '')),
  };
}

/** The classes of a block. */
export function classesOf({ attributes }: Element): ReadonlySet<string> {
  const written = attributes.get('class') ?? '';
  return written === '' ? NO_CLASSES : new Set(written.split(/\s+/).filter(it => it !== ''));
}

const NO_CLASSES: ReadonlySet<string> = new Set();

/** Fixed words as they are compared: `**L'objectif :**` and `**L’objectif**` are one. */
export function foldLabel(text: string): string {
  return foldWord(text.replace(/[\s\u00A0\u202F:]+$/, ''));
}

/** Paragraphs and headings are known by their words; a list or a quotation is known by its kind. */
function isWorded({ type }: Element): boolean {
  return type === 'p' || type === 'header';
}
