import type { Element, Root } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { NOTE, NOTE_CALL } from './footnotes.ts';
import { attributeOf, isElement, isNamed, textOf, type HtmlNode } from './htmlTree.ts';
import type { Alignment, Block, Inline, MarkName } from './tree.ts';

/** How to read what belongs to a language or a place. */
export interface TreeOptions {
  /** The signs around a short quotation: `['« ', ' »']`. */
  readonly quotes: readonly [string, string];
  /** The address that an image shall have in the text; undefined for one that is to be left out. */
  readonly image: (source: string) => string | undefined;
}

/** The nodes that mdast has none for, hidden in those that it has. */
type Read = Nodes & { readonly plume?: Block | MarkName | undefined };

/** Makes blocks and lines of cleaned HTML. */
export function readTree(nodes: readonly HtmlNode[], options: TreeOptions): readonly Block[] {
  const root: Root = { type: 'root', children: [...nodes] };
  const tree = toMdast(root, { document: true, handlers: handlersFor(options) });
  return 'children' in tree ? blocksOf(tree.children) : [];
}

function handlersFor({ quotes, image }: TreeOptions): Record<string, Handle> {
  return {
    a: (state, node) => readLink(state, node),
    img: (_, node) => readImage(node, image),
    q: (state, node) => [{ type: 'text', value: quotes[0] }, ...(state.all(node) as PhrasingContent[]), { type: 'text', value: quotes[1] }],
    del: (state, node) => mark(state, node, 'del'),
    sup: (state, node) => mark(state, node, 'sup'),
    sub: (state, node) => mark(state, node, 'sub'),
    div: (state, node) => (node.properties[NOTE] === undefined ? state.toFlow(state.all(node)) : hide({ type: 'note', name: attributeOf(node, NOTE), children: blocksOf(state.toFlow(state.all(node))) })),
    dl: (state, node) => readDefinitions(state, node),
  };
}

function hide(block: Block): RootContent {
  return Object.assign({ type: 'thematicBreak' as const }, { plume: block });
}

function mark(state: State, node: Element, plume: MarkName): RootContent {
  return Object.assign({ type: 'delete' as const, children: state.all(node) as PhrasingContent[] }, { plume });
}

function readLink(state: State, node: Element): ReturnType<Handle> {
  const call = attributeOf(node, NOTE_CALL);
  if (call !== '') {
    return { type: 'footnoteReference', identifier: call };
  }
  const children = state.all(node) as PhrasingContent[];
  const url = realAddress(attributeOf(node, 'href'));
  return url === undefined ? children : { type: 'link', url, children };
}

/** Where a link of a page leads readers of another one: nowhere, where it leads within its page, to a disk or to a script. */
function realAddress(address: string): string | undefined {
  const redirected = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/.exec(address)?.[1];
  const url = (redirected === undefined ? address : decodeURIComponent(redirected)).trim();
  return /^(?:https?:|mailto:|tel:|ftp:|\/(?!\/))/i.test(url) ? url : undefined;
}

function readImage(node: Element, image: TreeOptions['image']): ReturnType<Handle> {
  const url = image(attributeOf(node, 'src'));
  return url === undefined ? undefined : { type: 'image', url, alt: attributeOf(node, 'alt').replace(/\s+/g, ' ').trim() };
}

function readDefinitions(state: State, node: Element): RootContent {
  const entries: { terms: (readonly Inline[])[]; texts: (readonly Block[])[] }[] = [];
  const parts = node.children.flatMap(it => (isNamed(it, 'div') ? it.children : [it]));
  for (const part of parts) {
    const last = entries.at(-1);
    if (isNamed(part, 'dt')) {
      const term = blocksOf(state.toFlow(state.all(part))).flatMap(it => (it.type === 'paragraph' ? it.children : []));
      const entry = last === undefined || last.texts.length > 0 ? { terms: [], texts: [] } : last;
      entry.terms.push(term);
      if (entry !== last) {
        entries.push(entry);
      }
    } else if (isElement(part) || (part.type === 'text' && textOf([part]).trim() !== '')) {
      const entry = last ?? { terms: [], texts: [] };
      entry.texts.push(blocksOf(state.toFlow(isElement(part) ? state.all(part) : [{ type: 'text', value: textOf([part]) }])));
      if (entry !== last) {
        entries.push(entry);
      }
    }
  }
  return hide({ type: 'definitions', entries });
}

function blocksOf(nodes: readonly Read[]): readonly Block[] {
  return nodes.flatMap(blockOf);
}

function blockOf(node: Read): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlinesOf(node.children) }];
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: inlinesOf(node.children) }];
    case 'list':
      return [{ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, items: node.children.map(it => blocksOf(it.children)) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: blocksOf(node.children) }];
    case 'code':
      return [{ type: 'code', value: node.value }];
    case 'thematicBreak':
      return [typeof node.plume === 'object' ? node.plume : { type: 'rule' }];
    case 'table':
      return [{ type: 'table', align: (node.align ?? []).map((it): Alignment => it), rows: node.children.map(row => row.children.map(cell => inlinesOf(cell.children))) }];
    case 'listItem':
      return blocksOf(node.children);
    default: {
      const inlines = inlineOf(node);
      return inlines.length === 0 ? [] : [{ type: 'paragraph', children: inlines }];
    }
  }
}

function inlinesOf(nodes: readonly Read[]): readonly Inline[] {
  return nodes.flatMap(inlineOf);
}

function inlineOf(node: Read): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'inlineCode':
      return [{ type: 'code', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
      return [{ type: 'mark', name: 'strong', children: inlinesOf(node.children) }];
    case 'emphasis':
      return [{ type: 'mark', name: 'em', children: inlinesOf(node.children) }];
    case 'delete':
      return [{ type: 'mark', name: typeof node.plume === 'string' ? node.plume : 'del', children: inlinesOf(node.children) }];
    case 'link':
      return [{ type: 'link', url: node.url, children: inlinesOf(node.children) }];
    case 'image':
      return [{ type: 'image', url: node.url, alternative: node.alt ?? '' }];
    case 'footnoteReference':
      return [{ type: 'call', name: node.identifier }];
    default:
      return 'children' in node ? inlinesOf(node.children) : [];
  }
}

