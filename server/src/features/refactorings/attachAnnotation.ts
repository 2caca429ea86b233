import type { AttributeList, Element } from '../../kramdown/index.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../shared/blockLines.ts';
import { blockAfter, blockBefore, contentAt, describeElement } from '../shared/elements.ts';
import type { Offer, Refactoring, RefactoringContext } from './refactoring.ts';

/**
 * Moves an annotation that stands on a line of its own right below the block above it, or right above the one below.
 *
 * ```markdown
 * ## Titre
 *
 * {: .text-center }
 *
 * Texte
 * ```
 */
export const attachAnnotation: Refactoring = {
  kind: 'refactor.move',

  offer(context) {
    const { document, selection } = context;
    const list = document.attributeLists.find(it => it.kind === 'block' && it.start <= selection.start && selection.end <= it.end);
    const content = list && contentAt(document, list.start);
    if (list === undefined || content === undefined) {
      return [];
    }
    const above = blockBefore(content, list.start);
    const below = blockAfter(content, list.end);
    return [
      ...(above !== undefined && (list.blankBefore || list.target !== above) ? [attachAbove(context, list, above)] : []),
      ...(below !== undefined && (list.blankAfter || list.target !== below) ? [attachBelow(context, list, below)] : []),
    ];
  },
};

function attachAbove({ document: { text } }: RefactoringContext, list: AttributeList, block: Element): Offer {
  const { fr, en } = describeElement(block);
  const at = endOfLine(text, startOfLine(text, Math.max(block.start, block.end - 1)));
  const edits = [{ start: at, end: at, newText: lineBreakOf(text) + text.slice(list.start, list.end) }, { ...lineOf(text, list), newText: '' }];
  return { title: { fr: `Rattacher au-dessus\u00A0: ${fr}`, en: `Attach above: ${en}` }, edits };
}

function attachBelow({ document: { text } }: RefactoringContext, list: AttributeList, block: Element): Offer {
  const { fr, en } = describeElement(block);
  const at = startOfLine(text, block.start);
  const edits = [{ ...lineOf(text, list), newText: '' }, { start: at, end: at, newText: text.slice(list.start, list.end) + lineBreakOf(text) }];
  return { title: { fr: `Rattacher au-dessous\u00A0: ${fr}`, en: `Attach below: ${en}` }, edits };
}

/** The line of an annotation with its line end; with the empty line before it, where another one follows. */
function lineOf(text: string, { start, end }: AttributeList): { readonly start: number; readonly end: number } {
  const lineStart = startOfLine(text, start);
  const next = text.indexOf('\n', end);
  const lineEnd = next === -1 ? text.length : next + 1;
  const before = /(?:^|\n)([ \t]*\r?\n)$/.exec(text.slice(0, lineStart))?.[1] ?? '';
  const isBetweenEmptyLines = before !== '' && /^[ \t]*(?:\r?\n|$)/.test(text.slice(lineEnd));
  return { start: isBetweenEmptyLines ? lineStart - before.length : lineStart, end: lineEnd };
}
