/** Prints tokens by the renderer of markdown-it, with kramdown's rules. */
import type { MarkdownIt as Host, Token as TokenOf } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { addRendererRules } from './rules.ts';

/** The constructor of the tokens that are printed here. */
export const { Token } = MarkdownIt;

let host: Host | undefined;

/** The HTML of tokens. */
export function printTokens(tokens: TokenOf[]): string {
  if (host === undefined) {
    host = new MarkdownIt();
    addRendererRules(host);
  }
  return host.renderer.render(tokens, host.options, {});
}
