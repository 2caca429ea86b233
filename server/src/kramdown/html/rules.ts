/**
 * markdown-it's renderer rules: they print tokens exactly as kramdown prints its elements, indented by
 * two spaces for each container. https://kramdown.gettalong.org/converter/html.html
 */
import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { escapeAll, escapeAttribute, escapeText } from './escape.ts';

const CONTAINERS = ['blockquote', 'bullet_list', 'ordered_list', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'footnote_block', 'figure'];
const LINES = ['heading', 'dt', 'th', 'td'];
const SPANS = ['em', 'strong', 'del', 'link', 'abbr'];

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
  const isOnOneLine = isHiddenParagraph(tokens[index + 1]) || isItemEnd(tokens[index + 1]);
  return `${indent(at(tokens, index))}${openingTag(at(tokens, index))}${isOnOneLine ? '' : '\n'}`;
};

/** The closing tag of an item is indented where it stands on a line of its own. */
const printItemClosing: RendererRule = (tokens, index) => {
  const before = at(tokens, index - 1);
  const isOnOneLine = before.type.endsWith('_open') || (isHiddenParagraph(before) && !endsWithLineFeed(tokens[index - 2]));
  return `${isOnOneLine ? '' : indent(at(tokens, index))}</${at(tokens, index).tag}>\n`;
};

const ruleTable: Record<string, RendererRule> = {
  blank: () => '\n',
  text: (tokens, index) => escapeText(at(tokens, index).content),
  paragraph_open: (tokens, index) => (at(tokens, index).hidden ? '' : `${indent(at(tokens, index))}${openingTag(at(tokens, index))}`),
  paragraph_close: (tokens, index) => (at(tokens, index).hidden ? '' : '</p>\n'),
  heading_link: (tokens, index) => `${openingTag(at(tokens, index))}</a>`,
  list_item_open: printItemOpening,
  list_item_close: printItemClosing,
  dd_open: printItemOpening,
  dd_close: printItemClosing,
  hr: (tokens, index) => `${indent(at(tokens, index))}${voidTag(at(tokens, index))}\n`,
  hardbreak: () => '<br />',
  image: (tokens, index) => voidTag(at(tokens, index)),
  figure_image: (tokens, index) => `${indent(at(tokens, index))}${voidTag(at(tokens, index))}\n`,
  figure_caption: (tokens, index) => `${indent(at(tokens, index))}<figcaption>${escapeText(at(tokens, index).content)}</figcaption>\n`,
  code_inline: (tokens, index) => `${openingTag(at(tokens, index))}${escapeAll(at(tokens, index).content)}</code>`,
  code_block: (tokens, index) => printCode(at(tokens, index)),
  fence: (tokens, index) => printCode(at(tokens, index)),
  html_inline: (tokens, index) => at(tokens, index).content,
  html_block: (tokens, index) => `${indent(at(tokens, index))}${at(tokens, index).content}\n`,
  raw_block: (tokens, index) => `${at(tokens, index).content}\n`,
  html_element: (tokens, index) => {
    const token = at(tokens, index);
    return token.info === 'inline' ? voidTag(token) : `${indent(token)}${voidTag(token)}\n`;
  },
  html_element_open: (tokens, index) => {
    const token = at(tokens, index);
    return `${token.info === 'inline' ? '' : indent(token)}${openingTag(token)}${token.info === 'block' ? '\n' : ''}`;
  },
  html_element_close: (tokens, index) => {
    const token = at(tokens, index);
    return `${token.info === 'block' ? indent(token) : ''}</${token.tag}>${token.info === 'inline' ? '' : '\n'}`;
  },
  footnote_ref: (tokens, index) => at(tokens, index).content,
  math_inline: (tokens, index) => printMath(at(tokens, index)),
  math_block: (tokens, index) => printMath(at(tokens, index)),
};

function printCode(token: Token): string {
  const { layout, language, html } = token.meta as { layout: 'highlighted' | 'plain'; language?: string; html: string };
  const attributes = printAttributes(token);
  if (layout === 'highlighted') {
    return `${indent(token)}<div${attributes}><div class="highlight"><pre class="highlight"><code>${html}</code></pre></div>${indent(token)}</div>\n`;
  }
  const languageClass = language === undefined ? '' : ` class="language-${escapeAttribute(language)}"`;
  return `${indent(token)}<pre${attributes}><code${languageClass}>${html}\n</code></pre>\n`;
}

function printMath(token: Token): string {
  if (token.hidden) {
    return token.content;
  }
  const isBlock = token.type === 'math_block';
  return `${isBlock ? indent(token) : ''}${openingTag(token)}${token.content}</${token.tag}>${isBlock ? '\n' : ''}`;
}

function isHiddenParagraph(token: Token | undefined): boolean {
  return token?.hidden === true && token.tag === 'p';
}

function isItemEnd(token: Token | undefined): boolean {
  return token?.type === 'list_item_close' || token?.type === 'dd_close';
}

function endsWithLineFeed(inline: Token | undefined): boolean {
  const { children } = inline ?? {};
  const last = children?.[children.length - 1];
  return last !== undefined && last.content.endsWith('\n') && (last.type === 'text' || last.type === 'html_inline');
}

function openingTag(token: Token): string {
  return `<${token.tag}${printAttributes(token)}>`;
}

function voidTag(token: Token): string {
  return `<${token.tag}${printAttributes(token)} />`;
}

/** An id of white space is left out. */
function printAttributes({ attrs }: Token): string {
  let printed = '';
  for (const [name, value] of attrs ?? []) {
    if (name !== 'id' || value.trim() !== '') {
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
