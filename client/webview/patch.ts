import morphdom from 'morphdom';
import { LINE_ATTRIBUTE } from './sourceLines.ts';

/**
 * Makes a tree look like another by changing as little as possible, so that the scroll position,
 * the selection, opened details, playing media and the focus survive.
 *
 * @param tree the tree in the page
 * @param wanted what it shall look like; used up
 */
export function patch(tree: HTMLElement, wanted: HTMLElement): void {
  morphdom(tree, wanted, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (differInLinesOnly(from, to)) {
        copyLines(from, to);
        return false;
      }
      if (from instanceof HTMLDetailsElement && to instanceof HTMLDetailsElement) {
        to.open = from.open;
      }
      return true;
    },
  });
}

/** Whether two trees are equal but for the numbers of their lines: an edit above moves every line below. */
function differInLinesOnly(from: Element, to: Element): boolean {
  if (from.isEqualNode(to)) {
    return true;
  }
  const renumbered = to.cloneNode(true);
  if (!(renumbered instanceof Element)) {
    return false;
  }
  const before = withLines(from);
  const after = withLines(renumbered);
  if (before.length !== after.length) {
    return false;
  }
  after.forEach((element, index) => {
    element.setAttribute(LINE_ATTRIBUTE, before[index]?.getAttribute(LINE_ATTRIBUTE) ?? '');
  });
  return from.isEqualNode(renumbered);
}

function copyLines(from: Element, to: Element): void {
  const after = withLines(to);
  withLines(from).forEach((element, index) => {
    const line = after[index]?.getAttribute(LINE_ATTRIBUTE) ?? '';
    if (element.getAttribute(LINE_ATTRIBUTE) !== line) {
      element.setAttribute(LINE_ATTRIBUTE, line);
    }
  });
}

/** An element, if it carries a line, and those in it that do. */
function withLines(element: Element): Element[] {
  const inside = [...element.querySelectorAll(`[${LINE_ATTRIBUTE}]`)];
  return element.hasAttribute(LINE_ATTRIBUTE) ? [element, ...inside] : inside;
}
