import { readRubyScalar } from './rubyScalar.ts';
import type { ScalarStyle, YamlEntry, YamlNode, YamlScalar } from './yamlTree.ts';

/** `key: value`; the value may be absent. */
const ENTRY = /^([A-Za-z_][\w-]*):(?:[ ]+(.*))?$/;
const ITEM = /^([ ]*)-[ ]+(.*)$/;
/** A plain value that begins with no sign of YAML… */
const PLAIN = /^[\p{L}\p{N}/+.~_(«“‘][^\n\r\t]*$/u;
/** …and has none in it: neither a key nor a comment begins there. */
const SIGN = /:(?:\s|$)|\s#/;
/** Line ends and marks on which readers differ. */
const UNUSUAL = /[\u0085\u2028\u2029\uFEFF]/;
const SINGLE_QUOTED = /^'((?:[^'\n]|'')*)'$/;
/** Without escapes: those are left to the full reader. */
const DOUBLE_QUOTED = /^"([^"\\\n]*)"$/;

/**
 * Reads the YAML that most headers are written in - keys at the margin, each with a value on its line, a list in
 * brackets, or a list of values below it - and nothing else: undefined for all that needs the full reader. What it
 * reads, it reads as the full reader does, but for the places.
 */
export function readSimpleYaml(text: string): YamlNode | undefined {
  if (UNUSUAL.test(text)) {
    return undefined;
  }
  const entries: YamlEntry[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; ) {
    const line = withoutSpaceBehind(lines[index] ?? '');
    index += 1;
    if (line === '') {
      continue;
    }
    const match = ENTRY.exec(line);
    if (match === null || line.includes('\r')) {
      return undefined;
    }
    const [, key = '', written] = match;
    const items = written === undefined ? readItems(lines, index) : { node: readValue(written, 'line'), next: index };
    if (items?.node === undefined) {
      return undefined;
    }
    // What goes on below is more than one line.
    if (written !== undefined && /^[ \t-]/.test(nextLine(lines, items.next))) {
      return undefined;
    }
    entries.push({ key: scalarOf(key, 'plain'), value: items.node, start: 0, end: 0 });
    index = items.next;
  }
  return entries.length === 0 ? undefined : { kind: 'map', flow: false, entries, start: 0, end: 0 };
}

/** The items below a key without value; none gives nothing. Undefined for what is no list of simple values. */
function readItems(lines: readonly string[], start: number): { readonly node: YamlNode | undefined; readonly next: number } | undefined {
  const items: YamlNode[] = [];
  let indent: string | undefined;
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = withoutSpaceBehind(lines[index] ?? '');
    const match = ITEM.exec(line);
    if (match === null) {
      // A line at the margin is the next key; all else is for the full reader.
      if (line !== '' && !/^[^\s-]/.test(line)) {
        return undefined;
      }
      break;
    }
    const [, spaces = '', written = ''] = match;
    const value = readValue(written, 'line');
    if (value?.kind !== 'scalar' || (indent ?? spaces) !== spaces) {
      return undefined;
    }
    indent = spaces;
    items.push(value);
  }
  if (items.length === 0) {
    return /^\s/.test(nextLine(lines, index)) ? undefined : { node: scalarOf('', 'plain'), next: index };
  }
  return /^[\s-]/.test(nextLine(lines, index)) ? undefined : { node: { kind: 'list', flow: false, items, start: 0, end: 0 }, next: index };
}

/** Not `trimEnd`: a no-break space is a letter here. */
function withoutSpaceBehind(line: string): string {
  return line.replace(/[ \t\r]+$/, '');
}

function nextLine(lines: readonly string[], index: number): string {
  return lines.slice(index, index + 20).find(it => it.trim() !== '') ?? '';
}

function readValue(written: string, place: 'line' | 'bracket'): YamlNode | undefined {
  if (written === '') {
    return undefined;
  }
  if (written.startsWith("'")) {
    const inside = SINGLE_QUOTED.exec(written)?.[1];
    return inside === undefined ? undefined : scalarOf(inside.replaceAll("''", "'"), 'single-quoted');
  }
  if (written.startsWith('"')) {
    const inside = DOUBLE_QUOTED.exec(written)?.[1];
    return inside === undefined ? undefined : scalarOf(inside, 'double-quoted');
  }
  if (place === 'line' && written.startsWith('[') && written.endsWith(']')) {
    return readBrackets(written.slice(1, -1));
  }
  return PLAIN.test(written) && !SIGN.test(written) ? scalarOf(written, 'plain') : undefined;
}

/** `ia, données`: plain words only, where a comma is nothing but the end of one. */
function readBrackets(inside: string): YamlNode | undefined {
  const items: YamlNode[] = [];
  for (const piece of inside.split(',')) {
    const written = piece.replace(/^ +| +$/g, '');
    const value = /^[\p{L}\p{N}][\p{L}\p{N}’ ]*$/u.test(written) ? scalarOf(written, 'plain') : undefined;
    if (value === undefined) {
      return undefined;
    }
    items.push(value);
  }
  return { kind: 'list', flow: true, items, start: 0, end: 0 };
}

function scalarOf(text: string, style: ScalarStyle): YamlScalar {
  return { kind: 'scalar', style, text, value: style === 'plain' ? readRubyScalar(text) : text, start: 0, end: 0 };
}
