import { escapeLineStarts, escapeText } from './escapeText.ts';
import type { Alignment, Block, Inline } from './tree.ts';

/** What the text around has for habits. */
export interface PrintOptions {
  /** The sign of its lists: `*` or `-`. */
  readonly bullet: string;
}

/** Writes blocks as kramdown reads them. */
export function printKramdown(blocks: readonly Block[], options: PrintOptions): string {
  return printBlocks(blocks, options);
}

function printBlocks(blocks: readonly Block[], options: PrintOptions): string {
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      const isGlued = block.type === 'list' && before?.type === 'list' && before.ordered === block.ordered;
      // Two lists of one kind are one to kramdown, unless a line with `^` is between them.
      return `${index === 0 ? '' : isGlued ? '\n\n^\n\n' : before?.type === 'note' && block.type === 'note' ? '\n' : '\n\n'}${printBlock(block, options)}`;
    })
    .join('');
}

function printBlock(block: Block, options: PrintOptions): string {
  switch (block.type) {
    case 'paragraph':
      return escapeLineStarts(printLine(block.children));
    case 'heading':
      return `${'#'.repeat(block.depth)} ${printLine(block.children).replace(/#$/, '\\#')}`;
    case 'list':
      return printList(block, options);
    case 'blockquote':
      return prefixed(printBlocks(block.children, options), '> ', '> ');
    case 'code':
      return printCode(block.value);
    case 'rule':
      return '* * *';
    case 'table':
      return printTable(block.rows, block.align);
    case 'definitions':
      return block.entries.map(({ terms, texts }) => [...terms.map(it => escapeLineStarts(printLine(it))), ...texts.map(it => prefixed(printBlocks(it, options), ': ', '  '))].join('\n')).join('\n\n');
    case 'note':
      return prefixed(printBlocks(block.children, options), `[^${block.name}]: `, '    ');
  }
}

/** Puts something before the first line, and something before each further one that is not empty. */
function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

function printList({ items, ordered, start }: Extract<Block, { type: 'list' }>, options: PrintOptions): string {
  const isLoose = items.some(item => item.some((it, index) => index > 0 && it.type !== 'list'));
  return items
    .map((item, index) => {
      const mark = ordered ? `${start + index}. ` : `${options.bullet} `;
      return prefixed(isLoose ? printBlocks(item, options) : printTightItem(item, options), mark, ' '.repeat(mark.length));
    })
    .join(isLoose ? '\n\n' : '\n');
}

/** A list right below its line is within the item, and the item stays one line. */
function printTightItem(item: readonly Block[], options: PrintOptions): string {
  return item.map((block, index) => `${index === 0 ? '' : item[index - 1]?.type === 'list' && block.type === 'list' ? '\n\n' : '\n'}${printBlock(block, options)}`).join('');
}

function printCode(value: string): string {
  const text = value.replace(/\n+$/, '');
  const longest = Math.max(2, ...[...text.matchAll(/~{3,}/g)].map(([it]) => it.length));
  const fence = '~'.repeat(longest + 1);
  const code = `${fence}\n${text}\n${fence}`;
  return /\{[{%]/.test(text) ? `{% raw %}\n${code}\n{% endraw %}` : code;
}

/** Longer than this, the cells of a table are not aligned: nobody sees its lines whole. */
const WIDEST = 100;

function printTable(rows: readonly (readonly (readonly Inline[])[])[], align: readonly Alignment[]): string {
  const cells = rows.map(row => row.map(cell => printLine(cell).replace(/(?: *\n)+/g, '<br />')));
  const widths = align.map((_, column) => Math.max(3, ...cells.map(row => (row[column] ?? '').length)));
  const isNarrow = widths.reduce((sum, it) => sum + it + 3, 1) <= WIDEST;
  const line = (row: readonly string[]): string => `| ${widths.map((width, column) => (isNarrow ? (row[column] ?? '').padEnd(width) : (row[column] ?? ''))).join(' | ')} |`;
  const rule = `|${align.map((it, column) => delimiter(it, isNarrow ? (widths[column] ?? 3) + 2 : 3)).join('|')}|`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)].join('\n');
}

function delimiter(align: Alignment, width: number): string {
  const dashes = '-'.repeat(width - (align === 'center' ? 2 : align === null ? 0 : 1));
  return `${align === 'left' || align === 'center' ? ':' : ''}${dashes}${align === 'right' || align === 'center' ? ':' : ''}`;
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** Whether another emphasis is around: its sign would be taken for this one's. */
  readonly isInEmphasis: boolean;
  readonly isInLink: boolean;
}

function printLine(line: readonly Inline[]): string {
  return printInlines(line, { before: '', after: '', isInEmphasis: false, isInLink: false });
}

function printInlines(line: readonly Inline[], around: Surroundings): string {
  let written = '';
  line.forEach((node, index) => {
    const next = printInline(node, { ...around, before: written.at(-1) ?? around.before, after: firstCharacter(line[index + 1]) ?? around.after });
    // A mark of exclamation makes an image of the link behind it.
    written = (next.startsWith('[') ? written.replace(/!$/, '\\!') : written) + next;
  });
  return written;
}

function firstCharacter(node: Inline | undefined): string | undefined {
  if (node === undefined) {
    return undefined;
  }
  if (node.type === 'text') {
    return node.value[0] ?? '';
  }
  return node.type === 'mark' ? (firstCharacter(node.children[0]) ?? '') : ' ';
}

function printInline(node: Inline, around: Surroundings): string {
  switch (node.type) {
    case 'text': {
      const escaped = escapeText(node.value, around.before, around.after);
      const text = around.isInEmphasis ? escaped.replace(/(?<!\\)_/g, '\\_') : escaped;
      return around.isInLink ? text.replace(/\]/g, '\\]') : text;
    }
    case 'break':
      return '  \n';
    case 'code':
      return printCodeSpan(node.value);
    case 'call':
      return `[^${node.name}]`;
    case 'image':
      return `![${escapeText(node.alternative).replace(/\]/g, '\\]')}](${printAddress(node.url)})`;
    case 'link':
      return printLink(node, around);
    case 'mark':
      return printMark(node, around);
  }
}

function printLink({ url, children }: Extract<Inline, { type: 'link' }>, around: Surroundings): string {
  if (around.isInLink || children.length === 0) {
    return printInlines(children, around);
  }
  const [only, ...others] = children;
  if (only?.type === 'text' && others.length === 0 && (only.value === url || `mailto:${only.value}` === url)) {
    return `<${url.replace(/^mailto:/, '')}>`;
  }
  return `[${printInlines(children, { ...around, before: '[', after: ']', isInLink: true })}](${printAddress(url)})`;
}

function printAddress(url: string): string {
  return url.replace(/[\s()<>|{}\\"]/g, it => `%${it.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

const SIGNS: Readonly<Record<string, readonly [string, string]>> = { strong: ['**', '__'], em: ['*', '_'] };

function printMark({ name, children }: Extract<Inline, { type: 'mark' }>, around: Surroundings): string {
  const signs = SIGNS[name];
  const isInEmphasis = around.isInEmphasis || signs !== undefined;
  const inner = (before: string): string => printInlines(children, { ...around, before, after: before, isInEmphasis });
  // Within another emphasis, the other sign; and no sign beside the same one, where both would be read together.
  const sign = around.isInEmphasis ? signs?.[1] : signs?.[0];
  const beside = around.before + around.after;
  if (sign === undefined || (around.isInEmphasis && /[\p{L}\p{N}_]/u.test(beside)) || around.before.endsWith(sign[0] ?? '')) {
    return `<${name}>${inner('>')}</${name}>`;
  }
  return `${sign}${inner(sign[0] ?? '')}${sign}`;
}

function printCodeSpan(value: string): string {
  // A vertical bar makes a table of its line, and brackets before a colon a definition, in code too.
  if (/\||\]:/.test(value)) {
    return `<code>${value.replace(/[&<>|{}:]/g, it => `&#${it.charCodeAt(0)};`)}</code>`;
  }
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([it]) => it.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$/.test(value) ? ' ' : '';
  const code = `${fence}${padding}${value}${padding}${fence}`;
  return /\{[{%]/.test(value) ? `{% raw %}${code}{% endraw %}` : code;
}
