/**
 * Marks up abbreviations wherever they stand as words of their own.
 *
 * https://kramdown.gettalong.org/syntax.html#abbreviations
 */
import { append } from '../../base/append.ts';
import type { DocumentState } from '../documentState.ts';
import { isAsciiWord, lengthAt } from '../characters.ts';
import type { Node } from '../node.ts';
import { textPart } from './textPart.ts';

/** Replaces the abbreviations in the text of the element. */
export function replaceAbbreviations(document: DocumentState, element: Node): void {
  if (document.abbreviations.size > 0) {
    replaceIn(element, patternsFor(document.abbreviations));
  }
}

const knownPatterns = new WeakMap<ReadonlyMap<string, unknown>, Patterns>();

/** By now all abbreviations are known: the patterns are made once for the whole document. */
function patternsFor(abbreviations: ReadonlyMap<string, unknown>): Patterns {
  const patterns = knownPatterns.get(abbreviations) ?? createPatterns([...abbreviations.keys()]);
  knownPatterns.set(abbreviations, patterns);
  return patterns;
}

/** The name as it was defined: white space in a text may be of any kind. */
export function abbreviationName(written: string): string {
  return written.replace(/[ \t\n\v\f\r\p{Z}]+/gu, ' ');
}

interface Patterns {
  /** A name that no word continues; to kramdown only ASCII letters, digits and the underscore make a word. */
  readonly word: RegExp;
  /** A name. The longest wins, once a place is found. */
  readonly name: RegExp;
}

function createPatterns(names: readonly string[]): Patterns {
  const sorted = [...names].sort((one, other) => [...other].length - [...one].length);
  const alternatives = sorted.map(name => escapePattern(name).replaceAll(' ', '[ \\t\\n\\v\\f\\r\\p{Z}]+')).join('|');
  return { word: new RegExp(`(?:${alternatives})(?![A-Za-z0-9_])`, 'gu'), name: new RegExp(alternatives, 'uy') };
}

function escapePattern(name: string): string {
  return name.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}

function replaceIn(element: Node, patterns: Patterns): void {
  let changed: Node[] | undefined;
  for (const [index, child] of element.children.entries()) {
    const isText = child.type === 'text' && element.contentModel !== 'raw';
    const replaced = isText ? splitText(child, patterns) : undefined;
    if (replaced !== undefined) {
      changed ??= element.children.slice(0, index);
      append(changed, replaced);
      continue;
    }
    changed?.push(child);
    if (child.children.length > 0) {
      replaceIn(child, patterns);
    }
  }
  if (changed !== undefined) {
    element.children = changed;
  }
}

function splitText(text: Node, { word, name }: Patterns): Node[] | undefined {
  const { value } = text;
  const nodes: Node[] = [];
  let from = 0;
  word.lastIndex = 0;
  for (let match = word.exec(value); match !== null; match = word.exec(value)) {
    const start = match.index;
    if (start > from && isAsciiWord(value.charCodeAt(start - 1))) {
      word.lastIndex = start + lengthAt(value, start);
      continue;
    }
    name.lastIndex = start;
    name.test(value);
    const end = name.lastIndex;
    word.lastIndex = end;
    nodes.push(textPart(text, 'text', from, start), textPart(text, 'abbreviation', start, end));
    from = end;
  }
  if (nodes.length === 0) {
    return undefined;
  }
  nodes.push(textPart(text, 'text', from, value.length));
  return nodes.filter(node => node.value !== '');
}

