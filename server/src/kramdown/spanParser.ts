/**
 * The state of reading running text, and the loop that does it: text up to the next character that a
 * construct can start with, then the first construct of the grammar's table that accepts it.
 *
 * An opener without its closer makes kramdown read the rest of the text again. What was learnt by
 * reading it in vain is remembered, so that the time stays linear.
 */
import type { DocumentState } from './documentState.ts';
import type { SpanMemory } from './spanMemory.ts';
import type { SourceText } from './sourceText.ts';
import { noteOrigin } from './textOrigin.ts';
import { lengthAt } from './characters.ts';
import { Node } from './node.ts';
import { createSpanMemory } from './spanMemory.ts';

/** One construct of running text. */
export interface SpanRule {
  readonly name: string;
  /** The characters that it can start with. */
  readonly first: string;
  /** Reads what stands at the position; false if it is not this construct. It may add the mark as text and be done. */
  readonly parse: (parser: SpanParser) => boolean;
}

/** The constructs of running text, at their places. */
export interface SpanGrammar {
  /** The next position where a construct, or one of the other characters, may start; -1 if there is none. */
  readonly findStart: (text: string, from: number, others?: string) => number;
  readonly rulesFor: (text: string, at: number) => readonly SpanRule[];
}

/** The grammars of running text. */
export interface SpanGrammars {
  readonly span: SpanGrammar;
  /** Only HTML: for the content of `<code>` and the like. */
  readonly html: SpanGrammar;
  /** Only code and HTML: to tell where a table's pipes are no pipes. */
  readonly codeAndHtml: SpanGrammar;
  /** What breaks a line in GFM; options that the text sets change nothing in that. */
  readonly lineBreak: '\n' | '\\\n';
}

/** What running text is read in. */
export interface SpanContext {
  readonly document: DocumentState;
  readonly grammars: SpanGrammars;
}

/** Where the content of a construct ends. */
export interface Stop {
  /** The characters that it can start with. */
  readonly first: string;
  /** Whether the content ends at the position; what it learns on the way is its own affair. */
  readonly isHere: (parser: SpanParser) => boolean;
  /** In this stop's company, positions from which the end of the text is reached in vain are remembered under this bit. */
  readonly failure?: number;
  /** Whether it was learnt on the way that the end will not come. */
  readonly isHopeless?: () => boolean;
  /** Of the text of a link: where the brackets were opened that are still open. */
  readonly brackets?: number[];
}

/** Kinds of elements that may not be nested in themselves. */
export const enclosing = { em: 1, strong: 2, link: 4 } as const;

/** Elements nest at most this deep; what is deeper is read as text. */
export const MAXIMAL_SPAN_DEPTH = 100;

/** Reads running text. */
export class SpanParser implements SpanContext {
  readonly document: DocumentState;
  readonly grammars: SpanGrammars;
  readonly source: SourceText;
  readonly text: string;
  position = 0;
  tree: Node;
  grammar: SpanGrammar;
  /** The kinds of elements around the position. */
  enclosing = 0;
  depth = 0;
  /** How many elements around the position are given up should the end of the text come first. */
  attempts = 0;
  /** While kramdown looks for the pipes of a table, attribute lists decorate text, too. */
  isTextDecorated = false;
  /** Brackets that are open at the current level of a link's text. */
  brackets: number[] | undefined = undefined;
  private knownMemory: SpanMemory | undefined = undefined;

  constructor({ document, grammars }: SpanContext, source: SourceText, tree: Node) {
    this.document = document;
    this.grammars = grammars;
    this.grammar = grammars.span;
    this.source = source;
    this.text = source.text;
    this.tree = tree;
  }

  /** What was learnt by reading in vain. */
  get memory(): SpanMemory {
    this.knownMemory ??= createSpanMemory(this.text.length);
    return this.knownMemory;
  }

  /** Reads the whole text into the tree. */
  parseAll(): void {
    const { text } = this;
    while (this.position < text.length) {
      const start = this.grammar.findStart(text, this.position);
      if (start < 0) {
        this.addText(this.position, text.length);
        this.position = text.length;
        return;
      }
      this.addText(this.position, start);
      this.position = start;
      this.parseSpan();
    }
  }

  /** Reads the content of an element up to its stop, and says whether it was found. The position is then at the stop. */
  parseContent(element: Node, stop: Stop): boolean {
    const { tree, brackets } = this;
    this.tree = element;
    this.brackets = stop.brackets;
    this.depth += 1;
    const isFound = this.readUntil(stop);
    this.depth -= 1;
    this.tree = tree;
    this.brackets = brackets;
    return isFound;
  }

  private readUntil(stop: Stop): boolean {
    const { text } = this;
    const from = this.position;
    const visited: number[] = [];
    for (;;) {
      const start = this.position >= text.length ? -1 : this.grammar.findStart(text, this.position, stop.first);
      if (start < 0 || (stop.failure !== undefined && this.memory.isDeadEnd(start, stop.failure))) {
        if (stop.failure !== undefined) {
          this.memory.addDeadEnds(visited, stop.failure);
        }
        return false;
      }
      this.addText(this.position, start);
      this.position = start;
      if (stop.first.includes(text.charAt(start)) && stop.isHere(this)) {
        return true;
      }
      // Whether an attribute list is read here depends on what stands before it in the element.
      if (stop.failure !== undefined && start > from && text.charCodeAt(start) !== 123) {
        visited.push(start);
      }
      this.parseSpan();
      if (stop.isHopeless?.() === true) {
        return false;
      }
    }
  }

  private parseSpan(): void {
    const { text, position } = this;
    for (const rule of this.grammar.rulesFor(text, position)) {
      if (rule.parse(this)) {
        return;
      }
    }
    this.position = position + lengthAt(text, position);
    this.addText(position, this.position);
  }

  /** Adds a part of the text as it is. */
  addText(start: number, end: number): void {
    if (start < end) {
      this.addCharacters(this.text.slice(start, end), start, end);
    }
  }

  /** Adds characters that stand for a part of the text. */
  addCharacters(characters: string, start: number, end: number): void {
    const last = this.tree.lastChild;
    if (last !== undefined && last.type === 'text') {
      noteOrigin(last, this.source, { characters, start, end });
      last.value += characters;
      last.end = this.source.endAt(end);
      return;
    }
    const text = this.newSpan('text', start, end);
    noteOrigin(text, this.source, { characters, start, end });
    text.value = characters;
    this.tree.push(text);
  }

  /** A new element for a part of the text. It is not yet in the tree. */
  newSpan(type: Node['type'], start: number, end: number, value = ''): Node {
    const node = new Node(type, value, this.source.startAt(start), this.source.endAt(end));
    node.category = 'span';
    return node;
  }

  /** Adds a new element without children to the tree, and goes on behind it. */
  pushSpan(type: Node['type'], end: number, value = ''): Node {
    const node = this.newSpan(type, this.position, end, value);
    this.tree.push(node);
    this.position = end;
    return node;
  }

  /** Matches a sticky pattern at the position. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text);
  }

  /** Notes something about a part of the text. */
  warn(code: string, start: number, end: number, ...args: string[]): void {
    this.document.warn(code, this.source.startAt(start), this.source.endAt(end), ...args);
  }
}
