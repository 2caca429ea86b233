import type { TextRange } from '../../base/textRange.ts';
import type { Element } from '../../kramdown/index.ts';
import { endOfLine, lineBreakOf, startOfLine } from '../shared/blockLines.ts';
import { contentsOf, walkElements } from '../shared/elements.ts';
import { CURSOR } from '../shared/cursorEdit.ts';
import type { Offer, Refactoring, RefactoringContext } from './refactoring.ts';

/**
 * Puts what is selected between tags that can carry a class: words between `<span>`, whole blocks between `<div>`,
 * whose content kramdown goes on reading as Markdown.
 */
export const wrapSelection: Refactoring = {
  kind: 'refactor.rewrite',

  offer(context) {
    const { document, selection } = context;
    const selected = document.text.slice(selection.start, selection.end);
    if (selected.trim() === '') {
      return [];
    }
    const blocks = document.root.children.filter(it => it.category === 'block' && it.type !== 'blank' && it.start < selection.end && selection.start < it.end);
    const words = isRunningText(context) ? [wrapWords(selection, selected)] : [];
    return blocks.length > 0 && coversWholeLines(document.text, selection, blocks) ? [...words, wrapBlocks(document.text, blocks)] : words;
  },
};

function wrapWords({ start, end }: TextRange, selected: string): Offer {
  const left = selected.length - selected.trimStart().length;
  const right = selected.length - selected.trimEnd().length;
  return {
    title: { fr: 'Entourer ces mots de <span>, pour leur donner une classe', en: 'Put these words in a <span>, to give them a class' },
    edits: [
      { start: start + left, end: start + left, newText: `<span class="${CURSOR}">` },
      { start: end - right, end: end - right, newText: '</span>' },
    ],
  };
}

function wrapBlocks(text: string, blocks: readonly Element[]): Offer {
  const lineBreak = lineBreakOf(text);
  const start = startOfLine(text, blocks[0]?.start ?? 0);
  const lastEnd = Math.max(...blocks.flatMap(it => [it.end, ...it.attributeLists.map(list => list.end)]));
  const end = endOfLine(text, startOfLine(text, lastEnd - 1));
  return {
    title: { fr: 'Entourer ces blocs de <div>, pour leur donner une classe', en: 'Put these blocks in a <div>, to give them a class' },
    edits: [
      { start, end: start, newText: `<div class="${CURSOR}" markdown="1">${lineBreak}${lineBreak}` },
      { start: end, end, newText: `${lineBreak}${lineBreak}</div>` },
    ],
  };
}

/** Whether both ends stand in one run of text: a tag may begin and end there. */
function isRunningText({ document, selection }: RefactoringContext): boolean {
  const holders = contentsOf(document).flatMap(it => walkElements(it)).filter(it => it.start <= selection.start && selection.end <= it.end);
  const innermost = holders.at(-1);
  return innermost !== undefined && (innermost.type === 'text' || (innermost.category === 'span' && innermost.type !== 'codespan') || innermost.type === 'p' || innermost.type === 'header');
}

function coversWholeLines(text: string, { start, end }: TextRange, blocks: readonly Element[]): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  return first !== undefined && last !== undefined && text.slice(first.start, start).trim() === '' && text.slice(end, Math.max(end, last.end)).trim() === '';
}
