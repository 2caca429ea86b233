/**
 * Reads a part of a page: whole blocks, up to a place where nothing is open, so that what follows is read the
 * same, whatever stands before. A part is a value that does not know where it stands; with the same text, up to
 * where it looked, it is the same.
 */
import type { AttributeDefinition } from '../element.ts';
import type { FootnoteDefinition } from '../node.ts';
import type { KnownDefinitions } from '../documentState.ts';
import type { ResolvedOptions } from '../options.ts';
import type { SourceText } from '../sourceText.ts';
import { BlockParser, type Grammar } from '../blockParser.ts';
import { DocumentState, noDefinitions } from '../documentState.ts';
import { Node } from '../node.ts';

/** What is known where a part starts. */
export interface PartEntry {
  readonly place: 'start-of-text' | 'after-blank-line';
  /** The options as the parts before have set them, and a name for them: the same options have the same. */
  readonly options: ResolvedOptions;
  readonly optionsKey: string;
}

/** A part whose blocks were read. */
export interface Part {
  readonly entry: PartEntry;
  /** What is known behind it. */
  readonly exit: PartEntry;
  readonly length: number;
  /** How many characters, counted from its start, had a say in how it was read; Infinity if the end of the text had. */
  readonly reach: number;
  readonly lineCount: number;
  readonly definitions: PartDefinitions | undefined;
}

/** What a part defines for the whole page. */
export interface PartDefinitions extends Pick<KnownDefinitions, 'linkDefinitions' | 'abbreviations'> {
  readonly attributes: readonly AttributeDefinition[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** Where the lines stood when the footnotes were read. */
  readonly lineStarts: readonly number[];
  /** Parts that define the same, but for what stands in footnotes, have the same. */
  readonly key: string;
}

/** The text that parts are read from. */
export interface PageText {
  readonly source: SourceText;
  readonly grammars: Grammar;
}

/** A part as it was just read, with its tree: spans are not read yet. */
export interface ReadPart {
  readonly part: Part;
  readonly tree: Node;
  readonly lineStarts: readonly number[];
}

/** Reads the part that starts at the offset. */
export function readPart({ source, grammars }: PageText, start: number, entry: PartEntry): ReadPart {
  const state = new DocumentState(entry.options, noDefinitions());
  const tree = new Node('root', '', start, start);
  if (entry.place === 'after-blank-line') {
    tree.push(new Node('blank', '\n', start, start));
  }
  const parser = new BlockParser(state, grammars, tree);
  source.takeSearched();
  parser.moveTo(source, start);
  parser.parseRest(tree, () => isBetweenParts(parser));
  const end = parser.position;
  const seen = endOfNextLines(source.text, Math.max(end, source.takeSearched()));
  const lineStarts = lineStartsBetween(source.text, start, end);
  const optionsKey = state.options === entry.options ? entry.optionsKey : JSON.stringify(state.options);
  tree.end = source.endAt(end);
  const part = {
    entry,
    exit: { place: 'after-blank-line', options: state.options, optionsKey } as const,
    length: end - start,
    reach: seen >= source.text.length ? Infinity : seen - start,
    lineCount: lineStarts.length - 1,
    definitions: gather(state, lineStarts),
  };
  return { part, tree, lineStarts };
}

/** Where the lines between two offsets start, and the offset after the last. */
export function lineStartsBetween(text: string, start: number, end: number): number[] {
  const starts = [start];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/**
 * Behind blank lines nothing is open, but: attribute lists may wait, a later definition list may continue the one
 * above, and a colon, maybe behind attribute lists, would make terms of the paragraph above.
 */
function isBetweenParts(parser: BlockParser): boolean {
  const { tree: { children }, pending, text, position } = parser;
  const last = children[children.length - 1];
  if (last?.type !== 'blank' || pending !== undefined) {
    return false;
  }
  switch (children[children.length - 2]?.type) {
    case 'dl':
      return false;
    case 'p':
      return !':{'.includes(text.charAt(parser.skipIndentation(position)));
    default:
      return true;
  }
}

/** The line at the offset and the one after it have a say, and so has the one that follows blank lines. */
function endOfNextLines(text: string, from: number): number {
  const afterLine = text.indexOf('\n', from) + 1;
  if (afterLine === 0) {
    return Infinity;
  }
  let at = afterLine;
  while (at < text.length && ' \t\n\v\f\r'.includes(text.charAt(at))) {
    at += 1;
  }
  const end = text.indexOf('\n', at);
  return end < 0 ? Infinity : end + 1;
}

function gather(state: DocumentState, lineStarts: readonly number[]): PartDefinitions | undefined {
  const { linkDefinitions, abbreviations, attributeDefinitions: attributes } = state;
  const footnotes = [...state.footnotes.values()];
  if (linkDefinitions.size + abbreviations.size + attributes.length + footnotes.length === 0) {
    return undefined;
  }
  return { linkDefinitions, abbreviations, attributes, footnotes, lineStarts, key: keyOf(state) };
}

function keyOf({ linkDefinitions, abbreviations, attributeDefinitions, footnotes }: DocumentState): string {
  return JSON.stringify([
    Array.from(linkDefinitions, ([name, { url, title, placeholder }]) => [name, url, title, decorationOf(placeholder)]),
    Array.from(abbreviations, ([name, { title, placeholder }]) => [name, title, decorationOf(placeholder)]),
    attributeDefinitions.map(({ name, pieces }) => [name, pieces.map(piece => [piece.kind, piece.name, piece.value])]),
    [...footnotes.keys()],
  ]);
}

function decorationOf(placeholder: Node | undefined): unknown {
  const decoration = placeholder?.decoration;
  return decoration === undefined ? undefined : [decoration.references, [...decoration.values]];
}
