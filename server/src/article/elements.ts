import { type Element, type ElementType, textOf } from '../kramdown/index.ts';

/**
 * An element and all below it, in the order of the text.
 *
 * @param isLeaf of an element for which this holds, what is below it is left out
 */
export function walkElements(element: Element, isLeaf: (element: Element) => boolean = () => false): readonly Element[] {
  const found: Element[] = [];
  // A stack of our own: a document may nest deeper than calls may.
  const waiting: Element[] = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let index = isLeaf(next) ? -1 : next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) {
        waiting.push(child);
      }
    }
  }
  return found;
}

/** What one reads of an element, without its marks: « L’IA, un enjeu » for `L’**IA**, un enjeu`. */
export function visibleText(element: Element): string {
  let text = '';
  for (const part of walkElements(element)) {
    if (READ_AS_CHARACTER.has(part.type)) {
      text += textOf(part);
    } else if (READ_AS_WRITTEN.has(part.type)) {
      text += part.value;
    } else if ((part.type === 'br' || part.category === 'block') && !text.endsWith(' ')) {
      text += ' ';
    }
  }
  return text.trim();
}

const READ_AS_WRITTEN: ReadonlySet<ElementType> = new Set(['text', 'codespan', 'math', 'abbreviation']);
const READ_AS_CHARACTER: ReadonlySet<ElementType> = new Set(['entity', 'smart_quote', 'typographic_sym']);
