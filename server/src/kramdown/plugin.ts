/**
 * kramdown as a markdown-it plugin: one rule reads the whole text, in the place of markdown-it's own
 * block and inline parsers, and hands over standard tokens.
 */
import type { MarkdownIt, StateCore } from 'markdown-it';
import type { KramdownOptions } from './options.ts';
import { addRendererRules } from './html/rules.ts';
import { writeTokens } from './html/tokenWriter.ts';
import { parseDocument } from './parse.ts';

/** What works on finished text in ways that kramdown does not. */
const FOREIGN_RULES = ['linkify', 'replacements', 'smartquotes', 'text_join'];

/** Makes a markdown-it instance read and print kramdown. */
export function useKramdown(md: MarkdownIt, options: KramdownOptions): void {
  md.core.ruler.at('normalize', () => undefined);
  md.core.ruler.at('block', (state: StateCore) => {
    const document = parseDocument(state.src, options);
    state.tokens.push(...writeTokens(document, { Token: state.Token }));
  });
  md.core.ruler.at('inline', () => undefined);
  md.core.ruler.disable(FOREIGN_RULES, true);
  addRendererRules(md);
}
