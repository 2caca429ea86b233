/**
 * Mappings as an option in a text writes them, in YAML: `hellip: "...", block: {line_numbers: true}` with or without braces
 * around all of it, or a line for each name. What is more than that is not read.
 */

/** With comments. */
const SPACE = /(?:[ \t\n]+(?:#[^\n]*)?)*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)'/y;
/** Bare words; those that begin with a sign mean something else. */
const PLAIN_IN_BRACKETS = /(?![-?](?:[ \n]|$)|[:{}[\],#&*!|>'"%@`])(?:(?!: |:$|:[,\]}]| #)[^,[\]{}\n])+/y;
const PLAIN = /(?![-?](?:[ \n]|$)|[:{}[\],#&*!|>'"%@`])(?:(?!: |:$|:\n| #)[^\n])+/y;
const NAME_END = /[ \t]*:(?=[ \t\n,\]}]|$)/y;
/** Mappings and lists nest at most this deep: options have no use for more. */
const MAXIMAL_DEPTH = 20;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** The mapping that a text is, or undefined if it is none. */
export function readMapping(text: string): Readonly<Record<string, unknown>> | undefined {
  const reader: Reader = { text: text.trim(), at: 0, depth: 0 };
  const value = reader.text === '' ? undefined : reader.text.startsWith('{') ? readValue(reader, PLAIN_IN_BRACKETS) : readLines(reader);
  return reader.at === reader.text.length && isMapping(value) ? value : undefined;
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

function isMapping(value: Value | undefined): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Reader {
  readonly text: string;
  at: number;
  /** How many brackets are open. */
  depth: number;
}

/** Takes what a sticky pattern finds here. */
function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  reader.at = match === null ? reader.at : pattern.lastIndex;
  return match ?? undefined;
}

/** Takes a sign and the white space after it. */
function takeSign(reader: Reader, sign: string): boolean {
  const isHere = reader.text.charAt(reader.at) === sign;
  reader.at += isHere ? 1 : 0;
  take(reader, SPACE);
  return isHere;
}

function readLines(reader: Reader): Value | undefined {
  const pairs: [string, Value][] = [];
  while (reader.at < reader.text.length) {
    const pair = readPair(reader, PLAIN);
    if (pair === undefined) {
      return undefined;
    }
    pairs.push(pair);
    const gap = take(reader, SPACE)?.[0] ?? '';
    if (reader.at < reader.text.length && !gap.includes('\n')) {
      return undefined;
    }
  }
  return Object.fromEntries(pairs);
}

function readPair(reader: Reader, plain: RegExp): [string, Value] | undefined {
  const name = readScalar(reader, plain);
  if (name === undefined || take(reader, NAME_END) === undefined) {
    return undefined;
  }
  take(reader, SPACE);
  const start = reader.at;
  const value = readValue(reader, plain);
  return value === undefined && reader.at > start ? undefined : [String(name), value ?? null];
}

function readValue(reader: Reader, plain: RegExp): Value | undefined {
  if (takeSign(reader, '{')) {
    const pairs = readItems(reader, '}', () => readPair(reader, PLAIN_IN_BRACKETS));
    return pairs === undefined ? undefined : Object.fromEntries(pairs);
  }
  return takeSign(reader, '[') ? readItems(reader, ']', () => readValue(reader, PLAIN_IN_BRACKETS)) : readScalar(reader, plain);
}

function readItems<Item>(reader: Reader, end: string, readItem: () => Item | undefined): Item[] | undefined {
  if (reader.depth === MAXIMAL_DEPTH) {
    return undefined;
  }
  const items: Item[] = [];
  reader.depth += 1;
  while (!takeSign(reader, end)) {
    const item = readItem();
    take(reader, SPACE);
    if (item === undefined || (!takeSign(reader, ',') && reader.text.charAt(reader.at) !== end)) {
      return undefined;
    }
    items.push(item);
  }
  reader.depth -= 1;
  return items;
}

function readScalar(reader: Reader, plain: RegExp): string | number | boolean | null | undefined {
  const quoted = take(reader, QUOTED);
  if (quoted !== undefined) {
    const [, double, single = ''] = quoted;
    return double?.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character) ?? single.replaceAll("''", "'");
  }
  const written = take(reader, plain)?.[0].trim();
  return written === undefined ? undefined : meaningOf(written);
}

function meaningOf(written: string): string | number | boolean | null {
  if (/^(?:true|yes|on)$/i.test(written)) {
    return true;
  }
  if (/^(?:false|no|off)$/i.test(written)) {
    return false;
  }
  return /^(?:~|null|)$/i.test(written) ? null : /^[-+]?(?:0|[1-9]\d*)$/.test(written) ? Number(written) : written;
}
