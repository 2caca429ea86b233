/**
 * Reads what stands between the braces of an attribute list or definition:
 *
 *     .text-center #top title="Un titre" reference
 *
 * Items are separated by white space. What is no item is left out; the others count.
 * https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
import type { AttributeList, AttributePiece } from './element.ts';
import type { AttributeValues } from './node.ts';
import type { SourceText } from './sourceText.ts';
import { isSpace, stripStart } from './characters.ts';

/** An attribute list while its fate is not yet known. */
export type OpenAttributeList = { -readonly [Key in keyof AttributeList]: AttributeList[Key] };

/** Attribute lists that wait for the next block. */
export interface PendingAttributes extends AttributeValues {
  readonly lists: OpenAttributeList[];
}

const NAME = /[A-Za-z0-9_][\w-]*/y;
const IDS_AND_CLASSES = /(?:#[A-Za-z][\w:-]*|\.[^ \t\n\v\f\r.#]+)+/y;
const ID_OR_CLASS = /#([A-Za-z][\w:-]*)|\.([^ \t\n\v\f\r.#]+)/g;

/** The parts of the attribute list whose content stands between the two offsets of the text. */
export function readAttributePieces(text: SourceText, start: number, end: number): AttributePiece[] {
  const content = text.text.slice(start, end);
  const pieces: AttributePiece[] = [];
  let at = 0;
  while (at < content.length) {
    const itemStart = at === 0 && !isSpace(content.charCodeAt(0)) ? 0 : at + 1;
    const isCandidate = at === 0 || isSpace(content.charCodeAt(at));
    const itemEnd = isCandidate ? readItem(itemStart) : -1;
    if (itemEnd >= 0) {
      at = itemEnd;
      continue;
    }
    at = isCandidate && itemStart < content.length && !isSpace(content.charCodeAt(itemStart)) ? skipInvalid(itemStart) : at + 1;
  }
  return pieces;

  function readItem(from: number): number {
    const pair = readPair(content, from);
    if (pair !== undefined) {
      pieces.push({
        kind: 'pair',
        name: content.slice(from, pair.nameEnd),
        value: unescapeValue(content.slice(pair.nameEnd + 2, pair.end - 1), content.charAt(pair.nameEnd + 1)),
        start: text.startAt(start + from),
        end: text.endAt(start + pair.end),
        valueRange: { start: text.startAt(start + pair.nameEnd + 2), end: text.endAt(start + pair.end - 1) },
      });
      return pair.end;
    }
    const word = endOfMatch(NAME, content, from);
    if (word >= 0 && isItemEnd(content, word)) {
      pieces.push({ kind: 'reference', name: content.slice(from, word), ...range(from, word) });
      return word;
    }
    const signs = endOfMatch(IDS_AND_CLASSES, content, from);
    if (signs >= 0 && isItemEnd(content, signs)) {
      pushSigns(from, signs);
      return signs;
    }
    return -1;
  }

  function pushSigns(from: number, to: number): void {
    for (const match of content.slice(from, to).matchAll(ID_OR_CLASS)) {
      const at = from + match.index;
      const [whole, id, className = ''] = match;
      pieces.push({ kind: id === undefined ? 'class' : 'id', name: id ?? className, ...range(at, at + whole.length) });
    }
  }

  function skipInvalid(from: number): number {
    let to = from;
    while (to < content.length && !isSpace(content.charCodeAt(to))) {
      to += 1;
    }
    pieces.push({ kind: 'invalid', name: content.slice(from, to), ...range(from, to) });
    return to;
  }

  function range(from: number, to: number): { start: number; end: number } {
    return { start: text.startAt(start + from), end: text.endAt(start + to) };
  }
}

/** Adds what the pieces say: `.classes` gather, everything else overwrites, `class="…"` too. */
export function addPieces(values: AttributeValues, pieces: readonly AttributePiece[]): void {
  for (const { kind, name, value = '' } of pieces) {
    if (kind === 'reference') {
      values.references.push(name);
    } else if (kind === 'class') {
      addClass(values.values, name);
    } else if (kind === 'id') {
      values.values.set('id', name);
    } else if (kind === 'pair') {
      values.values.set(name, value);
    }
  }
}

/** Values that say nothing yet. */
export function noValues(): AttributeValues {
  return { references: [], values: new Map() };
}

/** Adds class names to those that are there. */
export function addClass(attributes: Map<string, string>, names: string): void {
  const before = attributes.get('class');
  attributes.set('class', before === undefined || before === '' ? stripStart(names) : `${before} ${names}`);
}

interface Pair {
  readonly nameEnd: number;
  readonly end: number;
}

/**
 * `key="value"`: the value ends at the first quote that white space follows and no backslash
 * precedes; if there is none, at the last one with a backslash.
 */
function readPair(content: string, from: number): Pair | undefined {
  const nameEnd = endOfMatch(NAME, content, from);
  if (nameEnd < 0 || content.charCodeAt(nameEnd) !== 61 || !isQuote(content.charCodeAt(nameEnd + 1))) {
    return undefined;
  }
  const quote = content.charCodeAt(nameEnd + 1);
  let escaped = -1;
  for (let at = nameEnd + 2; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    const next = content.charCodeAt(at + 1);
    if (code === quote && isItemEnd(content, at + 1)) {
      return { nameEnd, end: at + 1 };
    }
    if (code === 92 && (next === quote || next === 125)) {
      escaped = next === quote && isItemEnd(content, at + 2) ? at + 2 : escaped;
      at += 1;
    }
  }
  return escaped < 0 ? undefined : { nameEnd, end: escaped };
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

function unescapeValue(value: string, quote: string): string {
  return value.includes('\\') ? value.replaceAll('\\}', '}').replaceAll(`\\${quote}`, quote) : value;
}

function isItemEnd(content: string, offset: number): boolean {
  return offset === content.length || isSpace(content.charCodeAt(offset));
}

function endOfMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
