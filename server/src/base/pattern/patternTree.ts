/** A regular expression, taken apart. */
export type PatternNode =
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'between'; readonly accepts: (before: string | undefined, after: string | undefined) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number };

/**
 * The pieces of an expression that is valid with the flag `u`. What is one character - `[^a-z]`, `\p{L}`, `\s`, `.` - stays as
 * it is written: it is asked of `RegExp` itself, one character at a time, so that it means what JSON Schema says it means.
 */
const PIECE =
  /(?<look>\(\?(?:<?[=!]))|(?<modified>\(\?[a-z-]+:)|(?<open>\((?:\?:|\?<[^>=!]+>)?)|(?<close>\))|(?<bar>\|)|(?<start>\^)|(?<end>\$)|(?<boundary>\\[bB])|(?<back>\\[1-9]|\\k<)|(?<one>\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\c[a-zA-Z]|\\.|[^])/uy;
const QUANTIFIER = /(?:(?<sign>[*+?])|\{(?<min>\d+)(?<comma>,)?(?<max>\d*)\})\??/uy;

/** A group whose end has not come: the options before the last bar, and the parts since. */
interface OpenGroup {
  readonly options: PatternNode[];
  parts: PatternNode[];
}

/** Takes an expression apart; undefined for one with look-around, references back, or flags of its own. It has to be valid with the flag `u`. */
export function parsePattern(source: string): PatternNode | undefined {
  const open: OpenGroup[] = [{ options: [], parts: [] }];
  for (let at = 0; at < source.length; ) {
    const groups = matchAt(PIECE, source, at);
    const current = open.at(-1);
    if (groups === undefined || current === undefined || [groups['look'], groups['modified'], groups['back']].some(it => it !== undefined)) {
      return undefined;
    }
    at = PIECE.lastIndex;
    if (groups['open'] !== undefined) {
      open.push({ options: [], parts: [] });
    } else if (groups['bar'] !== undefined) {
      current.options.push({ kind: 'sequence', parts: current.parts });
      current.parts = [];
    } else {
      const node = groups['close'] === undefined ? atomOf(groups) : closeGroup(open);
      const quantifier = matchAt(QUANTIFIER, source, at);
      open.at(-1)?.parts.push(quantifier === undefined ? node : repeat(node, quantifier));
      at = quantifier === undefined ? at : QUANTIFIER.lastIndex;
    }
  }
  return closeGroup(open);
}

type Groups = Readonly<Record<string, string | undefined>>;

function matchAt(expression: RegExp, source: string, at: number): Groups | undefined {
  expression.lastIndex = at;
  return expression.exec(source)?.groups;
}

function closeGroup(open: OpenGroup[]): PatternNode {
  const { options, parts } = open.pop() ?? { options: [], parts: [] };
  return { kind: 'choice', options: [...options, { kind: 'sequence', parts }] };
}

function repeat(part: PatternNode, { sign, min, comma, max }: Groups): PatternNode {
  if (sign !== undefined) {
    return { kind: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  }
  const least = Number(min);
  return { kind: 'repeat', part, min: least, max: comma === undefined ? least : max === '' ? Infinity : Number(max) };
}

const isWord = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);

function atomOf({ start, end, boundary, one = '' }: Groups): PatternNode {
  if (start !== undefined) {
    return { kind: 'between', accepts: before => before === undefined };
  }
  if (end !== undefined) {
    return { kind: 'between', accepts: (_, after) => after === undefined };
  }
  if (boundary !== undefined) {
    const wanted = boundary === '\\b';
    return { kind: 'between', accepts: (before, after) => (isWord(before) !== isWord(after)) === wanted };
  }
  return { kind: 'one', accepts: /^[^\\.[]/u.test(one) ? character => character === one : characterTest(one) };
}

/** So many characters of one kind are remembered: texts have few different ones. */
const REMEMBERED = 1000;

function characterTest(source: string): (character: string) => boolean {
  const expression = new RegExp(`^(?:${source})$`, 'u');
  const known = new Map<string, boolean>();
  return character => {
    const answer = known.get(character) ?? expression.test(character);
    if (known.size < REMEMBERED) {
      known.set(character, answer);
    }
    return answer;
  };
}
