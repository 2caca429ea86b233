/**
 * kramdown as a markdown-it plugin: one rule reads the whole text, in the place of markdown-it's own
 * block and inline parsers, and hands over standard tokens.
 *
 * The host may be another copy of markdown-it, as in VS Code's Markdown preview: everything is made with
 * what the host brings along. VS Code shows front matter by a block rule that it adds after the plugins;
 * that rule is asked first, and kramdown reads what it leaves.
 */
import { append } from '../base/append.ts';
import type { MarkdownIt, StateCore } from 'markdown-it';
import type { KramdownOptions } from './options.ts';
import { addRendererRules } from './html/rules.ts';
import { writeTokens } from './html/writeTokens.ts';
import { parseDocument } from './parse.ts';

/** What works on finished text in ways that kramdown does not. */
const FOREIGN_RULES = ['linkify', 'replacements', 'smartquotes', 'text_join'];

/** The name that plugins for front matter give to their block rule. */
const FRONT_MATTER = 'front_matter';

/** Makes a markdown-it instance read and print kramdown. */
export function useKramdown(md: MarkdownIt, options: KramdownOptions): void {
  md.core.ruler.at('normalize', () => undefined);
  md.core.ruler.at('block', (state: StateCore) => {
    const header = readFrontMatter(state);
    const document = parseDocument(state.src.slice(header.length), options);
    append(state.tokens, writeTokens(document, { Token: state.Token, firstLine: header.lines }));
  });
  md.core.ruler.at('inline', () => undefined);
  md.core.ruler.disable(FOREIGN_RULES, true);
  addRendererRules(md);
}

/** What the host's rule for front matter takes from the start of the text; its token is added. */
function readFrontMatter(state: StateCore): { readonly length: number; readonly lines: number } {
  const { block } = state.md;
  const rule = findBlockRule(state.md, FRONT_MATTER);
  if (rule === undefined) {
    return { length: 0, lines: 0 };
  }
  // The rule expects a text as markdown-it normalises it; kramdown takes the one that was written.
  const normalised = state.src.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const blockState = new block.State(normalised, state.md, state.env, state.tokens);
  const isFound = rule(blockState, 0, blockState.lineMax, false);
  const lines = isFound ? blockState.line : 0;
  return { length: startOfLine(state.src, lines), lines };
}

/** Where a line begins, whatever ends the lines before it; the end of the text for a line after the last. */
function startOfLine(text: string, line: number): number {
  const lineEnd = /\r\n?|\n/g;
  for (let passed = 0; passed < line; passed += 1) {
    if (lineEnd.exec(text) === null) {
      return text.length;
    }
  }
  return line === 0 ? 0 : lineEnd.lastIndex;
}

type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number];

/** A ruler gives its rules, but not by name: the one that is missed when the name is switched off. */
function findBlockRule({ block: { ruler } }: MarkdownIt, name: string): BlockRule | undefined {
  const rules = ruler.getRules('');
  const [isKnown] = ruler.disable(name, true);
  const others = new Set(ruler.getRules(''));
  const rule = rules.find(it => !others.has(it));
  if (isKnown !== undefined && rule !== undefined) {
    ruler.enable(name);
  }
  return rule;
}
