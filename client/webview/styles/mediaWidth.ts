import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';

/** Conditions that always hold, and never. */
const [HOLDS, FAILS] = ['(min-width:0)', '(max-width:0)'];
/** Pixels of the units that widths of pages are written in; in conditions `em` is the size that the reader has chosen. */
const UNITS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 };

/** A stylesheet in which the conditions of `@media` on the width of the page are decided for a page of so many pixels. */
export function decideWidths(css: string, width: number): string {
  let isInPrelude = false;
  let condition: CSSToken[] | undefined;
  let written = '';
  for (const token of tokenize({ css })) {
    if (token[0] === TokenType.AtKeyword) {
      isInPrelude = token[4].value.toLowerCase() === 'media';
    } else if (token[0] === TokenType.OpenCurly || token[0] === TokenType.Semicolon) {
      isInPrelude = false;
    }
    // Of nested conditions, the innermost: `((min-width: 1em) and (hover))`.
    if (isInPrelude && token[0] === TokenType.OpenParen) {
      written += textOf(condition ?? []);
      condition = [token];
    } else if (condition !== undefined && isInPrelude) {
      condition.push(token);
      if (token[0] === TokenType.CloseParen) {
        written += decided(condition, width) ?? textOf(condition);
        condition = undefined;
      }
    } else {
      written += textOf(condition ?? []) + token[1];
      condition = undefined;
    }
  }
  return written + textOf(condition ?? []);
}

function textOf(tokens: readonly CSSToken[]): string {
  return tokens.map(([, text]) => text).join('');
}

/** The condition as one that holds or not; undefined where it is not about widths that are known. */
function decided(condition: readonly CSSToken[], width: number): string | undefined {
  const words = condition.slice(1, -1).flatMap(token => wordOf(token, width));
  if (words.includes(undefined)) {
    return undefined;
  }
  const holds = evaluate(words.filter(it => it !== undefined), width);
  return holds === undefined ? undefined : holds ? HOLDS : FAILS;
}

type Word = string | number;

/** What a token says: a width in pixels, a name, a sign; undefined for what is not understood. */
function wordOf(token: CSSToken, width: number): readonly (Word | undefined)[] {
  switch (token[0]) {
    case TokenType.Whitespace:
    case TokenType.Comment:
      return [];
    case TokenType.Dimension: {
      const unit = UNITS[token[4].unit.toLowerCase()];
      return [unit === undefined ? undefined : token[4].value * unit];
    }
    case TokenType.Number:
      return [token[4].value];
    case TokenType.Ident: {
      const name = token[4].value.toLowerCase();
      return [name === 'width' ? width : name];
    }
    case TokenType.Colon:
    case TokenType.Delim:
      return [token[1]];
    default:
      return [undefined];
  }
}

function evaluate(words: readonly Word[], width: number): boolean | undefined {
  const [first, second, ...others] = words;
  if (second === ':' && others.length === 1 && typeof others[0] === 'number') {
    const [limit] = others;
    return first === 'min-width' ? width >= limit : first === 'max-width' ? width <= limit : first === width ? width === limit : undefined;
  }
  // `400px <= width < 60em`, as numbers and signs in turn.
  const numbers = words.filter(it => typeof it === 'number');
  const signs = words.map(it => (typeof it === 'number' ? ' ' : it)).join('').trim().split(' ');
  const isRange = numbers.length === signs.length + 1 && signs.every(sign => sign in COMPARE) && numbers.includes(width);
  return isRange ? signs.every((sign, index) => COMPARE[sign]?.(numbers[index] ?? 0, numbers[index + 1] ?? 0)) : undefined;
}

const COMPARE: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '=': (one, other) => one === other,
};
