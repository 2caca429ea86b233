/** The attribute that names the line of the file (from 0) on which a block starts. */
export const LINE_ATTRIBUTE = 'data-line';

/** The line that an element carries; undefined where it carries none. */
export function lineOf(element: Element): number | undefined {
  const value = element.getAttribute(LINE_ATTRIBUTE);
  return value === null || !/^\d+$/.test(value) ? undefined : Number(value);
}

/** Every block with a line, in the order of the page. */
export function blocksWithLines(root: ParentNode): Element[] {
  return [...root.querySelectorAll(`[${LINE_ATTRIBUTE}]`)];
}

/** The innermost block around a node that carries a line. */
export function blockAround(node: Node): Element | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${LINE_ATTRIBUTE}]`) ?? undefined;
}

/** The last block that starts on a line or before it: what a cursor on that line is in. */
export function blockAtLine(root: ParentNode, line: number): Element | undefined {
  let found: Element | undefined;
  let foundLine = -1;
  for (const block of blocksWithLines(root)) {
    const start = lineOf(block);
    // Blocks that start on the same line are one in the other; the inner one comes later.
    if (start !== undefined && start <= line && start >= foundLine) {
      found = block;
      foundLine = start;
    }
  }
  return found;
}

/** The line of the first block after one that starts later; the number of lines of the file where there is none. */
export function lineAfter(root: ParentNode, block: Element, lineCount: number): number {
  const start = lineOf(block) ?? 0;
  const later = blocksWithLines(root)
    .map(lineOf)
    .filter(line => line !== undefined && line > start);
  return Math.min(...later.filter(line => line !== undefined), lineCount);
}
