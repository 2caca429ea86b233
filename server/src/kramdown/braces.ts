/**
 * Finds where `{: …}`, `{:name: …}` and `{::name …}` end: at the first brace without a backslash.
 * Should that one not do, a brace with a backslash ends them after all.
 */
import type { SourceText } from './sourceText.ts';
import { isSpace } from './characters.ts';

/** The offset of the brace that ends the content starting at `from`, or -1. */
export function findClosingBrace(source: SourceText, from: number): number {
  const plain = source.find('}', at => findPlainBrace(source.text, at), from);
  if (plain > from) {
    return plain;
  }
  const hasEscaped = plain !== from && source.indexOf('\\}', from) >= 0;
  return hasEscaped ? lastEscapedBrace(source.text, from, source.text.length, () => true) : -1;
}

/** The same, where the brace must be the last thing on its line. */
export function findClosingBraceAtLineEnd(source: SourceText, from: number): number {
  const { text } = source;
  const plain = source.find('}', at => findPlainBrace(text, at), from);
  if (plain > from && endOfBlankRest(text, plain + 1) >= 0) {
    return plain;
  }
  const escaped = source.find('\\}$', at => findEscapedBraceAtLineEnd(text, at), from);
  const limit = plain < 0 ? text.length : plain;
  if (plain === from || escaped < 0 || escaped >= limit) {
    return -1;
  }
  return lastEscapedBrace(text, from, limit, at => endOfBlankRest(text, at + 1) >= 0);
}

/** Where an attribute list that has a line of its own stands. */
export interface AttributeListLine {
  readonly brace: number;
  readonly contentEnd: number;
  readonly end: number;
}

/** Reads `{: …}` alone on its line, after at most three spaces. */
export function matchAttributeListLine(source: SourceText, at: number): AttributeListLine | undefined {
  const { text } = source;
  let brace = at;
  while (brace < at + 3 && text.charCodeAt(brace) === 32) {
    brace += 1;
  }
  const third = text.charCodeAt(brace + 2);
  if (text.charCodeAt(brace) !== 123 || text.charCodeAt(brace + 1) !== 58 || third === 58 || third === 47) {
    return undefined;
  }
  const contentEnd = findClosingBraceAtLineEnd(source, brace + 2);
  return contentEnd < 0 ? undefined : { brace, contentEnd, end: endOfBlankRest(text, contentEnd + 1) };
}

/** The offset after the line feed if nothing but white space stands before it, or -1. */
export function endOfBlankRest(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      return at + 1;
    }
    if (!isSpace(code)) {
      return -1;
    }
  }
  return -1;
}

function findPlainBrace(text: string, from: number): number {
  let at = text.indexOf('}', from);
  while (at > from && text.charCodeAt(at - 1) === 92) {
    at = text.indexOf('}', at + 1);
  }
  return at;
}

/** The offset of the backslash. */
function findEscapedBraceAtLineEnd(text: string, from: number): number {
  let at = text.indexOf('\\}', from);
  while (at >= 0 && endOfBlankRest(text, at + 2) < 0) {
    at = text.indexOf('\\}', at + 2);
  }
  return at;
}

function lastEscapedBrace(text: string, from: number, limit: number, accepts: (at: number) => boolean): number {
  let at = text.lastIndexOf('\\}', limit - 1);
  while (at >= from && !accepts(at + 1)) {
    at = at === 0 ? -1 : text.lastIndexOf('\\}', at - 1);
  }
  return at >= from ? at + 1 : -1;
}
