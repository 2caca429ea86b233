/** What reading a document gathers beside the tree: definitions, references, attribute lists, warnings. */
import type { AttributePiece, AttributeDefinition, AttributeListKind, Definition, LossReason, Reference, KramdownWarning } from './element.ts';
import type { AttributeValues, FootnoteDefinition, Node } from './node.ts';
import type { OpenAttributeList, PendingAttributes } from './attributeList.ts';
import type { ResolvedOptions } from './options.ts';
import type { SourceText } from './sourceText.ts';
import { addPieces, noValues, readAttributePieces } from './attributeList.ts';
import { toLowerCase } from './characters.ts';

/** A link definition: `[id]: url "title"`. Attribute lists decorate its placeholder in the tree. */
export interface LinkDefinition {
  readonly url: string;
  readonly title: string | undefined;
  readonly placeholder: Node | undefined;
  readonly definition: Definition | undefined;
}

/** An abbreviation: `*[name]: title`. */
export interface AbbreviationDefinition {
  readonly title: string;
  readonly placeholder: Node;
}

/** An attribute list that was just read. */
export interface ReadAttributeList {
  readonly kind: AttributeListKind;
  readonly source: SourceText;
  /** Of the brace that opens it. */
  readonly brace: number;
  /** Of the brace that closes it. */
  readonly contentEnd: number;
}

/** How much had been noted at some moment. */
export interface Checkpoint {
  readonly lists: number;
  readonly references: number;
  readonly warnings: number;
}

/** What a document defines, for use anywhere in it. */
export interface KnownDefinitions {
  readonly attributeValues: Map<string, AttributeValues>;
  readonly linkDefinitions: Map<string, LinkDefinition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
  readonly abbreviations: Map<string, AbbreviationDefinition>;
}

/** Nothing is defined. */
export function noDefinitions(): KnownDefinitions {
  return { attributeValues: new Map(), linkDefinitions: new Map(), footnotes: new Map(), abbreviations: new Map() };
}

/** What is known before anything is read: the links that the options define. */
export function createDefinitions({ link_defs: links }: ResolvedOptions): KnownDefinitions {
  const definitions = noDefinitions();
  for (const [name, [url, title]] of Object.entries(links)) {
    if (typeof url === 'string') {
      definitions.linkDefinitions.set(normaliseName(name), { url, title: title ?? undefined, placeholder: undefined, definition: undefined });
    }
  }
  return definitions;
}

/** Everything known about a document while it is read. */
export class DocumentState implements KnownDefinitions {
  /** Changes while reading: a text may set options for what follows. */
  options: ResolvedOptions;
  readonly attributeValues: Map<string, AttributeValues>;
  readonly linkDefinitions: Map<string, LinkDefinition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
  readonly abbreviations: Map<string, AbbreviationDefinition>;
  readonly attributeLists: OpenAttributeList[] = [];
  readonly attributeDefinitions: AttributeDefinition[] = [];
  readonly definitions: Definition[] = [];
  readonly references: Reference[] = [];
  readonly warnings: KramdownWarning[] = [];
  /**
   * What decorates link definitions that are in use. As in kramdown, their links share it: an attribute list behind one
   * of them adds to it, and later links of the name have that, too.
   */
  readonly sharedDecorations = new Set<AttributeValues>();
  /** Whether an attribute list behind a link has added to what decorates its definition. */
  changesDefinitions = false;
  /** Where the warnings about attribute definitions that refer to themselves stand, if they have not been forgotten since. */
  private readonly cycles = new Map<string, number>();
  private knownLongestName: number | undefined = undefined;

  constructor(options: ResolvedOptions, definitions = createDefinitions(options)) {
    this.options = options;
    this.attributeValues = definitions.attributeValues;
    this.linkDefinitions = definitions.linkDefinitions;
    this.footnotes = definitions.footnotes;
    this.abbreviations = definitions.abbreviations;
  }

  /** Length of the longest name of a link definition. */
  get longestLinkName(): number {
    this.knownLongestName ??= [...this.linkDefinitions.keys()].reduce((longest, name) => Math.max(longest, name.length), 0);
    return this.knownLongestName;
  }

  /** How much was noted so far. */
  checkpoint(): Checkpoint {
    return { lists: this.attributeLists.length, references: this.references.length, warnings: this.warnings.length };
  }

  /** Forgets what was noted since, because it is read again in another way. */
  revert({ lists, references, warnings }: Checkpoint): void {
    this.attributeLists.length = lists;
    this.references.length = references;
    this.warnings.length = warnings;
  }

  /** Notes something that kramdown warns about or swallows. */
  warn(code: string, start: number, end: number, ...args: string[]): void {
    this.warnings.push({ code, start, end, args });
  }

  /** Notes, once, that an attribute definition refers to itself, maybe by way of others. */
  warnAboutCycle(name: string): void {
    const known = this.warnings[this.cycles.get(name) ?? -1];
    if (known?.code === 'attribute-definition-cycle' && known.args[0] === name) {
      return;
    }
    const definition = this.attributeDefinitions.find(it => it.name === name);
    if (definition !== undefined) {
      this.cycles.set(name, this.warnings.length);
      this.warn('attribute-definition-cycle', definition.nameRange.start, definition.nameRange.end, name);
    }
  }

  /** Reads an attribute list and notes it; what it decorates is known later. */
  readAttributeList({ kind, source, brace, contentEnd }: ReadAttributeList): OpenAttributeList {
    const pieces = readAttributePieces(source, brace + 2, contentEnd);
    const list: OpenAttributeList = {
      kind,
      pieces,
      target: undefined,
      start: source.startAt(brace),
      end: source.endAt(contentEnd + 1),
      blankBefore: false,
      blankAfter: false,
    };
    this.attributeLists.push(list);
    if (!pieces.some(piece => piece.kind !== 'invalid')) {
      this.warn('empty-attribute-list', list.start, list.end);
    }
    return list;
  }

  /** Adds what a definition `{:name: …}` says to what is known by that name. */
  defineAttributes(name: string, pieces: readonly AttributePiece[]): void {
    let values = this.attributeValues.get(name);
    if (values === undefined) {
      values = noValues();
      this.attributeValues.set(name, values);
    }
    addPieces(values, pieces);
  }

  /** Gives attribute lists that waited to the block that takes them. */
  attach(pending: PendingAttributes, node: Node): void {
    node.decoration = pending;
    if (node.type === 'eob') {
      this.lose(pending, 'taken-by-definition');
    } else if (node.type === 'blank') {
      this.lose(pending, 'start-of-container');
    } else {
      for (const list of pending.lists) {
        list.target = node;
        list.direction = 'below';
        node.addAttributeList(list);
      }
    }
  }

  /** Notes that attribute lists decorate nothing. */
  lose(pending: PendingAttributes | undefined, reason: LossReason): void {
    for (const list of pending?.lists ?? []) {
      list.lost = reason;
    }
  }
}

/** The name of a link definition as kramdown compares it: white space is one space, case does not count. */
export function normaliseName(name: string): string {
  return toLowerCase(name.replace(/[ \t\n\v\f\r]+/g, ' '));
}
