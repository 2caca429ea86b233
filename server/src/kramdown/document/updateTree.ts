/**
 * The second half of reading: text is read for spans, markers vanish, runs of blank lines become one,
 * and attribute lists are applied. By now all definitions are known, also those further down.
 */
import type { DocumentState } from '../documentState.ts';
import type { SourceText } from '../sourceText.ts';
import { Node } from '../node.ts';
import { SpanParser, type SpanContext } from '../spanParser.ts';
import { applyAttributes } from './attributes.ts';
import { bareText, plainText } from './plainText.ts';

/** Completes the element and everything in it. */
export function updateTree(context: SpanContext, element: Node): void {
  if (element.raw !== undefined) {
    const { raw } = element;
    element.raw = undefined;
    element.children = readText(context, raw, element);
  } else if (element.children.length > 0) {
    updateChildren(context, element);
  }
}

function updateChildren(context: SpanContext, element: Node): void {
  const { document } = context;
  if (element.children.some(({ type, raw }) => type === 'text' && raw !== undefined)) {
    element.children = element.children.flatMap(child => (child.type === 'text' ? readBareText(context, child) : child));
  }
  const { children } = element;
  let lastBlank: Node | undefined;
  let kept = 0;
  for (const child of children) {
    if (child.type === 'eob') {
      applyDecoration(document, child);
      continue;
    }
    if (child.type === 'blank' && lastBlank !== undefined) {
      lastBlank.value += child.value;
      lastBlank.end = child.end;
      continue;
    }
    lastBlank = child.type === 'blank' ? child : undefined;
    children[kept] = child;
    kept += 1;
    if (child.type === 'blank' || child.type === 'raw') {
      continue;
    }
    if (child.category === 'block') {
      updateTree(context, child);
      applyDecoration(document, child);
      updateIdText(document, child);
    } else if (document.options.html_to_native) {
      updateTree(context, child);
    }
  }
  children.length = kept;
}

/** Text that stands in no paragraph. */
function readBareText(context: SpanContext, text: Node): Node[] {
  const { raw } = text;
  if (raw === undefined) {
    return [text];
  }
  return readText(context, raw, text);
}

/** Reads running text. Around it stands no HTML element: what one says of its content, it has said by now. */
function readText(context: SpanContext, raw: SourceText, { start, end }: Node): Node[] {
  const holder = new Node('p', '', start, end);
  new SpanParser(context, raw, holder).parseAll();
  return holder.children;
}

function applyDecoration(document: DocumentState, node: Node): void {
  if (node.decoration !== undefined) {
    applyAttributes(document, node, node.decoration);
  }
}

/** The id of a heading is made from its text without marks, in GFM; that of a term always. */
function updateIdText(document: DocumentState, node: Node): void {
  const isStripped = node.type === 'dt' || (node.type === 'header' && document.options.auto_id_stripping);
  if (isStripped) {
    node.details = { ...node.details, idText: document.options.input === 'GFM' ? plainText(node) : bareText(node) };
  }
}
