/**
 * HTML blocks: comments, and elements that do not stand in running text.
 *
 *     <figure class="image-right"><img src="logo.png" alt=""></figure>
 *
 * The element ends at its closing tag, even in the middle of a line. Its content is copied tag by tag,
 * or read as Markdown where the attribute `markdown` or an option says so.
 * https://kramdown.gettalong.org/syntax.html#html-blocks
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import type { ContentModel } from '../node.ts';
import type { OpeningTag } from '../html/tag.ts';
import { MAXIMAL_DEPTH } from '../blockParser.ts';
import { isBlank } from '../characters.ts';
import { convertToNative } from '../document/htmlToNative.ts';
import { contentModelOfAttribute, defaultContentModel, isKnownElement, spanElements, voidElements } from '../html/elements.ts';
import { endOfName, readClosingTag, readOpeningTag } from '../html/tag.ts';
import { Node } from '../node.ts';
import { SourceText } from '../sourceText.ts';
import { noteOrigin } from '../textOrigin.ts';

/** A comment, or an HTML element with its content. */
export const html: BlockRule = { name: 'html', first: '<', parse: parseHtml };

function parseHtml(parser: BlockParser): boolean {
  const { text, position } = parser;
  const at = parser.skipIndentation(position);
  if (at === position && parseComment(parser, parser.tree)) {
    skipBlankRest(parser);
    return true;
  }
  const closing = readClosingTag(text, at);
  if (closing !== undefined) {
    return endContainer(parser, closing.name.toLowerCase(), closing.end);
  }
  const tag = readOpeningTag(parser.source, at);
  if (tag === undefined || spanElements.has(tag.name.toLowerCase()) || isTooDeep(parser, tag)) {
    return false;
  }
  parser.position = tag.end;
  parseElement(parser, tag);
  const element = parser.tree.lastChild;
  if (parser.document.options.html_to_native && element !== undefined) {
    convertToNative(element);
  }
  return true;
}

function endContainer(parser: BlockParser, name: string, end: number): boolean {
  if (spanElements.has(name) || parser.tree.type !== 'html_element' || parser.tree.name !== name) {
    return false;
  }
  parser.position = end;
  parser.tree.closed = true;
  parser.isStopped = true;
  return true;
}

/** `<!-- … -->`, which decorations pass by. */
function parseComment(parser: BlockParser, tree: Node): boolean {
  const { text, source, position } = parser;
  const end = text.startsWith('<!--', position) ? source.indexOf('-->', position + 4) : -1;
  if (end < 0) {
    return false;
  }
  pushVerbatim(parser, tree, 'xml_comment', end + 3);
  return true;
}

/** `<? … ?>` */
function parseInstruction(parser: BlockParser, tree: Node): boolean {
  const { text, source, position } = parser;
  const end = text.startsWith('<?', position) ? source.indexOf('?>', position + 2) : -1;
  if (end < 0) {
    return false;
  }
  pushVerbatim(parser, tree, 'xml_pi', end + 2);
  return true;
}

function pushVerbatim(parser: BlockParser, tree: Node, type: 'xml_comment' | 'xml_pi', end: number): void {
  const { text, source, position } = parser;
  tree.push(new Node(type, text.slice(position, end), source.startAt(position), source.endAt(end)));
  parser.position = end;
}

/** Reads an element whose opening tag was just read. */
function parseElement(parser: BlockParser, tag: OpeningTag): void {
  const { source, document } = parser;
  const element = parser.pushBlock('html_element', tag.start, tag.end);
  const openingTag = { start: source.startAt(tag.start), end: source.endAt(tag.end) };
  element.name = tag.name;
  element.openingTag = openingTag;
  if (tag.attributes !== undefined) {
    element.attributes = tag.attributes;
  }
  for (const name of tag.duplicates) {
    document.warn('duplicate-html-attribute', openingTag.start, openingTag.end, name);
  }
  const model = takeContentModel(parser, element);
  element.contentModel = model;
  if (tag.name === 'script' || tag.name === 'style') {
    readUntilClosingTag(parser, element, 'raw');
    skipBlankRestIf(parser, model === 'block');
  } else if (tag.isSelfClosing || voidElements.has(tag.name)) {
    element.details = { ...element.details, isWithoutBody: true };
    element.closed = true;
    skipBlankRestIf(parser, model === 'block');
  } else {
    readContent(parser, element, model);
    skipBlankRestIf(parser, !isRaw(parser.tree));
  }
  element.end = source.endAt(parser.position);
  if (element.closed !== true) {
    document.warn('unclosed-html', openingTag.start, openingTag.end, tag.name);
  }
}

/** How the element's content is read: as its attribute `markdown` says, else as its parent or the options say. */
function takeContentModel(parser: BlockParser, element: Node): ContentModel {
  const { tree, document } = parser;
  const name = element.name ?? '';
  const given = element.takeAttribute('markdown');
  const usual = !isRaw(tree) && document.options.parse_block_html ? defaultContentModel(name) : 'raw';
  return (given === undefined ? undefined : contentModelOfAttribute(given, name)) ?? usual;
}

function readContent(parser: BlockParser, element: Node, model: ContentModel): void {
  if (model === 'block') {
    skipBlankRest(parser);
    element.closed = parser.parseRest(element) === 'closing-tag';
  } else if (model === 'span') {
    readUntilClosingTag(parser, element, 'span');
  } else {
    parseRawContent(parser, element);
  }
}

/** The content up to the closing tag is text for spans, or verbatim. Without a closing tag, all the rest is. */
function readUntilClosingTag(parser: BlockParser, element: Node, model: 'span' | 'raw'): void {
  const { text, source, position } = parser;
  const pattern = new RegExp(`</${(element.name ?? '').replaceAll('.', '\\.')}[ \\t\\n\\v\\f\\r]*>`, 'gi');
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  const end = match === null ? text.length : match.index;
  if (model === 'span') {
    element.raw = SourceText.slice(source, position, end);
  } else if (end > position) {
    element.push(new Node('raw', text.slice(position, end), source.startAt(position), source.endAt(end)));
  }
  element.closed = match !== null;
  parser.position = match === null ? end : pattern.lastIndex;
}

/** Reads tags and text up to the closing tag; nothing in it is Markdown, unless an element inside says so. */
function parseRawContent(parser: BlockParser, element: Node): void {
  const outer = parser.tree;
  parser.tree = element;
  parser.depth += 1;
  element.closed = false;
  while (parser.position < parser.text.length && !element.closed) {
    const start = parser.position;
    const next = findMarkup(parser.source, start);
    pushText(parser, element, next < 0 ? parser.text.length : next);
    if (next >= 0) {
      parseMarkup(parser, element);
    }
  }
  parser.depth -= 1;
  parser.tree = outer;
}

function parseMarkup(parser: BlockParser, element: Node): void {
  const { text, position } = parser;
  if (parseComment(parser, element) || parseInstruction(parser, element) || parseCdata(parser, element)) {
    return;
  }
  const tag = readOpeningTag(parser.source, position);
  if (tag !== undefined && !isTooDeep(parser, tag)) {
    parser.position = tag.end;
    parseElement(parser, tag);
    return;
  }
  const closing = tag === undefined ? readClosingTag(text, position) : undefined;
  if (closing === undefined) {
    pushText(parser, element, position + 1);
  } else if (nameOf(closing.name, element) === element.name) {
    element.closed = true;
    parser.position = closing.end;
  } else {
    pushText(parser, element, closing.end);
    parser.document.warn('stray-closing-tag', parser.source.startAt(position), parser.source.endAt(closing.end), closing.name);
  }
}

/** `<![CDATA[ … ]]>` is text, apart from the text before it. */
function parseCdata(parser: BlockParser, element: Node): boolean {
  const { text, source, position } = parser;
  const end = text.startsWith('<![CDATA[', position) ? source.indexOf(']]>', position + 9) : -1;
  if (end < 0) {
    return false;
  }
  element.push(textNode(source, position + 9, end));
  parser.position = end + 3;
  return true;
}

/** Case does not count in the names that HTML knows. */
function nameOf(written: string, element: Node): string {
  return isKnownElement(element.name ?? '') ? written.toLowerCase() : written;
}

function pushText(parser: BlockParser, element: Node, end: number): void {
  const { text, source, position } = parser;
  if (end <= position) {
    return;
  }
  const last = element.lastChild;
  if (last?.type === 'text') {
    noteOrigin(last, source, { characters: text.slice(position, end), start: position, end });
    last.value += text.slice(position, end);
    last.end = source.endAt(end);
  } else {
    element.push(textNode(source, position, end));
  }
  parser.position = end;
}

function textNode(source: SourceText, start: number, end: number): Node {
  const text = new Node('text', '', source.startAt(start), source.endAt(end));
  const characters = source.text.slice(start, end);
  noteOrigin(text, source, { characters, start, end });
  text.value = characters;
  return text;
}

/** The next `<` that a tag, comment, instruction or CDATA section can start with, or -1. */
function findMarkup(source: SourceText, from: number): number {
  const { text } = source;
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (code === 47 || code === 63 || endOfName(text, at + 1) >= 0 || text.startsWith('!--', at + 1) || text.startsWith('![CDATA[', at + 1)) {
      return at;
    }
  }
  return -1;
}

function isTooDeep(parser: BlockParser, tag: OpeningTag): boolean {
  const isDeep = parser.depth >= MAXIMAL_DEPTH;
  if (isDeep) {
    parser.document.warn('nesting-too-deep', parser.source.startAt(tag.start), parser.source.endAt(tag.end));
  }
  return isDeep;
}

function isRaw(tree: Node): boolean {
  return tree.type === 'html_element' && tree.contentModel === 'raw';
}

function skipBlankRestIf(parser: BlockParser, condition: unknown): void {
  if (condition === true) {
    skipBlankRest(parser);
  }
}

function skipBlankRest(parser: BlockParser): void {
  let at = parser.position;
  while (isBlank(parser.text.charCodeAt(at))) {
    at += 1;
  }
  if (parser.text.charCodeAt(at) === 10) {
    parser.position = at + 1;
  }
}
