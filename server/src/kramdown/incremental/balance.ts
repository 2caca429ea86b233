/**
 * Whether HTML stays open behind the tokens that bring it along. kramdown closes what it opens; only what it
 * prints as it was written, and elements like `<div />`, may leave something open for a browser.
 */
import type { Token } from 'markdown-it';

const VOID_ELEMENTS = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const COMMENT = /^<!--(?!-?>)(?:(?!--!?>)[^])*-->$/;
const INSTRUCTION = /^<\?[^<>]*>$/;
const VERBATIM = new Set(['html_inline', 'raw_block', 'comment_block', 'kramdown_math_inline', 'kramdown_math_block']);

/** Whether all that is opened is closed. */
export function isHtmlBalanced(tokens: readonly Token[]): boolean {
  return tokens.every((token, index) => {
    if (token.type === 'html_element') {
      return VOID_ELEMENTS.has(token.tag);
    }
    if (VERBATIM.has(token.type)) {
      return isClosed(token.content) || isTextOfCode(tokens[index - 1]);
    }
    return token.children === null || isHtmlBalanced(token.children);
  });
}

function isClosed(html: string): boolean {
  return !html.includes('<') || COMMENT.test(html) || INSTRUCTION.test(html);
}

/** What scripts and styles hold is no markup. */
function isTextOfCode(opening: Token | undefined): boolean {
  return opening?.type === 'html_element_open' && (opening.tag === 'script' || opening.tag === 'style');
}
