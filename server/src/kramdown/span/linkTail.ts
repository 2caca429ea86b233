/**
 * What follows the text of a link: `(url "title")`, `[id]`, `[]` or nothing.
 *
 * https://kramdown.gettalong.org/syntax.html#links-and-images
 */
import type { LinkDefinition } from '../documentState.ts';
import type { LinkParenthesis } from '../spanMemory.ts';
import type { SpanParser } from '../spanParser.ts';
import { endWithoutSpace, isSpace, startWithoutSpace } from '../characters.ts';
import { normaliseName } from '../documentState.ts';
import { unescape } from './escape.ts';

/** Where a link leads. Offsets are in the text that is read. */
export type LinkTail =
  | { readonly kind: 'nothing' }
  | {
    readonly kind: 'inline';
    readonly url: string;
    readonly urlStart: number;
    readonly urlEnd: number;
    readonly title: string | undefined;
    readonly end: number;
  }
  | {
    readonly kind: 'name';
    readonly name: string;
    readonly nameStart: number;
    readonly nameEnd: number;
    /** `[text][name]` rather than `[name]` */
    readonly isExplicit: boolean;
    readonly found: LinkDefinition | undefined;
    readonly end: number;
  };

const NOTHING: LinkTail = { kind: 'nothing' };

/** Reads what follows the bracket that closes the text of a link. */
export function readLinkTail(parser: SpanParser, textStart: number, textEnd: number): LinkTail {
  const { text, source } = parser;
  const after = textEnd + 1;
  const bracket = skipSpace(text, after);
  const close = text.charCodeAt(bracket) === 91 ? source.indexOf(']', bracket + 1) : -1;
  if (close > bracket + 1) {
    return byName(parser, { nameStart: bracket + 1, nameEnd: close, end: close + 1, written: text.slice(bracket + 1, close), isExplicit: true });
  }
  if (close < 0 && text.charCodeAt(after) === 40) {
    return readInline(parser, after);
  }
  return byText(parser, { nameStart: textStart, nameEnd: textEnd, end: close < 0 ? after : close + 1, isExplicit: close >= 0 });
}

interface Name {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
  readonly isExplicit: boolean;
}

function byName({ document }: SpanParser, { written, ...name }: Name & { written: string }): LinkTail {
  const normalised = normaliseName(written);
  return { kind: 'name', ...name, name: normalised, found: document.linkDefinitions.get(normalised) };
}

/** The text is the name; a text longer than any name is not looked at to its end. */
function byText(parser: SpanParser, name: Name): LinkTail {
  const { text, document } = parser;
  const { nameStart, nameEnd } = name;
  const most = 2 * document.longestLinkName + 200;
  let count = 0;
  for (let at = nameStart; at < nameEnd && nameEnd - nameStart > most; at += 1) {
    count += isSpace(text.charCodeAt(at)) ? 0 : 1;
    if (count > most) {
      return { kind: 'name', ...name, name: '', found: undefined };
    }
  }
  return byName(parser, { ...name, written: unescape(text.slice(nameStart, nameEnd)) });
}

/** `(url)`, `(<url>)`, `(url "title")` */
function readInline(parser: SpanParser, open: number): LinkTail {
  const { text, source } = parser;
  if (text.charCodeAt(open + 1) === 60) {
    const close = source.indexOf('>', open + 2);
    const lineEnd = source.indexOf('\n', open + 2);
    if (close >= 0 && (lineEnd < 0 || close < lineEnd)) {
      const url = { urlStart: open + 2, urlEnd: close };
      return text.charCodeAt(close + 1) === 41 ? inline(text, url, undefined, close + 2) : withTitle(parser, url, close + 1);
    }
  }
  const ending = findParenthesis(parser, open);
  if (ending === undefined) {
    return NOTHING;
  }
  const urlEnd = endWithoutSpace(text, open + 1, ending.at);
  const url = { urlStart: startWithoutSpace(text, open + 1, urlEnd), urlEnd };
  return ending.kind === 'closed' ? inline(text, url, undefined, ending.at + 1) : withTitle(parser, url, ending.at + 1);
}

interface Url {
  readonly urlStart: number;
  readonly urlEnd: number;
}

function inline(text: string, { urlStart, urlEnd }: Url, title: string | undefined, end: number): LinkTail {
  return { kind: 'inline', url: text.slice(urlStart, urlEnd), urlStart, urlEnd, title, end };
}

/** A title ends at the first quote that a closing parenthesis follows. */
function withTitle({ text, source }: SpanParser, url: Url, from: number): LinkTail {
  const start = skipSpace(text, from);
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") {
    return NOTHING;
  }
  const end = source.find(`${quote})`, at => findTitleEnd(text, quote, at), start + 2);
  return end < 0 ? NOTHING : inline(text, url, text.slice(start + 1, end), skipSpace(text, end + 1) + 1);
}

function findTitleEnd(text: string, quote: string, from: number): number {
  let at = text.indexOf(quote, from);
  while (at >= 0 && text.charCodeAt(skipSpace(text, at + 1)) !== 41) {
    at = text.indexOf(quote, at + 1);
  }
  return at;
}

/** Where the URL ends that starts after this parenthesis: at the one that closes it, or at white space before a quote. */
function findParenthesis(parser: SpanParser, open: number): LinkParenthesis {
  const { text, memory: { parentheses } } = parser;
  if (parentheses.has(open)) {
    return parentheses.get(open);
  }
  const stack: number[] = [];
  for (let at = open; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40) {
      stack.push(at);
    } else if (code === 41) {
      parentheses.set(stack.pop() ?? -1, { kind: 'closed', at });
      if (stack.length === 0) {
        return { kind: 'closed', at };
      }
    } else if (isSpace(code) && (text.charCodeAt(at + 1) === 34 || text.charCodeAt(at + 1) === 39)) {
      return remember({ kind: 'title', at });
    }
  }
  return remember(undefined);

  function remember(ending: LinkParenthesis): LinkParenthesis {
    for (const start of stack) {
      parentheses.set(start, ending);
    }
    return ending;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}
