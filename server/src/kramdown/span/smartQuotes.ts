/**
 * Straight quotes become curly ones, opening or closing by what stands around them.
 *
 *     "oui", dit-il, c'est l'essentiel
 *
 * The rules are SmartyPants': a no-break space before a quote is no white space, so that the quote closes.
 * https://kramdown.gettalong.org/syntax.html#typographic-symbols
 */
import type { SpanParser, SpanRule } from '../spanParser.ts';
import { isAsciiWord, isDigit, isSpace, isWordBoundary, lengthAt } from '../characters.ts';

/** Not `&`, as in SmartyPants. */
const NO_BREAK_SPACES = '\u00a0\u202f';
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const PUNCTUATION = '!"#$%\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** What does not stand before a closing quote. */
const NOT_BEFORE_CLOSING = ' \\\t\r\n[{(-';

/** One or two quotes, and the character before them. */
interface Quotes {
  /** The length of the text before the quotes. */
  readonly before: number;
  readonly quotes: readonly ('opening' | 'closing')[];
}

/** `"quotes"` */
export const smartQuotes: SpanRule = {
  name: 'smartQuotes',
  first: '"\'',
  parse(parser) {
    const { text, position } = parser;
    const { before, quotes } = readQuotes(text, position);
    parser.addText(position, position + before);
    parser.position = position + before;
    warnAboutNoBreakSpace(parser, quotes);
    for (const quote of quotes) {
      pushQuote(parser, quote);
    }
    return true;
  },
};

/** Only white space that may break a line makes a quote open: behind another space it closes, before a word too. */
function warnAboutNoBreakSpace(parser: SpanParser, [quote]: readonly ('opening' | 'closing')[]): void {
  const { text, position } = parser;
  if (position > 0 && quote === 'closing' && NO_BREAK_SPACES.includes(text.charAt(position - 1)) && LETTER_OR_DIGIT.test(text.charAt(position + 1))) {
    parser.warn('closing-quote-after-no-break-space', position - 1, position + 1);
  }
}

function pushQuote(parser: SpanParser, quote: 'opening' | 'closing'): void {
  const { text, position } = parser;
  const isDouble = text.charCodeAt(position) === 34;
  const side = quote === 'opening' ? 'l' : 'r';
  parser.pushSpan('smart_quote', position + 1, isDouble ? `${side}dquo` : `${side}squo`);
}

/** The rules, in the order in which they are tried. */
function readQuotes(text: string, position: number): Quotes {
  const isHere = isQuote(text.charCodeAt(position));
  const before = isHere ? 0 : lengthAt(text, position);
  return (isHere ? readAtStart(text, position) : undefined)
    ?? readAfterSpace(text, position)
    ?? readClosing(text, position)
    ?? (isHere && isBeforeEnd(text, position + 1) ? { before: 0, quotes: ['closing'] } : undefined)
    ?? { before: isHere && text.charCodeAt(position + 1) === 39 ? 1 : before, quotes: ['opening'] };
}

/** A quote before emphasis opens, one before punctuation that no word follows closes. */
function readAtStart(text: string, quote: number): Quotes | undefined {
  const next = text.charCodeAt(quote + 1);
  const afterNext = text.charCodeAt(quote + 2);
  if ((next === 42 || next === 95) && quote + 2 < text.length && !isSpace(afterNext)) {
    return { before: 0, quotes: ['opening'] };
  }
  const isPunctuation = quote + 1 < text.length && PUNCTUATION.includes(text.charAt(quote + 1));
  return isPunctuation && !text.startsWith('..', quote + 2) && !isWordBoundary(text, quote + 2)
    ? { before: 0, quotes: ['closing'] }
    : undefined;
}

/** Two different quotes before a word open; `'80s` closes; a quote between white space and a word opens. */
function readAfterSpace(text: string, position: number): Quotes | undefined {
  const isSpaceHere = isSpace(text.charCodeAt(position));
  const quote = isSpaceHere ? position + 1 : position;
  const before = quote - position;
  const code = text.charCodeAt(quote);
  if (!isQuote(code)) {
    return undefined;
  }
  const next = text.charCodeAt(quote + 1);
  if (isQuote(next) && next !== code && isAsciiWord(text.charCodeAt(quote + 2))) {
    return { before, quotes: ['opening', 'opening'] };
  }
  if (code === 39 && isDigit(next) && isDigit(text.charCodeAt(quote + 2)) && text.charCodeAt(quote + 3) === 115) {
    return { before, quotes: ['closing'] };
  }
  return isSpaceHere && isAsciiWord(next) ? { before, quotes: ['opening'] } : undefined;
}

/** A quote behind almost anything closes. */
function readClosing(text: string, position: number): Quotes | undefined {
  const before = lengthAt(text, position);
  const canClose = !NOT_BEFORE_CLOSING.includes(text.charAt(position)) && isQuote(text.charCodeAt(position + before));
  return canClose ? { before, quotes: ['closing'] } : undefined;
}

/** White space, the end of the line, or an s that ends a word. */
function isBeforeEnd(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at)) || (text.charCodeAt(at) === 115 && isWordBoundary(text, at + 1));
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}
