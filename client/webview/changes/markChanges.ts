import { LINE_ATTRIBUTE } from '../body/pageLines.ts';
import { alignSimilar } from './alignSimilar.ts';
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

/** Lays what was removed beside what was added in its place, and compares those that are alike. */
function compareRun(parent: ParentNode, next: Element | null, { before, after }: { readonly before: readonly Element[]; readonly after: readonly Element[] }): void {
  const pairs = alignSimilar(before, after, element => `${element.nodeName} ${element.textContent}`);
  const end = after.length === 0 ? next : (after.at(-1)?.nextElementSibling ?? null);
  pairs.forEach(({ before: old, after: current }, index) => {
    if (old !== undefined && current !== undefined && old.nodeName === current.nodeName) {
      comparePair(current, old);
      return;
    }
    if (old !== undefined) {
      const place = current ?? pairs.slice(index).find(pair => pair.after !== undefined)?.after ?? end;
      parent.insertBefore(markAs(withoutLines(old), 'removed'), place);
    }
    if (current !== undefined) {
      markAs(current, 'added');
    }
  });
}

function comparePair(now: Element, before: Element): void {
  const attributes = attributeChanges(now, before);
  if (attributes !== '') {
    now.setAttribute('data-plume-attributes', attributes);
  }
  if (CONTAINERS.has(now.nodeName) && now.children.length > 0 && before.children.length > 0) {
    compareChildren(now, before);
  } else if (isWhole(now)) {
    now.parentNode?.insertBefore(markAs(withoutLines(before), 'removed'), now);
    markAs(now, 'added');
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
    // A heading that says something else has another identifier: nobody has changed that.
    .filter(name => name !== 'id' || now.textContent === before.textContent)
    .filter(name => now.getAttribute(name) !== before.getAttribute(name))
    .map(name => `${name}\u00A0: ${before.getAttribute(name) ?? '∅'} → ${now.getAttribute(name) ?? '∅'}`)
    .join(' ; ');
}

/** Marks the words of a block that were added, and puts back those that are gone. */
function markWords(now: Element, before: Element): void {
  const runs = diffSequences(wordsOf(before), wordsOf(now), ({ key }) => key);
  let last: Word | undefined;
  for (const { kind, before: old, after } of runs) {
    if (kind === 'changed') {
      const [first] = after;
      if (old.some(isVisible)) {
        insertRemoved(old, now, { before: first, after: last });
      }
      after.filter(isVisible).forEach(wrapAdded);
    }
    last = after.at(-1) ?? last;
  }
}

/** A word, a space, a sign, or something that is compared whole. Equal keys: equal words. */
interface Word {
  readonly key: string;
  readonly node: Text | Element;
}

/** The words of a block and the spaces between them, each in a node of its own; a formula or an image counts as a word. */
function wordsOf(block: Element): Word[] {
  return leavesOf(block).flatMap((node): Word[] => {
    if (node instanceof Element) {
      return [{ key: keyOf(node), node }];
    }
    const parts = node.data.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
    const words = parts.map(text => ({ key: text, node: document.createTextNode(text) }));
    node.replaceWith(...words.map(word => word.node));
    return words;
  });
}

function leavesOf(block: Element): (Text | Element)[] {
  return [...block.childNodes].flatMap(node => {
    if (node instanceof Element) {
      return isWhole(node) ? [node] : leavesOf(node);
    }
    return node instanceof Text ? [node] : [];
  });
}

function isVisible({ node }: Word): boolean {
  return node instanceof Element || node.data.trim() !== '';
}

function insertRemoved(words: readonly Word[], block: Element, place: { readonly before: Word | undefined; readonly after: Word | undefined }): void {
  const removed = document.createElement('del');
  removed.setAttribute(CHANGE, 'removed');
  removed.append(...words.map(({ node }) => node.cloneNode(true)));
  if (place.before !== undefined) {
    place.before.node.before(removed);
  } else if (place.after !== undefined) {
    place.after.node.after(removed);
  } else {
    block.prepend(removed);
  }
}

function wrapAdded({ node }: Word): void {
  const added = document.createElement('ins');
  added.setAttribute(CHANGE, 'added');
  node.replaceWith(added);
  added.append(node);
}

function isWhole(element: Element): boolean {
  return WHOLE.has(element.nodeName.toUpperCase());
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
