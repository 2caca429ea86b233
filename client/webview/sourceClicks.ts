import type { PageLines } from './body/pageLines.ts';

/** What was double-clicked, in terms of the file. */
export interface SourceClick {
  readonly line: number;
  /** The first line of the next block. */
  readonly endLine: number;
  readonly word: string;
  /** How often the block has the word before that place. */
  readonly occurrence: number;
}

/**
 * Reads a double click: the block, and the word that the browser has selected in it.
 *
 * @returns undefined for a click on something that is not in the body of the article
 */
export function readSourceClick(lines: PageLines, target: Node, lineCount: number): SourceClick | undefined {
  const block = lines.blockAround(target);
  if (block === undefined) {
    return undefined;
  }
  const { element, line } = block;
  const selection = document.getSelection();
  const word = selection?.toString().trim() ?? '';
  const occurrence = selection === null || word === '' ? 0 : occurrencesBefore(element, selection, word);
  return { line, endLine: lines.lineAfter(line) ?? lineCount, word, occurrence };
}

function occurrencesBefore(block: Element, selection: Selection, word: string): number {
  if (selection.rangeCount === 0) {
    return 0;
  }
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(startContainer, startOffset);
  return before.toString().split(wholeWord(word)).length - 1;
}

function wholeWord(word: string): RegExp {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'u');
}
