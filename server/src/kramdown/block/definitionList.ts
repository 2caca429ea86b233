/**
 * Definition lists: a colon below a paragraph, whose lines become the terms.
 *
 *     terme
 *     : sa définition
 *
 * https://kramdown.gettalong.org/syntax.html#definition-lists
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { MAXIMAL_DEPTH } from '../blockParser.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { addLineFeed, makeBare } from './list.ts';
import { isContentLine, isLazyLine, measureLine, readFirstLine, takeItemAttributeList } from './listItem.ts';
import { endOfMarker } from './listMarker.ts';

/** A definition list. */
export const definitionList: BlockRule = {
  name: 'definitionList',
  first: ':',
  parse(parser) {
    const { tree, position } = parser;
    const isStart = endOfMarker(parser.text, parser.skipIndentation(position), 'dl') >= 0;
    if (!isStart || parser.depth >= MAXIMAL_DEPTH || !hasTerms(tree.children)) {
      return false;
    }
    const marker = parser.skipIndentation(position);
    parser.document.warn('colon-makes-definition-list', parser.source.startAt(marker), parser.source.endAt(marker + 1));
    const list = parser.newBlock('dl', position, position);
    const isApart = tree.lastChild?.type === 'blank';
    if (isApart) {
      tree.children.pop();
    }
    const paragraph = tree.children.pop();
    if (paragraph !== undefined) {
      takeTerms(parser, list, paragraph);
    }
    const reader = new DefinitionReader(parser, isApart);
    reader.read();
    for (const { node } of reader.definitions) {
      list.push(node);
    }
    list.end = parser.source.endAt(parser.position);
    const trailingBlank = finishDefinitions(parser, reader.definitions);
    addToTree(tree, list);
    if (trailingBlank !== undefined) {
      tree.push(trailingBlank);
    }
    return true;
  },
};

/** A paragraph stands right above, or with one empty line between. */
function hasTerms(children: readonly Node[]): boolean {
  const last = children[children.length - 1];
  const beforeLast = children[children.length - 2];
  return last?.type === 'p' || (last?.type === 'blank' && last.value === '\n' && beforeLast?.type === 'p');
}

/** Each line of the paragraph becomes a term; its attribute lists go to the list. */
function takeTerms(parser: BlockParser, list: Node, paragraph: Node): void {
  list.start = paragraph.start;
  list.decoration = paragraph.decoration;
  for (const attributeList of paragraph.attributeLists) {
    (attributeList as { target: unknown }).target = list;
    list.addAttributeList(attributeList);
  }
  const raw = textOfTerms(paragraph);
  const { text } = raw;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const term = new Node('dt', '', raw.startAt(at), raw.endAt(end));
    const start = takeItemAttributeList(parser, term, raw, { start: at, end });
    term.raw = SourceText.slice(raw, start, end);
    term.details = { idText: term.raw.text };
    list.push(term);
    at = end + 1;
  }
}

/** Of a paragraph that was HTML, only the first text makes terms. */
function textOfTerms({ raw, children: [first], start }: Node): SourceText {
  const found = raw ?? first?.raw;
  if (found !== undefined) {
    return found;
  }
  const text = new SourceText();
  text.insert(first?.value ?? '', start);
  return text;
}

interface Definition {
  readonly node: Node;
  readonly content: SourceText;
  firstAsParagraph: boolean;
}

/** Collects the lines of the definitions. */
class DefinitionReader {
  readonly definitions: Definition[] = [];
  private readonly parser: BlockParser;
  private isApart: boolean;
  private indentation = 0;
  private mostSpaces = 3;
  private isLastBlank = false;

  constructor(parser: BlockParser, isApart: boolean | undefined) {
    this.parser = parser;
    this.isApart = isApart === true;
  }

  read(): void {
    const { parser } = this;
    while (parser.position < parser.text.length) {
      const at = parser.position;
      const isRead = this.readStart(at) || (!parser.isEndOfBlockMarker(at) && (this.readLine(at) || this.readBlankLines(at)));
      if (!isRead) {
        return;
      }
    }
  }

  private readStart(at: number): boolean {
    const { parser } = this;
    let start = at;
    while (start < at + this.mostSpaces && parser.text.charCodeAt(start) === 32) {
      start += 1;
    }
    const markerEnd = endOfMarker(parser.text, start, 'dl');
    if (markerEnd < 0) {
      return false;
    }
    const lineEnd = parser.endOfLine(markerEnd);
    const node = new Node('dd', '', parser.source.startAt(start), parser.source.endAt(lineEnd));
    const { content, indentation } = readFirstLine(parser, node, { start: at, end: markerEnd });
    this.definitions.push({ node, content, firstAsParagraph: this.isApart });
    this.indentation = indentation;
    this.mostSpaces = Math.min(3, indentation - 1);
    this.advance(lineEnd, 'text');
    return true;
  }

  private readLine(at: number): boolean {
    const { parser, indentation } = this;
    const belongs = isContentLine(parser, at, indentation) || (!this.isLastBlank && isLazyLine(parser, at, indentation));
    if (!belongs) {
      return false;
    }
    const line = measureLine(parser.text, at, indentation);
    this.append(line.from, parser.endOfLine(at), line.spaces);
    this.advance(parser.endOfLine(at), 'text');
    return true;
  }

  private readBlankLines(at: number): boolean {
    const end = this.parser.endOfBlankLines(at);
    if (end < 0) {
      return false;
    }
    this.append(at, end, 0);
    this.advance(end, 'blank');
    return true;
  }

  private append(from: number, end: number, spaces: number): void {
    const { source } = this.parser;
    const definition = this.definitions[this.definitions.length - 1];
    if (definition === undefined) {
      return;
    }
    if (spaces > 0) {
      definition.content.insert(' '.repeat(spaces), source.startAt(from));
    }
    definition.content.append(source, from, end);
    definition.node.end = source.endAt(end);
  }

  private advance(end: number, line: 'text' | 'blank'): void {
    this.parser.position = end;
    this.isApart = line === 'blank';
    this.isLastBlank = line === 'blank';
  }
}

/** Reads the content of the definitions; gives back the blank lines after the last. */
function finishDefinitions(parser: BlockParser, definitions: readonly Definition[]): Node | undefined {
  let trailingBlank: Node | undefined;
  for (const { node, content, firstAsParagraph } of definitions) {
    parser.parseText(node, content);
    const { children } = node;
    if (children.length === 0) {
      continue;
    }
    trailingBlank = children[children.length - 1]?.type === 'blank' ? children.pop() : undefined;
    const [first] = children;
    if (first?.type === 'p' && !firstAsParagraph) {
      makeBareBefore(first, children);
    }
  }
  return trailingBlank;
}

function makeBareBefore(paragraph: Node, siblings: readonly Node[]): void {
  if (siblings[1]?.type === 'blank') {
    addLineFeed(paragraph);
  }
  makeBare(paragraph, siblings);
}

/** A list right after another one continues it. */
function addToTree(tree: Node, list: Node): void {
  const { children } = tree;
  const last = children[children.length - 1];
  const beforeLast = children[children.length - 2];
  const previous = last?.type === 'dl' ? last : last?.type === 'blank' && beforeLast?.type === 'dl' ? beforeLast : undefined;
  if (previous === undefined) {
    tree.push(list);
    return;
  }
  if (last?.type === 'blank') {
    children.pop();
  }
  for (const child of list.children) {
    previous.push(child);
  }
  previous.end = list.end;
}
