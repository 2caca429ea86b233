/**
 * The lines of a list item or definition: which belong to it, and what they are without their indentation.
 *
 * https://kramdown.gettalong.org/syntax.html#ordered-and-unordered-lists
 */
import type { BlockParser } from '../blockParser.ts';
import type { Node } from '../node.ts';
import { addPieces, noValues } from '../attributeList.ts';
import { findClosingBrace, matchAttributeListLine } from '../braces.ts';
import { isBlank, isSpace } from '../characters.ts';
import { SourceText } from '../sourceText.ts';
import { startsWithBlockTag } from './blockTag.ts';

const DEFINITION_START = /(?:[A-Za-z0-9_][\w-]*)?:|\//y;

/** The first line of an item: its text, and the indentation that its other lines have. */
export interface FirstLine {
  readonly content: SourceText;
  readonly indentation: number;
}

/** Reads the first line of an item, from behind its marker, and gives the item the attribute list written there. */
export function readFirstLine(parser: BlockParser, item: Node, marker: { start: number; end: number }): FirstLine {
  const { text, source } = parser;
  const lineEnd = parser.endOfLine(marker.end);
  const list = findItemAttributeList(source, marker.end, lineEnd);
  const textStart = skipSpace(text, list?.end ?? marker.end, lineEnd);
  const isBare = textStart === lineEnd;
  const indentation = isBare ? 4 : indentationOf(text, marker);
  if (list !== undefined) {
    decorateItem(parser, item, list);
  }
  return { content: SourceText.slice(source, textStart, lineEnd), indentation };
}

/** Gives a term or an item the attribute list that it starts with. */
export function takeItemAttributeList(parser: BlockParser, item: Node, source: SourceText, range: { start: number; end: number }): number {
  const list = findItemAttributeList(source, range.start, range.end);
  if (list === undefined) {
    return range.start;
  }
  decorateItem(parser, item, { ...list, source });
  return skipSpace(source.text, list.end, range.end);
}

/** Whether the line is indented enough to belong to the item, and says something. */
export function isContentLine(parser: BlockParser, at: number, indentation: number): boolean {
  const { text } = parser;
  const units = Math.floor(indentation / 4);
  let from = at;
  for (let unit = 0; unit < units; unit += 1) {
    from = endOfUnit(text, from);
    if (from < 0) {
      return false;
    }
  }
  const isIndented = hasSpaces(text, from, indentation % 4) || endOfUnit(text, from) >= 0;
  return isIndented && at < text.length && !parser.isBlankLine(at);
}

/** Whether the line continues the item although it is not indented. */
export function isLazyLine(parser: BlockParser, at: number, indentation: number): boolean {
  if (at >= parser.text.length || parser.isBlankLine(at)) {
    return false;
  }
  let first = at;
  const most = at + Math.min(indentation, 3);
  while (first < most && parser.text.charCodeAt(first) === 32) {
    first += 1;
  }
  const isAttributeList = parser.text.charCodeAt(first) === 123 && matchAttributeListLine(parser.source, first) !== undefined;
  return !startsWithBlockTag(parser.text, first) && !isAttributeList;
}

/** A line of an item as it was added to it. */
export interface AddedLine {
  readonly isIndented: boolean;
  readonly startsList: boolean;
}

/** What a line of an item is without its indentation. */
export function measureLine(text: string, at: number, indentation: number): { spaces: number; from: number; isIndented: boolean } {
  let tabs = at;
  while (text.charCodeAt(tabs) === 9) {
    tabs += 1;
  }
  let from = tabs;
  while (text.charCodeAt(from) === 32) {
    from += 1;
  }
  const expanded = (tabs - at) * 4;
  if (expanded + (from - tabs) < indentation) {
    return { spaces: expanded, from: tabs, isIndented: false };
  }
  return { spaces: Math.max(0, expanded - indentation), from: tabs + Math.max(0, indentation - expanded), isIndented: true };
}

interface ItemAttributeList {
  readonly source: SourceText;
  readonly brace: number;
  readonly contentEnd: number;
  readonly end: number;
}

function findItemAttributeList(source: SourceText, from: number, lineEnd: number): ItemAttributeList | undefined {
  const { text } = source;
  const brace = skipSpace(text, from, lineEnd);
  if (text.charCodeAt(brace) !== 123 || text.charCodeAt(brace + 1) !== 58) {
    return undefined;
  }
  DEFINITION_START.lastIndex = brace + 2;
  if (DEFINITION_START.test(text)) {
    return undefined;
  }
  const contentEnd = findClosingBrace(SourceText.slice(source, brace, lineEnd), 2);
  return contentEnd < 0 ? undefined : { source, brace, contentEnd: brace + contentEnd, end: brace + contentEnd + 1 };
}

function decorateItem(parser: BlockParser, item: Node, { source, brace, contentEnd }: ItemAttributeList): void {
  const list = parser.document.readAttributeList({ kind: 'item', source, brace, contentEnd });
  item.decoration ??= noValues();
  addPieces(item.decoration, list.pieces);
  list.target = item;
  item.addAttributeList(list);
}

/** The columns up to the text; tabs go to the next multiple of four. */
function indentationOf(text: string, marker: { start: number; end: number }): number {
  const markerWidth = marker.end - marker.start;
  let column = markerWidth;
  let at = marker.end;
  for (; isBlank(text.charCodeAt(at)); at += 1) {
    column += text.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
  }
  return column;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function endOfUnit(text: string, at: number): number {
  return text.charCodeAt(at) === 9 ? at + 1 : hasSpaces(text, at, 4) ? at + 4 : -1;
}

function hasSpaces(text: string, at: number, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (text.charCodeAt(at + index) !== 32) {
      return false;
    }
  }
  return true;
}
