/**
 * markdown-it's renderer rules: they print tokens exactly as kramdown prints its elements, indented by
 * two spaces for each container. https://kramdown.gettalong.org/converter/html.html
 */
import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { strip } from '../characters.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { leavesLineOpen } from './lineEnds.ts';

const CONTAINERS = ['blockquote', 'bullet_list', 'ordered_list', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'kramdown_footnotes', 'figure'];
const LINES = ['dt', 'th', 'td'];
const SPANS = ['em', 'strong', 's', 'link', 'abbr'];

/** Makes the renderer print as kramdown does. */
export function addRendererRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  for (const name of CONTAINERS) {
    rules[`${name}_open`] = (tokens, index) => `${indent(at(tokens, index))}${openingTag(at(tokens, index))}\n`;
    rules[`${name}_close`] = (tokens, index) => `${indent(at(tokens, index))}</${at(tokens, index).tag}>\n`;
  }
  for (const name of LINES) {
    rules[`${name}_open`] = (tokens, index) => `${indent(at(tokens, index))}${openingTag(at(tokens, index))}`;
    rules[`${name}_close`] = (tokens, index) => `</${at(tokens, index).tag}>\n`;
  }
  for (const name of SPANS) {
    rules[`${name}_open`] = (tokens, index) => openingTag(at(tokens, index));
    rules[`${name}_close`] = (tokens, index) => `</${at(tokens, index).tag}>`;
  }
  Object.assign(rules, ruleTable);
}

const printItemOpening: RendererRule = (tokens, index) => {
  const token = at(tokens, index);
  return `${indent(token)}${openingTag(token)}${token.info === 'line' ? '' : '\n'}`;
};

/** The closing tag of an item is indented where it stands on a line of its own. */
const printItemClosing: RendererRule = (tokens, index) => {
  const token = at(tokens, index);
  const isOnOneLine = token.info === 'joined' || (token.info === 'line' && leavesLineOpen(tokens.slice(Math.max(0, index - 2), index)));
  return `${isOnOneLine ? '' : indent(token)}</${token.tag}>\n`;
};

const ruleTable: Record<string, RendererRule> = {
  blank: () => '\n',
  text: (tokens, index) => escapeText(at(tokens, index).content),
  paragraph_open: (tokens, index) => (at(tokens, index).hidden ? '' : `${indent(at(tokens, index))}${openingTag(at(tokens, index))}`),
  paragraph_close: (tokens, index) => (at(tokens, index).hidden ? '' : '</p>\n'),
  heading_open: (tokens, index) => printHeadingOpening(at(tokens, index)),
  heading_close: (tokens, index) => `</${at(tokens, index).tag}>\n`,
  heading_link: (tokens, index) => `${openingTag(at(tokens, index))}</a>`,
  list_item_open: printItemOpening,
  list_item_close: printItemClosing,
  dd_open: printItemOpening,
  dd_close: printItemClosing,
  hr: (tokens, index) => `${indent(at(tokens, index))}${voidTag(at(tokens, index))}\n`,
  hardbreak: () => '<br />',
  image: (tokens, index) => printImage(at(tokens, index)),
  figure_caption: (tokens, index) => `${indent(at(tokens, index))}<figcaption>${at(tokens, index).content}</figcaption>\n`,
  code_inline: (tokens, index) => `${openingTag(at(tokens, index))}${(at(tokens, index).meta as { html: string }).html}</code>`,
  code_block: (tokens, index) => printCode(at(tokens, index)),
  fence: (tokens, index) => printCode(at(tokens, index)),
  html_inline: (tokens, index) => at(tokens, index).content,
  comment_block: (tokens, index) => `${indent(at(tokens, index))}${at(tokens, index).content}\n`,
  raw_block: (tokens, index) => `${at(tokens, index).content}\n`,
  html_element: (tokens, index) => {
    const token = at(tokens, index);
    return token.info === 'inline' ? voidTag(token) : `${indent(token)}${voidTag(token)}\n`;
  },
  html_element_open: (tokens, index) => {
    const token = at(tokens, index);
    const isIndented = token.info === 'block' || token.info === 'line';
    return `${isIndented ? indent(token) : ''}${openingTag(token)}${token.info.startsWith('block') ? '\n' : ''}`;
  },
  html_element_close: (tokens, index) => {
    const token = at(tokens, index);
    const endsLine = token.info === 'block' || token.info === 'line';
    return `${token.info.startsWith('block') ? indent(token) : ''}</${token.tag}>${endsLine ? '\n' : ''}`;
  },
  kramdown_footnote_mark: (tokens, index) => at(tokens, index).content,
  kramdown_footnote_backlinks: (tokens, index) => at(tokens, index).content,
  kramdown_math_inline: (tokens, index) => printMath(at(tokens, index)),
  kramdown_math_block: (tokens, index) => printMath(at(tokens, index)),
};

/** The picture of a figure stands on a line of its own. */
function printImage(token: Token): string {
  return token.block ? `${indent(token)}${voidTag(token)}\n` : voidTag(token);
}

/** A host may have given the heading an id of its own, as VS Code does; readers of the page will find kramdown's. */
function printHeadingOpening(token: Token): string {
  const { id } = token.meta as { id: string | undefined };
  const others = (token.attrs ?? []).filter(([name]) => name !== 'id');
  const place = (token.attrs ?? []).findIndex(([name]) => name === 'id');
  if (id !== undefined) {
    others.splice(place < 0 ? others.length : place, 0, ['id', id]);
  }
  return `${indent(token)}<${token.tag}${printAttributes({ attrs: others })}>`;
}

function printCode(token: Token): string {
  const { layout, language, html } = token.meta as { layout: 'highlighted' | 'plain'; language?: string; html: string };
  const attributes = printAttributes(token);
  if (layout === 'highlighted') {
    return `${indent(token)}<div${attributes}>${html}${indent(token)}</div>\n`;
  }
  const languageClass = language === undefined ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `${indent(token)}<pre${attributes}><code${languageClass}>${html}\n</code></pre>\n`;
}

function printMath(token: Token): string {
  if (token.hidden) {
    return token.content;
  }
  const isBlock = token.type === 'kramdown_math_block';
  return `${isBlock ? indent(token) : ''}${openingTag(token)}${token.content}</${token.tag}>${isBlock ? '\n' : ''}`;
}

function openingTag(token: Token): string {
  return `<${token.tag}${printAttributes(token)}>`;
}

function voidTag(token: Token): string {
  return `<${token.tag}${printAttributes(token)} />`;
}

/** An id of white space is left out. */
function printAttributes({ attrs }: Pick<Token, 'attrs'>): string {
  let printed = '';
  for (const [name, given] of attrs ?? []) {
    const value = String(given);
    if (name !== 'id' || strip(value) !== '') {
      printed += ` ${name}="${escapeAttribute(value)}"`;
    }
  }
  return printed;
}

function indent({ level }: Token): string {
  return level === 0 ? '' : '  '.repeat(level);
}

function at(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (token === undefined) {
    throw new RangeError('A rule is called for a token that there is.');
  }
  return token;
}
