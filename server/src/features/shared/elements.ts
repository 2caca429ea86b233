import type { TextRange } from '../../base/textRange.ts';
import type { Element, ElementType } from '../../kramdown/index.ts';

/** Every element of a tree, parents before their children, in the order of the page. */
export function* elementsOf(root: Element): Iterable<Element> {
  // A stack of our own: a document may nest deeper than calls may.
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child !== undefined) {
        waiting.push(child);
      }
    }
  }
}

/** The elements of these types. */
export function* elementsOfType(root: Element, ...types: readonly ElementType[]): Iterable<Element> {
  for (const element of elementsOf(root)) {
    if (types.includes(element.type)) {
      yield element;
    }
  }
}

/** What a reader sees of an element as text: « L’IA, un enjeu » for `L’**IA**, un enjeu`. */
export function textOf(element: Element): string {
  let text = '';
  for (const { type, value } of elementsOf(element)) {
    if (type === 'text' || type === 'codespan' || type === 'entity' || type === 'smart_quote' || type === 'typographic_sym' || type === 'math') {
      text += value;
    } else if (type === 'br') {
      text += ' ';
    }
  }
  return text.trim();
}

/** An element and those that hold it, from the root down. */
export function pathTo(root: Element, offset: number): readonly Element[] {
  const path = [root];
  for (let element: Element | undefined = root; element !== undefined; ) {
    element = element.children.find(({ start, end }) => start <= offset && offset < end);
    if (element !== undefined) {
      path.push(element);
    }
  }
  return path;
}

/** The same range in the file: the ranges of a parsed body begin where the body does. */
export function inFile<Range extends TextRange>({ start, end }: Range, bodyStart: number): TextRange {
  return { start: start + bodyStart, end: end + bodyStart };
}

