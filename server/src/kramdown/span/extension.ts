/**
 * Attribute lists and extensions in running text.
 *
 *     du *texte*{: .bleue} et {::comment}une remarque{:/}
 *
 * https://kramdown.gettalong.org/syntax.html#span-ials
 */
import type { LossReason } from '../element.ts';
import type { Node } from '../node.ts';
import type { SpanParser, SpanRule } from '../spanParser.ts';
import { addPieces, noValues } from '../attributeList.ts';
import { findClosingBrace } from '../braces.ts';
import { applyAttributes } from '../document/attributes.ts';
import { addExtension, readExtensionTag } from '../extensionTag.ts';

/** `{: …}` or `{::name …}` */
export const spanExtension: SpanRule = {
  name: 'spanExtension',
  first: '{',
  parse(parser) {
    const { text, position } = parser;
    if (text.charCodeAt(position + 1) !== 58) {
      return false;
    }
    return parseExtension(parser) || parseAttributeList(parser) || addBrace(parser);
  },
};

function addBrace(parser: SpanParser): boolean {
  parser.addText(parser.position, parser.position + 1);
  parser.position += 1;
  return true;
}

function parseExtension(parser: SpanParser): boolean {
  const { source, text, position, document } = parser;
  const tag = readExtensionTag(source, position);
  if (tag === undefined) {
    return false;
  }
  let end = tag.end;
  let body: string | undefined;
  if (tag.kind === 'closing') {
    parser.warn('stray-extension-end', position, tag.end, tag.name);
    return addBrace(parser);
  }
  if (tag.kind === 'opening') {
    const closing = findClosing(parser, tag.name, tag.end);
    if (closing < 0) {
      parser.warn('unclosed-extension', position, tag.end, tag.name);
      return addBrace(parser);
    }
    body = text.slice(tag.end, closing);
    end = text.indexOf('}', closing) + 1;
  }
  const range = { start: source.startAt(position), end: source.endAt(end) };
  if (!addExtension(document, parser.tree, { name: tag.name, values: tag.values, body, category: 'span', ...range })) {
    parser.warn('unknown-extension', position, tag.end, tag.name);
    return addBrace(parser);
  }
  parser.position = end;
  return true;
}

function findClosing({ text, source }: SpanParser, name: string, from: number): number {
  return source.find(`{:/${name}}`, at => {
    const short = text.indexOf('{:/}', at);
    const long = text.indexOf(`{:/${name}}`, at);
    return short < 0 || long < 0 ? Math.max(short, long) : Math.min(short, long);
  }, from);
}

/** `{: …}` decorates the element right before it, at once. */
function parseAttributeList(parser: SpanParser): boolean {
  const { source, position, tree, document } = parser;
  const contentEnd = findClosingBrace(source, position + 2);
  if (contentEnd < 0) {
    return false;
  }
  const list = document.readAttributeList({ kind: 'span', source, brace: position, contentEnd });
  const last = tree.lastChild;
  if (last === undefined || (last.type === 'text' && !parser.isTextDecorated)) {
    list.lost = 'after-text';
    parser.warn('attribute-list-after-text', position, contentEnd + 1);
    return false;
  }
  const values = noValues();
  addPieces(values, list.pieces);
  last.decoration ??= noValues();
  document.changesDefinitions ||= document.sharedDecorations.has(last.decoration);
  addPieces(last.decoration, list.pieces);
  applyAttributes(document, last, values);
  const lost = lossOn(last);
  if (lost === undefined) {
    list.target = last;
    last.addAttributeList(list);
    last.end = Math.max(last.end, list.end);
  } else {
    list.lost = lost;
  }
  parser.position = contentEnd + 1;
  return true;
}

/** Elements that print no attributes. */
function lossOn({ type }: Node): LossReason | undefined {
  const isBare = type === 'smart_quote' || type === 'entity' || type === 'typographic_sym' || type === 'br' || type === 'comment'
    || type === 'xml_comment' || type === 'raw' || type === 'footnote' || type === 'text';
  return isBare ? 'no-visible-effect' : undefined;
}
