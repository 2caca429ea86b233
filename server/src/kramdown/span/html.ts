/**
 * HTML in running text.
 *
 *     une <span class="bleue">couleur *vive*</span>
 *
 * https://kramdown.gettalong.org/syntax.html#html-spans
 */
import type { ContentModel, Node } from '../node.ts';
import type { OpeningTag } from '../html/tag.ts';
import type { SpanParser, SpanRule, Stop } from '../spanParser.ts';
import { isSpace } from '../characters.ts';
import { convertToNative } from '../document/htmlToNative.ts';
import { blockElements, defaultContentModel, isKnownElement, voidElements } from '../html/elements.ts';
import { escapeAll } from '../html/escape.ts';
import { readClosingTag, readOpeningTag } from '../html/tag.ts';
import { MAXIMAL_SPAN_DEPTH } from '../spanParser.ts';

/** A comment, or an element with its content; block elements are text. */
export const spanHtml: SpanRule = {
  name: 'spanHtml',
  first: '<',
  parse(parser) {
    const { text, position } = parser;
    if (parseComment(parser) || parseCdata(parser)) {
      return true;
    }
    const closing = readClosingTag(text, position);
    if (closing !== undefined) {
      parser.warn('stray-closing-tag', position, closing.end, closing.name);
      return addAsText(parser, closing.end);
    }
    const tag = readOpeningTag(parser.source, position);
    if (tag === undefined) {
      return false;
    }
    if (blockElements.has(tag.name)) {
      parser.warn('block-html-in-text', position, tag.end, tag.name);
      return addAsText(parser, tag.end);
    }
    if (parser.depth >= MAXIMAL_SPAN_DEPTH) {
      parser.warn('nesting-too-deep', position, tag.end);
      return addAsText(parser, tag.end);
    }
    parseElement(parser, tag);
    const element = parser.tree.lastChild;
    if (parser.document.options.html_to_native && element !== undefined) {
      convertToNative(element);
      // To kramdown each image in the text of a link stands for a bracket that it opened.
      if (element.type === 'img') {
        parser.brackets?.pop();
      }
    }
    return true;
  },
};

function addAsText(parser: SpanParser, end: number): boolean {
  parser.addText(parser.position, end);
  parser.position = end;
  return true;
}

function parseComment(parser: SpanParser): boolean {
  const { text, source, position } = parser;
  const end = text.startsWith('<!--', position) ? source.indexOf('-->', position + 4) : -1;
  if (end < 0) {
    return false;
  }
  parser.pushSpan('xml_comment', end + 3, text.slice(position, end + 3));
  return true;
}

/** `<![CDATA[ … ]]>` is text as it is written, ampersands included. */
function parseCdata(parser: SpanParser): boolean {
  const { text, source, position } = parser;
  const end = text.startsWith('<![CDATA[', position) ? source.indexOf(']]>', position + 9) : -1;
  if (end < 0) {
    return false;
  }
  const at = position + 9;
  // Each sign that is written as a reference is a piece of its own: the others stand where they stand.
  for (const { index, 0: piece } of text.slice(at, end).matchAll(/[&<>"]|[^&<>"]+/g)) {
    parser.addCharacters(escapeAll(piece), at + index, at + index + piece.length);
  }
  parser.position = end + 3;
  return true;
}

function parseElement(parser: SpanParser, tag: OpeningTag): void {
  const { source } = parser;
  const element = parser.pushSpan('html_element', tag.end);
  element.name = tag.name;
  element.openingTag = { start: element.start, end: element.end };
  if (tag.attributes !== undefined) {
    element.attributes = tag.attributes;
    joinLines(tag.attributes);
  }
  for (const name of tag.duplicates) {
    parser.warn('duplicate-html-attribute', tag.start, tag.end, name);
  }
  element.contentModel = takeContentModel(parser, element, tag);
  element.closed = tag.isSelfClosing || voidElements.has(tag.name);
  if (!element.closed) {
    parseElementContent(parser, element, tag);
  }
  element.end = source.endAt(parser.position);
}

function joinLines(attributes: Map<string, string>): void {
  for (const [name, value] of attributes) {
    if (value.includes('\n')) {
      attributes.set(name, value.replace(/\n+/g, ' '));
    }
  }
}

function takeContentModel(parser: SpanParser, element: Node, tag: OpeningTag): ContentModel {
  const usual = defaultContentModel(tag.name) === 'raw';
  const isInRaw = parser.tree.contentModel === 'raw';
  const given = element.takeAttribute('markdown');
  if (given === 'block') {
    parser.warn('block-markdown-in-text', tag.start, tag.end);
  }
  switch (given) {
    case 'span':
      return 'span';
    case '0':
      return 'raw';
    case '1':
      return usual ? 'raw' : 'span';
    default:
      return usual || isInRaw || !parser.document.options.parse_span_html ? 'raw' : 'span';
  }
}

function parseElementContent(parser: SpanParser, element: Node, tag: OpeningTag): void {
  const { grammar, grammars, text, source, document } = parser;
  const unclosed = grammar === grammars.html ? undefined : parser.memory.unclosedTagsWithin(parser.enclosing);
  if (parser.attempts > 0 && unclosed?.has(tag.start) === true) {
    // What is tried around it will be given up: its content does not matter.
    parser.position = text.length;
    return;
  }
  const isRaw = element.contentModel === 'raw';
  parser.grammar = isRaw ? grammars.html : grammars.span;
  element.closed = parser.parseContent(element, stopAt(tag.name));
  if (element.closed) {
    parser.position = endOfClosingTag(text, parser.position + 2 + tag.name.length);
  } else {
    const { tree } = parser;
    parser.tree = element;
    parser.addText(parser.position, text.length);
    parser.tree = tree;
    parser.position = text.length;
    unclosed?.add(tag.start);
    document.warn('unclosed-html', source.startAt(tag.start), source.endAt(tag.end), tag.name);
  }
  parser.grammar = grammar;
}

const STOPS = new Map<string, Stop>();

/** `</name>`; case does not count in the names that HTML knows. */
function stopAt(name: string): Stop {
  let stop = STOPS.get(name);
  if (stop === undefined) {
    const keepsCase = !isKnownElement(name);
    stop = {
      first: '<',
      isHere({ text, position }) {
        const written = text.slice(position + 2, position + 2 + name.length);
        return text.charCodeAt(position + 1) === 47
          && (written === name || (!keepsCase && written.toLowerCase() === name))
          && endOfClosingTag(text, position + 2 + name.length) >= 0;
      },
    };
    if (!keepsCase) {
      STOPS.set(name, stop);
    }
  }
  return stop;
}

/** The end of the tag whose name ends at the offset, or -1. */
function endOfClosingTag(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return text.charCodeAt(at) === 62 ? at + 1 : -1;
}
