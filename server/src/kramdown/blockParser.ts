/**
 * The state of reading blocks, and the loop that does it: at each line, the first construct of the
 * grammar's table that accepts it wins.
 */
import type { DocumentState } from './documentState.ts';
import type { ElementType } from './element.ts';
import type { PendingAttributes } from './attributeList.ts';
import type { SpanContext, SpanGrammars } from './spanParser.ts';
import { endOfBlankRest, matchAttributeListLine } from './braces.ts';
import { isSpace } from './characters.ts';
import { Node } from './node.ts';
import { SourceText } from './sourceText.ts';

/** Containers nest at most this deep; what is deeper is read as text. */
export const MAXIMAL_DEPTH = 100;

/** One construct: reads what stands at the position and says whether it did; if not, the position is as before. */
export interface BlockRule {
  readonly name: string;
  /** The characters that it can start with, after at most three spaces; 'any' if that says nothing. */
  readonly first: string;
  readonly parse: (parser: BlockParser) => boolean;
}

/** The constructs of blocks, by the character that a line starts with. */
export interface BlockGrammar {
  readonly rulesFor: (code: number) => readonly BlockRule[];
  /** GFM's quirk: lists, headings, quotes and fences end a paragraph. */
  readonly endsParagraphsEarly: boolean;
}

/** The grammar of a dialect. */
export interface Grammar extends SpanGrammars {
  readonly block: BlockGrammar;
}

/** How reading the blocks of a container ended: at the end of its text, or at the closing tag of an HTML element. */
export type BlockEnd = 'end-of-text' | 'closing-tag';

/** Reads the blocks of one document, container by container. */
export class BlockParser implements SpanContext {
  readonly document: DocumentState;
  readonly grammars: Grammar;
  source: SourceText;
  text: string;
  position = 0;
  tree: Node;
  pending: PendingAttributes | undefined = undefined;
  depth = 0;
  /** Set by the closing tag of the container: stop reading. */
  isStopped = false;
  private knownLineStart = -1;
  private knownLineEnd = -1;

  constructor(document: DocumentState, grammars: Grammar, tree: Node) {
    this.document = document;
    this.grammars = grammars;
    this.tree = tree;
    this.source = new SourceText();
    this.text = '';
  }

  /** Reads the rest of the current text into the element, or less if it is enough before. */
  parseRest(tree: Node, isEnough?: () => boolean): BlockEnd {
    const { tree: outerTree, pending: outerPending } = this;
    this.tree = tree;
    this.pending = undefined;
    this.depth += 1;
    while (this.position < this.text.length && !this.isStopped) {
      this.parseBlock();
      if (isEnough?.() === true) {
        break;
      }
    }
    const end = this.isStopped ? 'closing-tag' : 'end-of-text';
    this.isStopped = false;
    this.depth -= 1;
    this.document.lose(this.pending, 'end-of-container');
    this.tree = outerTree;
    this.pending = outerPending;
    return end;
  }

  /** Reads another text into the element, then comes back to the current one. */
  parseText(tree: Node, source: SourceText): BlockEnd {
    const { source: outerSource, text: outerText, position: outerPosition } = this;
    this.moveTo(source, 0);
    const end = this.parseRest(tree);
    this.source = outerSource;
    this.text = outerText;
    this.position = outerPosition;
    this.knownLineStart = -1;
    return end;
  }

  /** Goes to a place of a text. */
  moveTo(source: SourceText, position: number): void {
    this.source = source;
    this.text = source.text;
    this.position = position;
    this.knownLineStart = -1;
  }

  private parseBlock(): void {
    const { text, position } = this;
    let first = position;
    while (first < position + 3 && text.charCodeAt(first) === 32) {
      first += 1;
    }
    for (const rule of this.grammars.block.rulesFor(text.charCodeAt(first))) {
      if (rule.parse(this)) {
        return;
      }
    }
    this.addBareLine();
  }

  /** A tab after one to three spaces starts no block at all: the line is text without a paragraph. */
  private addBareLine(): void {
    const { position } = this;
    const end = this.endOfLine(position);
    const last = this.tree.lastChild;
    if (last?.type === 'text' && last.raw !== undefined) {
      last.raw.append(this.source, position, end);
    } else {
      const text = new Node('text', '', this.source.startAt(position), this.source.endAt(end));
      text.raw = SourceText.slice(this.source, position, end);
      this.tree.push(text);
    }
    this.position = end;
  }

  /** A new block, decorated with the attribute lists that wait. It is not yet in the tree. */
  newBlock(type: ElementType, start: number, end: number): Node {
    const node = new Node(type, '', this.source.startAt(start), this.source.endAt(end));
    if (this.pending !== undefined) {
      this.document.attach(this.pending, node);
      this.pending = undefined;
    }
    return node;
  }

  /** Adds a new block to the tree. */
  pushBlock(type: ElementType, start: number, end: number): Node {
    const node = this.newBlock(type, start, end);
    this.tree.push(node);
    return node;
  }

  /** The offset after the line feed that ends the line standing at the offset. */
  endOfLine(from: number): number {
    if (this.knownLineStart >= 0 && from >= this.knownLineStart && from < this.knownLineEnd) {
      return this.knownLineEnd;
    }
    const found = this.text.indexOf('\n', from);
    this.knownLineStart = from;
    this.knownLineEnd = found < 0 ? this.text.length : found + 1;
    return this.knownLineEnd;
  }

  /** The offset after at most three spaces. */
  skipIndentation(from: number): number {
    let at = from;
    while (at < from + 3 && this.text.charCodeAt(at) === 32) {
      at += 1;
    }
    return at;
  }

  /** Matches a sticky pattern at an offset. */
  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }

  /** Whether a sticky pattern matches at an offset. */
  matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.text);
  }

  /** The offset after the blank lines that start at the offset, or -1 if there is none. */
  endOfBlankLines(from: number): number {
    const { text } = this;
    let end = -1;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        end = at + 1;
      } else if (!isSpace(code)) {
        break;
      }
    }
    return end;
  }

  /** Whether the line at the offset has nothing but white space. */
  isBlankLine(from: number): boolean {
    return endOfBlankRest(this.text, from) >= 0;
  }

  /** Whether a block may start here that needs to stand apart from the one before it. */
  isAfterBoundary(): boolean {
    const last = this.tree.lastChild;
    return last === undefined
      || last.type === 'blank'
      || (last.type === 'eob' && last.value === '')
      || this.pending !== undefined;
  }

  /** Whether a block may end here that needs to stand apart from the one after it. */
  isBeforeBoundary(at: number): boolean {
    return at >= this.text.length
      || this.isBlankLine(at)
      || this.isEndOfBlockMarker(at)
      || this.isAttributeListLine(at);
  }

  /** Whether the line is `^`. */
  isEndOfBlockMarker(at: number): boolean {
    return this.text.charCodeAt(at) === 94 && endOfBlankRest(this.text, at + 1) >= 0;
  }

  /** Whether the line is an attribute list. */
  isAttributeListLine(at: number): boolean {
    return matchAttributeListLine(this.source, at) !== undefined;
  }
}
