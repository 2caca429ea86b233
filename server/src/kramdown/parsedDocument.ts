/** A document as it was read: what readers see, and what printing needs beside. */
import type { AttributeDefinition, AttributeList, Definition, KramdownDocument, KramdownWarning, Reference } from './element.ts';
import type { AbbreviationDefinition, DocumentState } from './documentState.ts';
import type { Node } from './node.ts';
import type { ResolvedOptions } from './options.ts';

/** A document as it was read. */
export class ParsedDocument implements KramdownDocument {
  readonly text: string;
  readonly root: Node;
  readonly attributeLists: readonly AttributeList[];
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly warnings: readonly KramdownWarning[];
  readonly options: ResolvedOptions;
  readonly abbreviations: ReadonlyMap<string, AbbreviationDefinition>;
  private knownLineStarts: readonly number[] | undefined = undefined;

  constructor(text: string, root: Node, state: DocumentState) {
    this.text = text;
    this.root = root;
    this.options = state.options;
    this.abbreviations = state.abbreviations;
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
  const hasReturns = text.includes('\r');
  for (let at = 0; at < text.length; at += 1) {
    if (!hasReturns) {
      at = text.indexOf('\n', at);
      if (at < 0) {
        break;
      }
      starts.push(at + 1);
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return starts;
}
