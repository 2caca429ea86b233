import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';

/** The address under which a file is to be loaded; undefined for one that is not to be asked for. */
export type Resolve = (written: string) => string | undefined;

/** Functions whose strings are addresses. */
const LOADING = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade']);
/** What may stand in them: nothing that brings a string from elsewhere (`var()`, `attr()`, `env()`, functions of the stylesheet). */
const HARMLESS = /^(?:type|calc|(?:repeating-)?(?:linear|radial|conic)-gradient|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)$/;
/** An address that loads nothing. */
const NOTHING = 'data:,';
/** A function that no browser knows: what stands around it is dropped. */
const REFUSED = 'plume-refused(';

/**
 * A stylesheet, or the value of a `style` attribute, that asks for nothing but what is resolved: other
 * addresses load nothing, and `@import` is left out. Read by the tokens of CSS itself, in which a browser
 * reads it too, so that no spelling (`\75rl(`, `u\72 l(`, comments, nesting) is read as something else.
 */
export function filterCss(css: string, resolve: Resolve): string {
  const tokens = tokenize({ css });
  const open: CSSToken[] = [];
  let written = '';
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) {
      break;
    }
    if (isAtRule(token, 'import')) {
      index = endOfAtRule(tokens, index);
    } else if (isAtRule(token, 'namespace')) {
      // Names a namespace; nothing is loaded, and another name would match other elements.
      const end = endOfAtRule(tokens, index);
      written += tokens.slice(index, end + 1).map(([, text]) => text).join('');
      index = end;
    } else {
      written += filterToken(token, open, resolve);
      follow(token, open);
    }
  }
  // What was apart may now stand together, and would close the element that holds it: `</sty@import "x";le>`.
  return written.replaceAll('</', '<\\/');
}

function filterToken(token: CSSToken, open: readonly CSSToken[], resolve: Resolve): string {
  switch (token[0]) {
    case TokenType.URL:
      return `url(${quote(resolve(token[4].value) ?? NOTHING)})`;
    case TokenType.BadURL:
      return `${REFUSED})`;
    case TokenType.BadString:
      // Not nothing: an open `url(` before it would then hold what comes after it.
      return '""';
    case TokenType.Comment:
      return '/**/';
    case TokenType.String:
      return isAddress(open) ? quote(resolve(token[4].value) ?? NOTHING) : token[1];
    case TokenType.Function:
      return isInLoading(open) && !isAllowed(token[4].value) ? REFUSED : token[1];
    default:
      return token[1];
  }
}

function isAllowed(name: string): boolean {
  const lower = name.toLowerCase();
  return LOADING.has(lower) || HARMLESS.test(lower);
}

function isInLoading(open: readonly CSSToken[]): boolean {
  return open.some(token => token[0] === TokenType.Function && LOADING.has(token[4].value.toLowerCase()));
}

/** Whether a string here is an address: in `image-set("a.png" type("image/png"))` the first one is. */
function isAddress(open: readonly CSSToken[]): boolean {
  const inner = open.at(-1);
  const isType = inner?.[0] === TokenType.Function && inner[4].value.toLowerCase() === 'type';
  return !isType && isInLoading(open);
}

const CLOSES = new Map<TokenType, readonly TokenType[]>([
  [TokenType.CloseParen, [TokenType.OpenParen, TokenType.Function]],
  [TokenType.CloseSquare, [TokenType.OpenSquare]],
  [TokenType.CloseCurly, [TokenType.OpenCurly]],
]);
const OPENS = new Set<TokenType>([TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly]);

/** Keeps account of what is open; what closes nothing is as good as not there, as in browsers. */
function follow(token: CSSToken, open: CSSToken[]): void {
  const innermost = open.at(-1);
  if (OPENS.has(token[0])) {
    open.push(token);
  } else if (innermost !== undefined && CLOSES.get(token[0])?.includes(innermost[0]) === true) {
    open.pop();
  }
}

function isAtRule(token: CSSToken, name: string): boolean {
  return token[0] === TokenType.AtKeyword && token[4].value.toLowerCase() === name;
}

/** The index of the last token of an at-rule: its semicolon, or the brace that ends its block. */
function endOfAtRule(tokens: readonly CSSToken[], start: number): number {
  const open: CSSToken[] = [];
  for (let index = start + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || (open.length === 0 && token[0] === TokenType.Semicolon)) {
      return index;
    }
    if (open.length === 0 && token[0] === TokenType.CloseCurly) {
      return index - 1;
    }
    follow(token, open);
    if (open.length === 0 && token[0] === TokenType.CloseCurly) {
      return index;
    }
  }
  return tokens.length - 1;
}

/** A string of CSS: nothing in it ends it, nor the element that it may be in. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\<\n\r\f]/g, character => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
