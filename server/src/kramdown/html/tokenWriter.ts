/** Writes markdown-it's tokens, one after the other. What an element becomes, its writers say. */
import type { Token } from 'markdown-it';
import type { PrintedDocument } from '../parsedDocument.ts';
import type { Node } from '../node.ts';
import type { PageContext } from './page.ts';
import { attributesOf } from './attributes.ts';
import { leavesLineOpen } from './lineEnds.ts';

type TokenNesting = Token['nesting'];

/** The constructor of tokens: the host's own, so that its plugins know them. */
export type TokenConstructor = new (type: string, tag: string, nesting: TokenNesting) => Token;

/** How tokens are written. */
export interface WriterOptions {
  readonly Token: TokenConstructor;
  /** The line of the host's text that the document starts at: after its front matter. */
  readonly firstLine?: number;
}

/** A heading as the table of contents lists it. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly children: readonly Node[];
}

/** What writes an element, of any type. */
export interface ElementWriters {
  readonly block: (writer: TokenWriter, node: Node) => void;
  readonly span: (writer: TokenWriter, node: Node) => void;
}

/** Writes tokens one after the other. */
export class TokenWriter {
  readonly document: PrintedDocument;
  readonly page: PageContext;
  /** The headings that were written so far. */
  readonly headings: Heading[] = [];
  /** While the entries of the table of contents are written, links and footnotes are left out. */
  isWritingContents = false;
  /** Links back to the marks of footnotes, by the paragraph that they end. */
  readonly backlinks = new Map<Node, string>();
  tokens: Token[] = [];
  level = 0;
  /** The level of the running text that is written: what it holds is counted from zero. */
  private textLevel: number | undefined = undefined;
  /** The token that text may be added to, if it is still the last. */
  openText: Token | undefined = undefined;
  /** The elements around the one that is written. */
  readonly parents: Node[] = [];
  private readonly writers: ElementWriters;
  private readonly Token: TokenConstructor;
  private readonly firstLine: number;
  private readonly lineStarts: readonly number[];
  private line = 0;

  constructor(document: PrintedDocument, page: PageContext, { Token, firstLine = 0, writers }: WriterOptions & { readonly writers: ElementWriters }) {
    this.document = document;
    this.page = page;
    this.Token = Token;
    this.writers = writers;
    this.firstLine = firstLine;
    this.lineStarts = document.lineStarts;
  }

  /** What takes the place of a list does not end its line. */
  get isAfterPlaceholder(): boolean {
    return this.tokens[this.tokens.length - 1]?.type === 'placeholder';
  }

  /** Whether what was written last has not ended its line. */
  get isInLine(): boolean {
    return leavesLineOpen(this.tokens);
  }

  /** Adds a token. */
  push(type: string, tag: string, nesting: TokenNesting): Token {
    if (nesting < 0) {
      this.level -= 1;
    }
    const token = new this.Token(type, tag, nesting);
    token.level = this.level;
    if (nesting > 0) {
      this.level += 1;
    }
    this.tokens.push(token);
    return token;
  }

  /** Adds a token that stands among blocks, with its lines and attributes. Within running text, it is indented as deep as its block. */
  pushBlock(type: string, tag: string, nesting: TokenNesting, node?: Node): Token {
    const token = this.push(type, tag, nesting);
    token.block = true;
    token.level += this.textLevel ?? 0;
    if (node !== undefined) {
      token.map = this.linesOf(node);
      token.attrs = attributesOf(node);
    }
    return token;
  }

  /** Adds opening and closing tokens around what is written in between. */
  wrap(name: string, tag: string, node: Node, write: () => void): Token {
    const opening = this.pushBlock(`${name}_open`, tag, 1, node);
    this.parents.push(node);
    write();
    this.parents.pop();
    this.pushBlock(`${name}_close`, tag, -1);
    return opening;
  }

  /** Writes blocks. */
  writeBlocks(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.writers.block(this, node);
    }
  }

  /** Writes the running text of a block. */
  writeTextOf(node: Node): void {
    this.parents.push(node);
    this.writeInline(node.children);
    this.parents.pop();
  }

  /** Writes running text into one token, which holds no other. */
  writeInline(nodes: readonly Node[]): void {
    if (this.textLevel !== undefined) {
      this.writeSpans(nodes);
      return;
    }
    const token = this.pushBlock('inline', '', 0);
    const { tokens, level } = this;
    this.tokens = [];
    this.textLevel = level;
    this.level = 0;
    this.writeSpans(nodes);
    token.children = this.tokens;
    this.tokens = tokens;
    this.textLevel = undefined;
    this.level = level;
    const opening = tokens[tokens.length - 2];
    token.map = opening?.map ?? null;
  }

  /** Writes running text. */
  writeSpans(nodes: readonly Node[]): void {
    for (const node of nodes) {
      this.writers.span(this, node);
    }
  }

  /** The tokens that a function writes, apart from the others. */
  collect(write: () => void): Token[] {
    const { tokens } = this;
    this.tokens = [];
    write();
    const collected = this.tokens;
    this.tokens = tokens;
    return collected;
  }

  /** The first line of an element, and the one after its last. */
  linesOf({ start, end }: Node): [number, number] {
    const first = this.lineAt(start);
    const last = Math.max(first, this.lineAt(Math.max(start, end - 1)));
    return [this.firstLine + first, this.firstLine + last + 1];
  }

  private lineAt(offset: number): number {
    const { lineStarts } = this;
    let { line } = this;
    if ((lineStarts[line] ?? 0) > offset) {
      line = 0;
    }
    for (let steps = 0; steps < 8 && (lineStarts[line + 1] ?? Infinity) <= offset; steps += 1) {
      line += 1;
    }
    if ((lineStarts[line + 1] ?? Infinity) <= offset) {
      line = searchLine(lineStarts, offset);
    }
    this.line = line;
    return line;
  }
}

function searchLine(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
