import { LINE_ATTRIBUTE } from '../body/pageLines.ts';
import { diffSequences } from './sequenceDiff.ts';

/** Marks an element that was not there before, is not there any more, or is another one. */
export const CHANGE = 'data-plume-change';

/** Containers whose children are compared one by one. */
const CONTAINERS = new Set(['UL', 'OL', 'DL', 'BLOCKQUOTE', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'TABLE', 'TBODY', 'THEAD', 'TR', 'DETAILS', 'FIGURE']);
/** Parts that are compared whole: words of code and of drawings are no words. */
const WHOLE = new Set(['PRE', 'IMG', 'SVG', 'MATH', 'VIDEO', 'AUDIO', 'HR']);

/**
 * Marks in an article what has changed since another state of it: blocks that were added, blocks that
 * are gone (put back where they stood, struck), and in blocks that are other ones the words. Changed
 * attributes (classes, styles, addresses) are named beside the block.
 *
 * @param article as it is now; changed in place
 * @param base as it was; not changed
 */
export function markChanges(article: ParentNode, base: ParentNode): void {
  compareChildren(article, base);
}

function compareChildren(now: ParentNode, before: ParentNode): void {
  let next: Element | null = now.firstElementChild;
  for (const run of diffSequences([...before.children], [...now.children], keyOf)) {
    if (run.kind === 'changed') {
      compareRun(now, next, run);
    }
    next = run.after.at(-1)?.nextElementSibling ?? next;
  }
}

/** Pairs what was removed with what was added in its place, in order, as long as the elements are alike. */
function compareRun(parent: ParentNode, next: Element | null, { before, after }: { readonly before: readonly Element[]; readonly after: readonly Element[] }): void {
  const pairs = Math.min(before.length, after.length);
  let place: Element | null = after[0] ?? next;
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, current] = [before[index], after[index]];
    place = current ?? (index >= pairs && after.length > 0 ? (after.at(-1)?.nextElementSibling ?? null) : place);
    if (old !== undefined && current !== undefined && old.nodeName === current.nodeName) {
      comparePair(current, old);
      continue;
    }
    if (old !== undefined) {
      parent.insertBefore(markAs(withoutLines(old), 'removed'), place);
    }
    if (current !== undefined) {
      markAs(current, 'added');
    }
  }
}

function comparePair(now: Element, before: Element): void {
  const attributes = attributeChanges(now, before);
  if (attributes !== '') {
    now.setAttribute('data-plume-attributes', attributes);
  }
  if (CONTAINERS.has(now.nodeName) && now.children.length > 0 && before.children.length > 0) {
    compareChildren(now, before);
  } else if (WHOLE.has(now.nodeName)) {
    now.parentNode?.insertBefore(markAs(withoutLines(before), 'removed'), now);
    markAs(now, 'added');
  } else if (now.textContent === before.textContent) {
    markAs(now, 'changed');
  } else {
    markAs(now, 'changed');
    markWords(now, before);
  }
}

/** `class : texte → texte-grand` */
function attributeChanges(now: Element, before: Element): string {
  const names = new Set([...now.getAttributeNames(), ...before.getAttributeNames()]);
  return [...names]
    .filter(name => name !== LINE_ATTRIBUTE && !name.startsWith('data-plume'))
    .filter(name => now.getAttribute(name) !== before.getAttribute(name))
    .map(name => `${name}\u00A0: ${before.getAttribute(name) ?? '∅'} → ${now.getAttribute(name) ?? '∅'}`)
    .join(' ; ');
}

/** Marks the words of a block that were added, and puts back those that are gone. */
function markWords(now: Element, before: Element): void {
  const runs = diffSequences(wordsOf(before), wordsOf(now), ({ text }) => text);
  let last: Word | undefined;
  for (const { kind, before: old, after } of runs) {
    if (kind === 'changed') {
      const removed = old.map(({ text }) => text).join('');
      const [first] = after;
      if (removed.trim() !== '') {
        insertRemoved(removed, now, { before: first, after: last });
      }
      after.filter(({ text }) => text.trim() !== '').forEach(wrapAdded);
    }
    last = after.at(-1) ?? last;
  }
}

interface Word {
  readonly text: string;
  readonly node: Text;
}

/** The words of a block and the spaces between them, each in a text node of its own. */
function wordsOf(block: Element): Word[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push(node);
    }
  }
  return nodes.flatMap(node => {
    const parts = node.data.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
    const words = parts.map(text => ({ text, node: document.createTextNode(text) }));
    node.replaceWith(...words.map(word => word.node));
    return words;
  });
}

function insertRemoved(text: string, block: Element, place: { readonly before: Word | undefined; readonly after: Word | undefined }): void {
  const removed = document.createElement('del');
  removed.setAttribute(CHANGE, 'removed');
  removed.textContent = text;
  if (place.before !== undefined) {
    place.before.node.before(removed);
  } else if (place.after !== undefined) {
    place.after.node.after(removed);
  } else {
    block.prepend(removed);
  }
}

function wrapAdded({ text, node }: Word): void {
  const added = document.createElement('ins');
  added.setAttribute(CHANGE, 'added');
  added.textContent = text;
  node.replaceWith(added);
}

function keyOf(element: Element): string {
  return withoutLines(element).outerHTML;
}

/** A copy that no scrolling and no click leads to. */
function withoutLines(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  copy.removeAttribute(LINE_ATTRIBUTE);
  copy.querySelectorAll(`[${LINE_ATTRIBUTE}]`).forEach(it => it.removeAttribute(LINE_ATTRIBUTE));
  return copy;
}

function markAs(element: Element, change: 'added' | 'removed' | 'changed'): Element {
  element.setAttribute(CHANGE, change);
  return element;
}
