import type { TextEdit } from '../../base/textEdit.ts';

/** An edit without what stays the same at its start and at its end: `title: Un` to `title: Une` inserts an `e`. */
export function trimEdit(text: string, { start, end, newText }: TextEdit): TextEdit {
  const most = Math.min(end - start, newText.length);
  let before = 0;
  while (before < most && text[start + before] === newText[before]) {
    before += 1;
  }
  before -= before > 0 && isSplit(text, start + before, newText, before) ? 1 : 0;
  let after = 0;
  while (after < most - before && text[end - 1 - after] === newText[newText.length - 1 - after]) {
    after += 1;
  }
  after -= after > 0 && isSplit(text, end - after, newText, newText.length - after) ? 1 : 0;
  return { start: start + before, end: end - after, newText: newText.slice(before, newText.length - after) };
}

/** Whether a place lies within what editors take for one sign: a line break of two characters, or one beyond the first 65,536. */
function isSplit(text: string, at: number, newText: string, newAt: number): boolean {
  return isWithinSign(text, at) || isWithinSign(newText, newAt);
}

function isWithinSign(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
}
