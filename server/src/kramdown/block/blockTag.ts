/** Tells lines that start with the tag of a block element, which never continue a paragraph lazily. */
import { spanElements } from '../html/elements.ts';
import { endOfName, endOfWord, readClosingTag } from '../html/tag.ts';

/** Whether a line that belongs nowhere else may not continue the item, code or footnote before it. */
export function startsWithBlockTag(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 60) {
    return false;
  }
  const isClosing = text.charCodeAt(at + 1) === 47;
  const nameStart = isClosing ? at + 2 : at + 1;
  if (endOfName(text, nameStart) < 0 || (isClosing && readClosingTag(text, at) === undefined)) {
    return false;
  }
  const word = text.slice(nameStart, endOfWord(text, nameStart));
  return !spanElements.has(word) && word !== 'script';
}
