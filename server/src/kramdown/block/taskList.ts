/**
 * Task lists of GFM: items that start with a box.
 *
 *     * [ ] à faire
 *     * [x] fait
 *
 * https://github.com/kramdown/parser-gfm
 */
import type { BlockRule } from '../blockParser.ts';
import type { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { parseList } from './list.ts';

const BOX = /^[ \t\n\v\f\r]*\[([ xX])\][ \t\n\v\f\r]+/;
const OPEN_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';

/** A list in GFM. */
export const listGfm: BlockRule = {
  name: 'listGfm',
  first: '*+-0123456789',
  parse(parser) {
    const list = parseList(parser);
    if (list !== undefined) {
      markTasks(list);
    }
    return list !== undefined;
  },
};

/** From the first item with a box on, all are task items. */
function markTasks(list: Node): void {
  let isTaskList = false;
  for (const item of list.children) {
    const first = item.children[0];
    if (first?.type !== 'p') {
      continue;
    }
    const box = replaceBox(first);
    isTaskList ||= box;
    if (isTaskList) {
      item.setAttribute('class', 'task-list-item');
    }
  }
  if (isTaskList) {
    list.setAttribute('class', 'task-list');
  }
}

function replaceBox(paragraph: Node): boolean {
  const { raw } = paragraph;
  const match = raw === undefined ? null : BOX.exec(raw.text);
  if (raw === undefined || match === null) {
    return false;
  }
  const replaced = new SourceText();
  replaced.insert(match[1] === ' ' ? OPEN_BOX : CHECKED_BOX, paragraph.start);
  replaced.append(raw, match[0].length, raw.text.length);
  paragraph.raw = replaced;
  return true;
}
