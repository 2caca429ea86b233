/**
 * Stretches of a text that mean nothing to the reader of Markdown: while it reads, other characters stand in their place,
 * which are letters of no language and marks of nothing; afterwards, values and addresses have the characters as written.
 */
import type { TextRange } from '../base/textRange.ts';
import type { AttributePiece, KramdownDocument } from './element.ts';
import type { KramdownOptions } from './options.ts';
import { Node } from './node.ts';
import { parseDocument } from './parse.ts';
import type { ParsedDocument } from './parsedDocument.ts';

/** A stretch that is not looked into. */
export interface OpaqueRange extends TextRange {
  /** Whether nothing will stand there: it is read as spaces. */
  readonly isEmpty?: boolean;
  /** Whether it stands among the attributes of a tag of HTML: where it is, the tag goes on, whatever it will be. */
  readonly isInTag?: boolean;
}

/** The stand-ins: U+EE09 to U+EFFF, private characters that no font of icons is known to begin at. */
const OFFSET = 0xee00;
/** Those within a tag: halves of characters, which no text has by themselves. The reader of tags takes them for white space. */
const OFFSET_IN_TAG = 0xdc00;
const STAND_IN = /[\uEE00-\uEFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDDFF]/;
const STAND_INS = new RegExp(STAND_IN, 'g');

/** Reads a text of which some stretches are not to be looked into. Its `text` has the stand-ins. */
export function parseOpaque(text: string, options: KramdownOptions, ranges: readonly OpaqueRange[]): ParsedDocument {
  if (ranges.length === 0 || STAND_IN.test(text)) {
    return parseDocument(text, options);
  }
  const document = parseDocument(hide(text, ranges), options);
  revealDocument(document);
  return document;
}

/** The text as it was written. */
export function reveal(text: string): string {
  return text.replace(STAND_INS, it => String.fromCharCode(it.charCodeAt(0) - (it < '\uEE00' ? OFFSET_IN_TAG : OFFSET)));
}

/** Line ends stay: what is looked for line by line is found where it is. */
function hide(text: string, ranges: readonly OpaqueRange[]): string {
  let hidden = '';
  let done = 0;
  for (const { start, end, isEmpty, isInTag } of ranges) {
    const inside = text.slice(start, end);
    const offset = isInTag === true ? OFFSET_IN_TAG : OFFSET;
    hidden += text.slice(done, start) + (isEmpty === true ? inside.replace(/[^\r\n]/g, ' ') : inside.replace(/[\t\u0020-\u01FF]/g, it => String.fromCharCode(it.charCodeAt(0) + offset)));
    done = end;
  }
  return hidden + text.slice(done);
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

function revealDocument({ root, attributeLists, attributeDefinitions, definitions, references, warnings }: KramdownDocument): void {
  const seen = new Set<object>();
  revealTree(root, seen);
  for (const { pieces } of [...attributeLists, ...attributeDefinitions]) {
    pieces.forEach(it => revealProperties<AttributePiece>(it, ['name', 'value']));
  }
  for (const definition of definitions) {
    revealProperties(definition, ['name', 'value']);
    if (definition.element !== undefined) {
      revealTree(definition.element, seen);
    }
  }
  for (const reference of references) {
    revealProperties(reference, ['url', 'name']);
    if (reference.element !== undefined) {
      revealTree(reference.element, seen);
    }
  }
  for (const warning of warnings as readonly Writable<(typeof warnings)[number]>[]) {
    warning.args = warning.args.map(reveal);
  }
}

function revealTree(root: object, seen: Set<object>): void {
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof Node && !seen.has(next)) {
      seen.add(next);
      revealNode(next);
      for (const child of next.children) {
        waiting.push(child);
      }
    }
  }
}

function revealNode(node: Node): void {
  revealProperties(node, ['value', 'name']);
  for (const [name, value] of node.attributes) {
    if (STAND_IN.test(value)) {
      node.setAttribute(name, reveal(value));
    }
  }
}

/** What has just been read is nobody else's yet: it is written to. */
function revealProperties<Value extends object>(value: Value, names: readonly (keyof Value)[]): void {
  for (const name of names) {
    const text = value[name];
    if (typeof text === 'string' && STAND_IN.test(text)) {
      (value as Writable<Value>)[name] = reveal(text) as Value[keyof Value];
    }
  }
}
