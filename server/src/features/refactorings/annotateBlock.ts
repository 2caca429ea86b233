import type { Element, ElementType } from '../../kramdown/index.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../shared/blockLines.ts';
import { CURSOR } from '../shared/cursorEdit.ts';
import { describeElement } from '../shared/elements.ts';
import type { Refactoring } from './refactoring.ts';

/** Blocks that an annotation below them decorates. */
const ANNOTATED: ReadonlySet<ElementType> = new Set(['p', 'header', 'blockquote', 'codeblock', 'ul', 'ol', 'dl', 'table', 'hr', 'math']);

/** Puts an annotation below the block that the cursor is in, for a class to be written. */
export const annotateBlock: Refactoring = {
  kind: 'refactor.rewrite',

  offer({ document: { root, text }, selection: { start, end } }) {
    const block = root.children.find(it => it.start <= start && start < it.end);
    if (block === undefined || !isBare(block) || end > block.end) {
      return [];
    }
    const { fr, en } = describeElement(block);
    const at = endOfLine(text, startOfLine(text, Math.max(block.start, block.end - 1)));
    return [{ title: { fr: `Annoter ${fr}`, en: `Annotate ${en}` }, edits: [{ start: at, end: at, newText: `${lineBreakOf(text)}{: .${CURSOR} }` }] }];
  },
};

function isBare({ type, attributeLists }: Element): boolean {
  return ANNOTATED.has(type) && !attributeLists.some(it => it.kind === 'block');
}
