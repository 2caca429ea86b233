/** Beyond this, nobody has written a formula to be read. */
const MOST = 100_000;

/** `\def\a{…}`, `\newcommand{\a}[1]{…}` and their like, up to the brace that opens what they stand for. */
const DEFINITION = /\\(?:[gex]?def|(?:re)?newcommand\*?|providecommand\*?|DeclareMathOperator\*?)\s*\{?\s*\\([a-zA-Z]+|.)\s*\}?\s*(?:#\d|\[[^\]]*\]|\s)*\{/gu;

/** Whether a formula grows out of all measure when its own commands are put in their places: 900 times `\a`, each of 5,000 signs. */
export function growsWithoutMeasure(tex: string): boolean {
  const bodies = definitionsIn(tex);
  return bodies.size > 0 && lengthOf(tex, { bodies, lengths: new Map(), whole: tex.length }) > MOST;
}

function definitionsIn(tex: string): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const { index, 0: { length }, 1: name = '' } of tex.matchAll(DEFINITION)) {
    const start = index + length;
    bodies.set(name, tex.slice(start, closingBrace(tex, start)));
  }
  return bodies;
}

function closingBrace(tex: string, start: number): number {
  let depth = 1;
  for (let at = start; at < tex.length; at += 1) {
    if (tex[at] === '\\') {
      at += 1;
    } else if (tex[at] === '{') {
      depth += 1;
    } else if (tex[at] === '}' && --depth === 0) {
      return at;
    }
  }
  return tex.length;
}

interface Measure {
  readonly bodies: ReadonlyMap<string, string>;
  /** Name of a command → what it grows to; while that is reckoned, more than enough: it leads to itself. */
  readonly lengths: Map<string, number>;
  /** What an argument may be, at most. */
  readonly whole: number;
}

function lengthOf(text: string, measure: Measure): number {
  let length = text.length;
  for (const [, name, argument] of text.matchAll(/\\([a-zA-Z]+|.)|(#\d)/gsu)) {
    length += name === undefined ? (argument === undefined ? 0 : measure.whole) : commandLength(name, measure);
    if (length > MOST) {
      return length;
    }
  }
  return length;
}

function commandLength(name: string, measure: Measure): number {
  const body = measure.bodies.get(name);
  if (body === undefined) {
    return 0;
  }
  const known = measure.lengths.get(name);
  if (known !== undefined) {
    return known;
  }
  measure.lengths.set(name, MOST + 1);
  const length = lengthOf(body, measure);
  measure.lengths.set(name, length);
  return length;
}
