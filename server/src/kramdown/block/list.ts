/**
 * Lists. The marks of a bullet list may be mixed; the numbers of an ordered list do not count.
 *
 *     * un
 *     + deux
 *       1. imbriqué
 *
 * https://kramdown.gettalong.org/syntax.html#ordered-and-unordered-lists
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { MAXIMAL_DEPTH } from '../blockParser.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { endOfRuleLine } from './horizontalRule.ts';
import { isContentLine, isLazyLine, measureLine, readFirstLine } from './listItem.ts';
import { endOfMarker, isListLine } from './listMarker.ts';

/** A bullet list or an ordered list. */
export const list: BlockRule = { name: 'list', first: '*+-0123456789', parse: parser => parseList(parser) !== undefined };

/** Reads a list; undefined if there is none. */
export function parseList(parser: BlockParser): Node | undefined {
  const { position, text } = parser;
  const first = parser.skipIndentation(position);
  const type = endOfMarker(text, first, 'ul') >= 0 ? 'ul' : 'ol';
  if (endOfMarker(text, first, type) < 0) {
    return undefined;
  }
  if (parser.depth >= MAXIMAL_DEPTH) {
    parser.document.warn('nesting-too-deep', parser.source.startAt(first), parser.source.endAt(parser.endOfLine(first)));
    return undefined;
  }
  const node = parser.newBlock(type, first, first);
  const items = new ItemReader(parser, type);
  items.read();
  parser.tree.push(node);
  finishItems(parser, node, items);
  node.end = parser.source.endAt(parser.position);
  return node;
}

/** An item with its text; from its first nested list on, the text is read apart from what stands before. */
interface Item {
  readonly node: Node;
  readonly chunks: SourceText[];
}

/** Collects the lines of a list's items. */
class ItemReader {
  readonly items: Item[] = [];
  isEndedByMarker = false;
  private readonly parser: BlockParser;
  private readonly type: 'ul' | 'ol';
  private indentation = 0;
  private mostSpaces = 3;
  private hasNestedList = false;
  private isLastBlank = false;

  constructor(parser: BlockParser, type: 'ul' | 'ol') {
    this.parser = parser;
    this.type = type;
  }

  read(): void {
    const { parser } = this;
    while (parser.position < parser.text.length) {
      const at = parser.position;
      if (this.isLastBlank && endOfRuleLine(parser.text, at) >= 0) {
        return;
      }
      if (parser.isEndOfBlockMarker(at)) {
        parser.position = parser.endOfLine(at);
        this.isEndedByMarker = true;
        return;
      }
      if (!this.readItemStart(at) && !this.readLine(at) && !this.readBlankLines(at)) {
        return;
      }
    }
  }

  private readItemStart(at: number): boolean {
    const { parser } = this;
    let start = at;
    while (start < at + this.mostSpaces && parser.text.charCodeAt(start) === 32) {
      start += 1;
    }
    const markerEnd = endOfMarker(parser.text, start, this.type);
    if (markerEnd < 0) {
      return false;
    }
    const lineEnd = parser.endOfLine(markerEnd);
    const node = new Node('li', '', parser.source.startAt(start), parser.source.endAt(lineEnd));
    const { content, indentation } = readFirstLine(parser, node, { start: at, end: markerEnd });
    this.items.push({ node, chunks: [content] });
    this.indentation = indentation;
    this.mostSpaces = Math.min(3, indentation - 1);
    this.hasNestedList = isListLine(content.text, skipThreeSpaces(content.text));
    this.isLastBlank = false;
    parser.position = lineEnd;
    return true;
  }

  private readLine(at: number): boolean {
    const { parser, indentation } = this;
    const item = this.items[this.items.length - 1];
    const belongs = isContentLine(parser, at, indentation) || (!this.isLastBlank && isLazyLine(parser, at, indentation));
    if (item === undefined || !belongs) {
      return false;
    }
    const lineEnd = parser.endOfLine(at);
    const line = measureLine(parser.text, at, indentation);
    const startsList = startsListLine(parser.text, line);
    let { spaces } = line;
    if (!this.hasNestedList && line.isIndented && startsList) {
      item.chunks.push(new SourceText());
      this.hasNestedList = true;
    } else if (this.hasNestedList && !line.isIndented && startsList) {
      spaces += indentation + 4;
    }
    appendLine(item, parser.source, { spaces, from: line.from, end: lineEnd });
    this.isLastBlank = false;
    parser.position = lineEnd;
    return true;
  }

  private readBlankLines(at: number): boolean {
    const { parser } = this;
    const end = parser.endOfBlankLines(at);
    const item = this.items[this.items.length - 1];
    if (end < 0 || item === undefined) {
      return false;
    }
    this.hasNestedList = true;
    this.isLastBlank = true;
    appendLine(item, parser.source, { spaces: 0, from: at, end });
    parser.position = end;
    return true;
  }
}

function appendLine({ node, chunks }: Item, source: SourceText, { spaces, from, end }: { spaces: number; from: number; end: number }): void {
  const chunk = chunks[chunks.length - 1];
  if (spaces > 0) {
    chunk?.insert(' '.repeat(spaces), source.startAt(from));
  }
  chunk?.append(source, from, end);
  node.end = source.endAt(end);
}

function startsListLine(text: string, line: { spaces: number; from: number }): boolean {
  let at = line.from;
  while (at < line.from + 3 - line.spaces && text.charCodeAt(at) === 32) {
    at += 1;
  }
  return line.spaces <= 3 && isListLine(text, at);
}

function skipThreeSpaces(text: string): number {
  let at = 0;
  while (at < 3 && text.charCodeAt(at) === 32) {
    at += 1;
  }
  return at;
}

/** Reads the content of the items, and settles which of them print their paragraph bare. */
function finishItems(parser: BlockParser, node: Node, { items, isEndedByMarker }: ItemReader): void {
  let trailingBlank: Node | undefined;
  let hasBareItem = false;
  for (const item of items) {
    for (const chunk of item.chunks) {
      parser.parseText(item.node, chunk);
    }
    node.push(item.node);
  }
  for (const [index, { node: item }] of items.entries()) {
    const { children } = item;
    const [first, second] = children;
    const isLast = index === items.length - 1;
    if (first === undefined) {
      hasBareItem = true;
      continue;
    }
    if (first.type === 'p' && second?.type === 'eob' && first.decoration !== undefined) {
      children.splice(1, 1);
    }
    const isTight = first.type === 'p'
      && (children[1]?.type !== 'blank' || (isLast && children.length === 2 && !isEndedByMarker))
      && (!isLast || items.length === 1 || hasBareItem);
    if (isTight) {
      makeBare(first, children);
    }
    hasBareItem ||= first.type !== 'p' || first.transparent === true;
    trailingBlank = children[children.length - 1]?.type === 'blank' ? children.pop() : undefined;
  }
  if (trailingBlank !== undefined && !isEndedByMarker) {
    parser.tree.push(trailingBlank);
  }
}

/** The paragraph prints no `<p>`. What follows it starts on a new line. */
export function makeBare(paragraph: Node, siblings: readonly Node[]): void {
  const next = siblings[1];
  if (next !== undefined && next.type !== 'blank') {
    addLineFeed(paragraph);
  }
  paragraph.transparent = true;
}

/** Ends the line after the first text of a paragraph; one that was HTML has its text in elements. */
export function addLineFeed(paragraph: Node): void {
  const [first] = paragraph.children;
  const raw = paragraph.raw ?? first?.raw;
  if (raw !== undefined) {
    raw.insert('\n', paragraph.end);
  } else if (first !== undefined) {
    first.value += '\n';
  }
}
