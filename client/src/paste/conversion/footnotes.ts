import type { Element } from 'hast';
import { attributeOf, elementsIn, isElement, isNamed, makeElement, mapElements, stylesOf, textOf, withChildren, type HtmlNode } from './htmlTree.ts';

/** What a link to a note says: « [1] », « 2 », « * », « iv ». */
const MARK = /^\s*[[(]?\s*(?:(?<number>\d{1,3})|[*†‡§]{1,3}|[a-z]{1,4})\s*[\])]?\s*$/i;

/** A note: who calls it, by which link it leads back, and the blocks that hold it. */
interface Note {
  readonly call: Element;
  readonly back: Element;
  readonly holder: Element;
  readonly name: string;
}

/** The property of an element that stands for the call of a note; its value is the name. */
export const NOTE_CALL = 'dataPlumeNoteCall';
/** The property of an element that stands for a note. */
export const NOTE = 'dataPlumeNote';

/**
 * Finds the footnotes: a short link that leads to where a link leads back to it, as Word, LibreOffice, Google Docs, Wikipedia
 * and kramdown write them. Each becomes an element with {@link NOTE_CALL}, and one with {@link NOTE} at the end.
 *
 * ```html
 * <a href="#_ftn1" name="_ftnref1">[1]</a> … <p><a href="#_ftnref1" name="_ftn1">[1]</a> La note</p>
 * ```
 *
 * @param taken the names of the notes that the article has
 */
export function readFootnotes(nodes: readonly HtmlNode[], taken: ReadonlySet<string>): readonly HtmlNode[] {
  const notes = findNotes(nodes, taken);
  if (notes.length === 0) {
    return nodes;
  }
  const holders = new Map(notes.map(it => [it.holder, it]));
  const calls = new Map(notes.map(it => [it.call, it]));
  const backs = new Set(notes.map(it => it.back));
  const written = notes.map(note => makeElement('div', { [NOTE]: note.name }, replace(note.holder.children, { holders: new Map(), calls, backs })));
  return [...withoutEmpty(replace(nodes, { holders, calls, backs })), ...written];
}

interface Places {
  readonly holders: ReadonlyMap<Element, Note>;
  readonly calls: ReadonlyMap<Element, Note>;
  readonly backs: ReadonlySet<Element>;
}

function replace(nodes: readonly HtmlNode[], places: Places): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (!isElement(node)) {
      return [node];
    }
    const call = places.calls.get(node);
    if (call !== undefined) {
      return [makeElement('a', { [NOTE_CALL]: call.name }, [])];
    }
    if (places.holders.has(node) || places.backs.has(node)) {
      return [];
    }
    const children = replace(node.children, places);
    // Raised as a number is: the site has a look of its own for it.
    const [only, ...others] = children.filter(it => it.type !== 'text' || it.value.trim() !== '');
    return isNamed(node, 'sup', 'span') && isElement(only) && only.properties[NOTE_CALL] !== undefined && others.length === 0 ? [only] : [withChildren(node, children)];
  });
}

/** Takes away what held the notes, and the line above them. */
function withoutEmpty(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return mapElements(nodes, element => {
    const isHolder = isNamed(element, 'ol', 'ul', 'section') || stylesOf(element).get('mso-element') === 'footnote-list' || stylesOf(element).get('mso-element') === 'endnote-list';
    const isEmpty = textOf(element.children).trim() === '' && ![...elementsIn(element.children)].some(it => isNamed(it, 'img') || it.properties[NOTE_CALL] !== undefined);
    return isHolder && isEmpty ? [] : [element];
  });
}

function findNotes(nodes: readonly HtmlNode[], taken: ReadonlySet<string>): readonly Note[] {
  const parents = parentsOf(nodes);
  const places = placesOf(nodes);
  const names = new Set(taken);
  const backs = new Set<Element>();
  const held = new Set<Element>();
  return [...elementsIn(nodes)].flatMap(call => {
    const place = isNamed(call, 'a') && !backs.has(call) && MARK.test(textOf(call.children)) ? places.get(fragmentOf(call)) : undefined;
    const found = place && findBack(call, place, parents);
    if (found === undefined || held.has(found.holder)) {
      return [];
    }
    backs.add(found.back);
    held.add(found.holder);
    const name = freeName(MARK.exec(textOf(call.children))?.groups?.['number'], names);
    names.add(name);
    return [{ ...found, call, name }];
  });
}

function findBack(call: Element, place: Element, parents: ReadonlyMap<Element, Element>): Pick<Note, 'back' | 'holder'> | undefined {
  const names = new Set([call, parents.get(call), parents.get(parents.get(call) ?? call)].flatMap(it => (it === undefined ? [] : namesOf(it))));
  const above = ancestors(place, parents);
  const block = above.find(it => isNamed(it, 'p', 'li', 'div', 'dd', 'aside'));
  if (block === undefined || contains(block, call)) {
    return undefined;
  }
  // An item is one note already.
  const isItem = isNamed(block, 'li', 'dd');
  const isOneNote = (it: Element): boolean => !isItem && (isNamed(it, 'li', 'dd') || (isNamed(it, 'div') && (namesOf(it).length > 0 || it.children.filter(child => isElement(child)).length === 1))) && !contains(it, call) && textOf(it.children).length < 5000;
  const [outer = block] = above.slice(above.indexOf(block) + 1, above.indexOf(block) + 3).filter(isOneNote).filter(it => stylesOf(it).get('mso-element') !== 'footnote-list' && stylesOf(it).get('mso-element') !== 'endnote-list');
  for (const holder of [outer, block]) {
    const inside = [...elementsIn([holder])].filter(it => isNamed(it, 'a'));
    const back = inside.find(it => names.has(fragmentOf(it)));
    if (back !== undefined) {
      return { back, holder };
    }
  }
  return undefined;
}

function ancestors(element: Element, parents: ReadonlyMap<Element, Element>): readonly Element[] {
  const parent = parents.get(element);
  return parent === undefined ? [element] : [element, ...ancestors(parent, parents)];
}

function contains(element: Element, other: Element): boolean {
  return [...elementsIn([element])].includes(other);
}

function parentsOf(nodes: readonly HtmlNode[]): ReadonlyMap<Element, Element> {
  return new Map([...elementsIn(nodes)].flatMap(parent => parent.children.filter(it => isElement(it)).map(it => [it, parent] as const)));
}

function placesOf(nodes: readonly HtmlNode[]): ReadonlyMap<string, Element> {
  return new Map([...elementsIn(nodes)].flatMap(it => namesOf(it).map(name => [name, it] as const)));
}

function namesOf(element: Element): readonly string[] {
  return [attributeOf(element, 'id'), attributeOf(element, 'name')].filter(it => it !== '');
}

function fragmentOf(link: Element): string {
  const address = attributeOf(link, 'href');
  const sign = address.lastIndexOf('#');
  return sign === -1 ? '' : decodeSafely(address.slice(sign + 1));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function freeName(wanted: string | undefined, taken: ReadonlySet<string>): string {
  if (wanted !== undefined && !taken.has(wanted)) {
    return wanted;
  }
  let number = 1;
  while (taken.has(String(number))) {
    number += 1;
  }
  return String(number);
}
