import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { TextRange } from '../../base/textRange.ts';
import { indentFlow } from './flowIndent.ts';
import { readRubyScalar } from './rubyScalar.ts';
import { readSimpleYaml } from './simpleYaml.ts';
import type { ScalarStyle, YamlEntry, YamlNode, YamlProblem, YamlScalar, YamlText } from './yamlTree.ts';

/** More nodes than this through aliases is an attack ("billion laughs"), not a header. */
const MOST_ALIASED_NODES = 10_000;
/** Deeper than this, nothing was written by a person. */
const DEEPEST = 100;

/**
 * Reads a YAML text. Its scalars are what Ruby makes of them; its errors do not keep the rest from being read.
 *
 * @param offset where the text stands in its file: added to all ranges.
 */
export function parseYaml(text: string, offset = 0): YamlText {
  const simple = readSimpleYaml(text, offset);
  return simple === undefined ? parseYamlInFull(text, offset) : { root: simple, problems: [] };
}

/** As {@link parseYaml}, without the quick way for ordinary headers: what that one is measured by. */
export function parseYamlInFull(text: string, offset = 0): YamlText {
  const problems: YamlProblem[] = [];
  if (nestsTooDeep(text)) {
    return { root: undefined, problems: [{ start: offset, end: offset + text.length, code: 'TOO_DEEP', message: 'Too deep.' }] };
  }
  const { document, place } = readLeniently(text);
  for (const error of document.errors) {
    const [start, end] = error.pos;
    problems.push({ start: place(start) + offset, end: place(end) + offset, code: error.code, message: error.message });
  }
  // Ruby's reader refuses what this one forgives: a tab after a dash, a colon without a key.
  for (const match of text.matchAll(/^[ ]*(?:-[ ]+)+(?:\t|:[ \t])/gm)) {
    const end = match.index + match[0].length + offset;
    problems.push({ start: end - 1, end, code: 'REFUSED_BY_RUBY', message: 'Unexpected character after a dash.' });
  }
  const root = new TreeBuilder({ document, place }, text, offset, problems).build();
  return { root, problems: problems.toSorted((a, b) => a.start - b.start) };
}

/** What the library makes of a text, and where each of its offsets is in the text as it is written. */
interface LibraryDocument {
  readonly document: Document.Parsed;
  place(offset: number): number;
}

/** What only the indentation within quotes and brackets makes unreadable is read, as Ruby reads it. */
function readLeniently(text: string): LibraryDocument {
  const document = readByLibrary(text);
  const indented = document.errors.length === 0 ? undefined : indentFlow(text);
  const again = indented && readByLibrary(indented.text);
  return indented !== undefined && again?.errors.length === 0 ? { document: again, place: it => indented.place(it) } : { document, place: it => it };
}

/** `failsafe` leaves scalars as text: what they mean is decided by readRubyScalar. */
function readByLibrary(text: string): Document.Parsed {
  return withoutTraces(() => parseDocument(text, { version: '1.1', schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }));
}

/** The library makes an error for each thing that is wrong, and throws none: to note where in the program each was made takes most of its time. */
function withoutTraces<T>(read: () => T): T {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return read();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}

/** Brackets and one-character indents nest in a text of some kilobytes deep enough to exhaust a stack. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/[[{]|[\]}]|^ {200}|(?:[-?] ){100}/gm)) {
    depth += token === '[' || token === '{' ? 1 : token === ']' || token === '}' ? -1 : DEEPEST + 1;
    if (depth > DEEPEST) {
      return true;
    }
    depth = Math.max(0, depth);
  }
  return false;
}

/** Turns the library's tree into ours: a class because aliases share one budget. */
class TreeBuilder {
  readonly #document: Document.Parsed;
  readonly #place: (offset: number) => number;
  readonly #text: string;
  readonly #offset: number;
  readonly #problems: YamlProblem[];
  readonly #anchors = new Map<string, ParsedNode>();
  #aliasedNodes = 0;
  #hasReportedAliases = false;
  #insideAlias: TextRange | undefined;
  #depth = 0;

  constructor({ document, place }: LibraryDocument, text: string, offset: number, problems: YamlProblem[]) {
    this.#document = document;
    this.#place = place;
    this.#text = text;
    this.#offset = offset;
    this.#problems = problems;
  }

  build(): YamlNode | undefined {
    const { contents } = this.#document;
    return contents === null ? undefined : this.#node(contents, 0);
  }

  #node(node: ParsedNode | Node | null | undefined, fallback: number): YamlNode {
    if (this.#insideAlias && ++this.#aliasedNodes > MOST_ALIASED_NODES) {
      return emptyScalar(this.#insideAlias.start);
    }
    this.#depth += 1;
    try {
      return this.#depth > DEEPEST ? emptyScalar(this.#range(node, fallback).start) : this.#convert(node, fallback);
    } finally {
      this.#depth -= 1;
    }
  }

  #convert(node: ParsedNode | Node | null | undefined, fallback: number): YamlNode {
    if (isAlias(node)) {
      return this.#alias(node);
    }
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, node as ParsedNode);
    }
    const range = this.#insideAlias ?? this.#range(node, fallback);
    if (isMap(node)) {
      return { kind: 'map', flow: node.flow === true, entries: this.#entries(node, range), ...this.#withoutSpaceBehind(range) };
    }
    if (isSeq(node)) {
      return { kind: 'list', flow: node.flow === true, items: this.#items(node, range), ...this.#withoutSpaceBehind(range) };
    }
    return isScalar(node) ? this.#scalar(node, range) : emptyScalar(range.start);
  }

  #items(node: YAMLSeq, range: TextRange): readonly YamlNode[] {
    return node.items.map(it => this.#node(it as Node, range.end));
  }

  #entries(node: YAMLMap, range: TextRange): readonly YamlEntry[] {
    return node.items.map((pair: Pair) => {
      const key = this.#key(pair.key as Node, range.start);
      const value = this.#node(pair.value as Node, key.end - this.#offset);
      return { key, value, start: key.start, end: Math.max(key.end, value.end) };
    });
  }

  #key(node: Node, fallback: number): YamlScalar {
    const key = this.#node(node, fallback);
    const { start, end } = key;
    const text = this.#text.slice(start - this.#offset, end - this.#offset);
    return key.kind === 'scalar' ? key : { kind: 'scalar', style: 'plain', text, value: text, start, end };
  }

  #scalar(node: Scalar, range: TextRange): YamlScalar {
    const text = String(node.value ?? '');
    const style = styleOf(node);
    // A tag changes nothing of a plain value, and makes a quoted one count as if it were plain.
    const value = style === 'plain' || isTagged(node) ? readRubyScalar(text) : text;
    if (this.#insideAlias) {
      return { kind: 'scalar', style: 'alias', text, value, ...range };
    }
    return { kind: 'scalar', style, text, value, ...(style === 'block' ? this.#withoutLineBreakBehind(range) : range) };
  }

  #alias(node: Alias): YamlNode {
    const range = this.#range(node, 0);
    const target = this.#anchors.get(node.source);
    if (target === undefined) {
      // Ruby reads an alias to nothing as nothing, where it has the form of an alias.
      this.#report(range, /^[\w-]+$/.test(node.source) ? 'UNKNOWN_ALIAS' : 'BAD_ALIAS', `Unknown alias: ${node.source}`);
      return emptyScalar(range.start);
    }
    const outer = this.#insideAlias;
    this.#insideAlias = outer ?? range;
    const value = this.#node(target, 0);
    this.#insideAlias = outer;
    if (this.#aliasedNodes > MOST_ALIASED_NODES && outer === undefined && !this.#hasReportedAliases) {
      this.#hasReportedAliases = true;
      this.#report(range, 'ALIAS_BOMB', 'Excessive alias count');
    }
    return value;
  }

  #report(range: TextRange, code: string, message: string): void {
    this.#problems.push({ start: range.start, end: range.end, code, message });
  }

  /** The library counts the line break behind a list or map as a part of it. */
  #withoutSpaceBehind({ start, end }: TextRange): TextRange {
    return { start, end: start + this.#text.slice(start - this.#offset, end - this.#offset).trimEnd().length };
  }

  /** Nor the line break that ends a block, and blank lines behind it: what is written in its place needs them. */
  #withoutLineBreakBehind({ start, end }: TextRange): TextRange {
    return { start, end: start + this.#text.slice(start - this.#offset, end - this.#offset).replace(/[ \t\r\n]+$/, '').length };
  }

  #range(node: ParsedNode | Node | null | undefined, fallback: number): TextRange {
    const [start, end] = node?.range ?? [];
    return start === undefined || end === undefined
      ? { start: fallback + this.#offset, end: fallback + this.#offset }
      : { start: this.#place(start) + this.#offset, end: this.#place(end) + this.#offset };
  }
}

function emptyScalar(at: number): YamlScalar {
  return { kind: 'scalar', style: 'plain', text: '', value: null, start: at, end: at };
}

function isTagged({ tag }: Scalar): boolean {
  return tag !== undefined && tag !== '!';
}

function styleOf({ type }: Scalar): ScalarStyle {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single-quoted';
    case 'QUOTE_DOUBLE':
      return 'double-quoted';
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return 'block';
    default:
      return 'plain';
  }
}
