import type { Block, Inline, MarkName } from './tree.ts';

/** Where what is pasted stands. */
export interface HeadingPlace {
  /** The level at which the article's own headings begin: 2 where its layout prints the title. */
  readonly first: number;
  /** The level of the heading above; 0 without one. */
  readonly above: number;
}

/** Leaves out what is empty, puts spaces outside what they surround, joins what is one, and puts the headings at the article's levels. */
export function tidyTree(blocks: readonly Block[], place: HeadingPlace): readonly Block[] {
  return atLevels(withoutLastRule(tidyBlocks(blocks)), place);
}

/** The line above the notes of a page, and one that nothing follows, part nothing. */
function withoutLastRule(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex(it => it.type !== 'note' && it.type !== 'rule');
  return blocks.filter((it, index) => it.type !== 'rule' || index < last);
}

function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap(tidyBlock);
}

function tidyBlock(block: Block): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
      return atDoubleBreaks(tidyLine(block.children)).map(children => ({ type: 'paragraph', children }));
    case 'heading': {
      const children = tidyLine(onOneLine(block.children));
      return children.length === 0 ? [] : children.every(it => it.type === 'image') ? [{ type: 'paragraph', children }] : [{ ...block, children }];
    }
    case 'list': {
      const items = block.items.map(headless).map(tidyBlocks).filter(it => it.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'blockquote': {
      const children = tidyBlocks(block.children);
      return children.length === 0 ? [] : [{ ...block, children }];
    }
    case 'note':
      return [{ ...block, children: tidyBlocks(block.children) }];
    case 'table':
      return [{ ...block, rows: block.rows.map(row => row.map(tidyLine)) }];
    case 'definitions':
      return tidyDefinitions(block);
    default:
      return [block];
  }
}

/** A heading is one line. */
function onOneLine(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.map((node): Inline => (node.type === 'break' ? { type: 'text', value: ' ' } : node.type === 'mark' || node.type === 'link' ? { ...node, children: onOneLine(node.children) } : node));
}

/** Two line breaks are what people type who part paragraphs. */
function atDoubleBreaks(line: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  line.forEach((node, index) => {
    if (node.type === 'break' && (line[index - 1]?.type === 'break' || line[index + 1]?.type === 'break')) {
      parts.push([]);
    } else {
      parts.at(-1)?.push(node);
    }
  });
  return parts.map(withoutOuterSpace).filter(it => it.length > 0);
}

/** A heading in an item of a list is a heading of nothing. */
function headless(item: readonly Block[]): readonly Block[] {
  return item.map(it => (it.type === 'heading' ? { type: 'paragraph', children: [{ type: 'mark', name: 'strong', children: onOneLine(it.children) }] } : it));
}

function tidyDefinitions(block: Extract<Block, { type: 'definitions' }>): readonly Block[] {
  const entries = block.entries.map(({ terms, texts }) => ({ terms: terms.map(it => tidyLine(onOneLine(it))).filter(it => it.length > 0), texts: texts.map(tidyBlocks).filter(it => it.length > 0) }));
  // What is no pair is no definition: its words stay.
  return entries.every(it => it.terms.length > 0 && it.texts.length > 0)
    ? [{ ...block, entries }]
    : entries.flatMap(({ terms, texts }): readonly Block[] => [...terms.map((children): Block => ({ type: 'paragraph', children })), ...texts.flat()]);
}

function tidyLine(line: readonly Inline[]): readonly Inline[] {
  return withoutOuterSpace(tidyInlines(line));
}

function tidyInlines(line: readonly Inline[]): readonly Inline[] {
  return joinTexts(joinAlike(line).flatMap(tidyInline));
}

function tidyInline(node: Inline): readonly Inline[] {
  if (node.type === 'code') {
    return node.value.trim() === '' ? [{ type: 'text', value: node.value }] : [{ ...node, value: node.value.trim().replace(/\s*\n\s*/g, ' ') }];
  }
  if (node.type !== 'mark' && node.type !== 'link') {
    return [node];
  }
  const children = tidyInlines(node.children).filter((it, index, all) => it.type !== 'break' || all[index - 1]?.type !== 'break');
  const first = children.findIndex(it => !isSpace(it));
  const last = children.findLastIndex(it => !isSpace(it));
  if (first === -1) {
    return children;
  }
  const inner = children.slice(first, last + 1);
  const head = inner[0];
  const leading = head?.type === 'text' ? (/^\s+/.exec(head.value)?.[0] ?? '') : '';
  const tail = inner.at(-1);
  const trailing = tail?.type === 'text' ? (/\s+$/.exec(tail.value)?.[0] ?? '') : '';
  const core = trimEnds(inner);
  // What says nothing, such as a full stop in bold, needs no marks; nor does a link that shows nothing need to be there.
  const kept: readonly Inline[] = node.type === 'mark' && !core.some(saysSomething) ? core : [{ ...node, children: core }];
  return [...children.slice(0, first), ...textNode(leading), ...kept, ...textNode(trailing), ...children.slice(last + 1)];
}

function saysSomething(node: Inline): boolean {
  if (node.type === 'text') {
    return /[\p{L}\p{N}\p{S}]/u.test(node.value);
  }
  return node.type === 'mark' || node.type === 'link' ? node.children.some(saysSomething) : node.type !== 'break';
}

function textNode(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function isSpace(node: Inline): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Takes the spaces away at both ends of what is neither empty nor begins or ends with an empty node. */
function trimEnds(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') {
      return node;
    }
    const started = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? started.trimEnd() : started };
  });
}

function withoutOuterSpace(nodes: readonly Inline[]): readonly Inline[] {
  const first = nodes.findIndex(it => !isSpace(it));
  return first === -1 ? [] : trimEnds(nodes.slice(first, nodes.findLastIndex(it => !isSpace(it)) + 1));
}

/** Word cuts one link, and one bold word, into several. */
function joinAlike(nodes: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'mark' && last?.type === 'mark' && node.name === last.name) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else if (node.type === 'link' && last?.type === 'link' && node.url === last.url) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...node.children] };
    } else if (node.type === 'mark' && isWithin(node.name, node.children)) {
      joined.push(...node.children);
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function isWithin(name: MarkName, children: readonly Inline[]): boolean {
  const [only, ...others] = children;
  return only?.type === 'mark' && only.name === name && others.length === 0;
}

function joinTexts(nodes: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: oneSpace(last.value + node.value) };
    } else {
      joined.push(node.type === 'text' ? { ...node, value: oneSpace(node.value) } : node);
    }
  }
  // A space beside the end of a line is none that is seen.
  return joined.map((node, index) => {
    if (node.type !== 'text') {
      return node;
    }
    const value = joined[index - 1]?.type === 'break' ? node.value.trimStart() : node.value;
    return { ...node, value: joined[index + 1]?.type === 'break' ? value.trimEnd() : value };
  }).filter(it => it.type !== 'text' || it.value !== '');
}

function oneSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** The headings from the article's level on, without a gap; never deeper than they were where they fit. */
function atLevels(blocks: readonly Block[], { first, above }: HeadingPlace): readonly Block[] {
  const depths = blocks.flatMap(it => (it.type === 'heading' ? [it.depth] : []));
  const least = Math.min(...depths);
  const start = Math.min(Math.max(least, first), Math.max(first, above + 1));
  const open: { readonly depth: number; readonly level: number }[] = [];
  return blocks.map(block => {
    if (block.type !== 'heading') {
      return block;
    }
    while ((open.at(-1)?.depth ?? 0) >= block.depth) {
      open.pop();
    }
    const level = Math.min(6, open.length === 0 ? start : (open.at(-1)?.level ?? start) + 1);
    open.push({ depth: block.depth, level });
    return { ...block, depth: level };
  });
}
