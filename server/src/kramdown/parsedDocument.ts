/** A document as it was read: what readers see, and what printing needs beside. */
import type { AttributeDefinition, AttributeList, Definition, KramdownDocument, KramdownWarning, Reference } from './element.ts';
import type { AbbreviationDefinition, DocumentState } from './documentState.ts';
import type { FootnoteDefinition, Node } from './node.ts';
import type { ResolvedOptions } from './options.ts';

/** What printing a document needs beside its elements. */
export interface PrintedDocument {
  readonly options: ResolvedOptions;
  readonly abbreviations: ReadonlyMap<string, AbbreviationDefinition>;
  /** Where the lines of the text start. */
  readonly lineStarts: readonly number[];
}

/** A document as it was read. */
export class ParsedDocument implements KramdownDocument, PrintedDocument {
  readonly text: string;
  readonly root: Node;
  readonly attributeLists: readonly AttributeList[];
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly warnings: readonly KramdownWarning[];
  readonly options: ResolvedOptions;
  readonly abbreviations: ReadonlyMap<string, AbbreviationDefinition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  private knownLineStarts: readonly number[] | undefined = undefined;

  constructor(text: string, root: Node, state: DocumentState) {
    this.text = text;
    this.root = root;
    this.options = state.options;
    this.abbreviations = state.abbreviations;
    this.footnotes = state.footnotes;
    this.attributeLists = sorted(state.attributeLists);
    this.attributeDefinitions = state.attributeDefinitions;
    this.definitions = state.definitions;
    this.references = sorted(state.references);
    this.warnings = sorted(state.warnings);
  }

  /** Where the lines of the text start. */
  get lineStarts(): readonly number[] {
    this.knownLineStarts ??= findLineStarts(this.text);
    return this.knownLineStarts;
  }
}

function sorted<Item extends { start: number }>(items: Item[]): Item[] {
  return items.sort((one, other) => one.start - other.start);
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return text.includes('\r') ? addReturns(text, starts) : starts;
}

/** A carriage return that no line feed follows ends a line too. */
function addReturns(text: string, starts: number[]): number[] {
  const all = new Set(starts);
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) {
      all.add(at + 1);
    }
  }
  return [...all].sort((one, other) => one - other);
}
