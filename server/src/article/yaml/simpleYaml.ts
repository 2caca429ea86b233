import type { TextRange } from '../../base/textRange.ts';
import { readRubyScalar } from './rubyScalar.ts';
import type { ScalarStyle, YamlEntry, YamlNode, YamlScalar } from './yamlTree.ts';

/** `key: value`; the value may be absent. */
const ENTRY = /^([A-Za-z_][\w-]*):(?:[ ]+(.*))?$/;
const ITEM = /^([ ]*)-[ ]+(.*)$/;
/** A plain value that begins with no sign of YAML… */
const PLAIN = /^[\p{L}\p{N}/+.~_(«“‘][^\n\r\t]*$/u;
/** …and has none in it: neither a key nor a comment begins there. */
const SIGN = /:(?:\s|$)|\s#/;
/** Line ends and marks on which readers differ, and tabs where a line begins. */
const UNUSUAL = /[\u0085\u2028\u2029\uFEFF]|^ *\t/m;
const SINGLE_QUOTED = /^'((?:[^'\n]|'')*)'$/;
/** Without escapes: those are left to the full reader. */
const DOUBLE_QUOTED = /^"([^"\\\n]*)"$/;

/** A line without its line end and the white space before it, where it stands, and where that white space ends. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the YAML that most headers are written in - keys at the margin, each with a value on its line, a list in
 * brackets, or a list of values below it - and nothing else: undefined for all that needs the full reader. What it
 * reads, it reads as the full reader does, at a fraction of the cost.
 *
 * @param offset where the text stands in its file: added to all ranges.
 */
export function readSimpleYaml(text: string, offset = 0): YamlNode | undefined {
  if (UNUSUAL.test(text)) {
    return undefined;
  }
  const entries: YamlEntry[] = [];
  const lines = linesOf(text, offset);
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    index += 1;
    if (line === undefined || line.text === '') {
      continue;
    }
    const [, name, written] = ENTRY.exec(line.text) ?? [];
    if (name === undefined || line.text.includes('\r')) {
      return undefined;
    }
    const key = scalarOf(name, 'plain', { start: line.start, end: line.start + name.length });
    const below = written === undefined ? readItems(lines, index, line.end) : { node: readValue(written, endOfLine(line) - written.length), next: index };
    // What goes on below a value is more than one line.
    if (below?.node === undefined || (written !== undefined && /^[ \t-]/.test(nextLine(lines, below.next)))) {
      return undefined;
    }
    entries.push({ key, value: below.node, start: key.start, end: Math.max(key.end, below.node.end) });
    index = below.next;
  }
  const [first] = entries;
  const last = entries.at(-1);
  return first === undefined || last === undefined ? undefined : { kind: 'map', flow: false, entries, start: first.start, end: endOfText(text, offset, endOfEntry(last)) };
}

/** The full reader counts no white space behind a list or map, of whatever kind. */
function endOfText(text: string, offset: number, end: number): number {
  return offset + text.slice(0, end - offset).trimEnd().length;
}

/** A map ends behind the colon of a last key without value. */
function endOfEntry({ key, value, end }: YamlEntry): number {
  return value.start === value.end ? key.end + 1 : end;
}

/** Not `trimEnd`: a no-break space is a letter here. */
function linesOf(text: string, offset: number): readonly Line[] {
  let start = offset;
  return text.split('\n').map(line => {
    const lineStart = start;
    start += line.length + 1;
    return { text: line.replace(/[ \t\r]+$/, ''), start: lineStart, end: lineStart + line.replace(/\r$/, '').length };
  });
}

function endOfLine({ text, start }: Line): number {
  return start + text.length;
}

/** The items below a key without value; none gives nothing. Undefined for what is no list of simple values. */
function readItems(lines: readonly Line[], from: number, endOfKeyLine: number): { readonly node: YamlNode | undefined; readonly next: number } | undefined {
  const items: YamlScalar[] = [];
  let indent: string | undefined;
  let start = endOfKeyLine;
  let next = from;
  for (let line = lines[next]; line !== undefined; next += 1, line = lines[next]) {
    const [, spaces, written = ''] = ITEM.exec(line.text) ?? [];
    if (spaces === undefined) {
      // A line at the margin is the next key; all else is for the full reader.
      if (line.text !== '' && !/^[^\s-]/.test(line.text)) {
        return undefined;
      }
      break;
    }
    const value = readValue(written, endOfLine(line) - written.length);
    if (value?.kind !== 'scalar' || (indent ?? spaces) !== spaces) {
      return undefined;
    }
    start = indent === undefined ? line.start + spaces.length : start;
    indent = spaces;
    items.push(value);
  }
  const last = items.at(-1);
  if (last === undefined) {
    return /^\s/.test(nextLine(lines, next)) ? undefined : { node: scalarOf('', 'plain', { start, end: start }), next };
  }
  return /^[\s-]/.test(nextLine(lines, next)) ? undefined : { node: { kind: 'list', flow: false, items, start, end: endOfList(last) }, next };
}

function endOfList({ end, style, text }: YamlScalar): number {
  return style === 'plain' ? end - (text.length - text.trimEnd().length) : end;
}

function nextLine(lines: readonly Line[], index: number): string {
  return lines.slice(index, index + 20).find(it => it.text.trim() !== '')?.text ?? '';
}

function readValue(written: string, start: number): YamlNode | undefined {
  const range = { start, end: start + written.length };
  if (written === '') {
    return undefined;
  }
  if (written.startsWith("'")) {
    const inside = SINGLE_QUOTED.exec(written)?.[1];
    return inside === undefined ? undefined : scalarOf(inside.replaceAll("''", "'"), 'single-quoted', range);
  }
  if (written.startsWith('"')) {
    const inside = DOUBLE_QUOTED.exec(written)?.[1];
    return inside === undefined ? undefined : scalarOf(inside, 'double-quoted', range);
  }
  if (written.startsWith('[') && written.endsWith(']')) {
    const items = readBrackets(written.slice(1, -1), start + 1);
    return items && { kind: 'list', flow: true, items, ...range };
  }
  return PLAIN.test(written) && !SIGN.test(written) ? scalarOf(written, 'plain', range) : undefined;
}

/** `ia, données`: plain words only, where a comma is nothing but the end of one. */
function readBrackets(inside: string, start: number): readonly YamlNode[] | undefined {
  const items: YamlNode[] = [];
  let at = start;
  for (const piece of inside.split(',')) {
    const written = piece.replace(/^ +| +$/g, '');
    if (!/^[\p{L}\p{N}][\p{L}\p{N}’ ]*$/u.test(written)) {
      return undefined;
    }
    const itemStart = at + piece.indexOf(written);
    items.push(scalarOf(written, 'plain', { start: itemStart, end: itemStart + written.length }));
    at += piece.length + 1;
  }
  return items;
}

function scalarOf(text: string, style: ScalarStyle, range: TextRange): YamlScalar {
  return { kind: 'scalar', style, text, value: style === 'plain' ? readRubyScalar(text) : text, ...range };
}
