/** Prints tokens by the renderer of markdown-it, with kramdown's rules. */
import type { MarkdownIt as Host, Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';
import { addRendererRules } from './rules.ts';

let host: Host | undefined;

/** The HTML of tokens. */
export function printTokens(tokens: Token[]): string {
  if (host === undefined) {
    host = new MarkdownIt();
    addRendererRules(host);
  }
  return host.renderer.render(tokens, host.options, {});
}
