/**
 * Links and images.
 *
 *     [texte](https://www.numerique.gouv.fr "titre") [texte][id] [id] ![description](image.png)
 *
 * https://kramdown.gettalong.org/syntax.html#links-and-images
 */
import type { Node } from '../node.ts';
import type { SpanParser, SpanRule, Stop } from '../spanParser.ts';
import type { LinkTail } from './linkTail.ts';
import { applyAttributes } from '../document/attributes.ts';
import { enclosing, MAXIMAL_SPAN_DEPTH } from '../spanParser.ts';
import { unescape } from './escape.ts';
import { readLinkTail } from './linkTail.ts';

/** A link or an image; no link stands inside of another. */
export const link: SpanRule = {
  name: 'link',
  first: '[!',
  parse(parser) {
    const { text, position } = parser;
    const isImage = text.charCodeAt(position) === 33;
    const textStart = isImage ? position + 2 : position + 1;
    const isStart = text.charCodeAt(textStart - 1) === 91 && textStart < text.length && text.charCodeAt(textStart) !== 94;
    if (!isStart) {
      return false;
    }
    const isForbidden = (!isImage && (parser.enclosing & enclosing.link) !== 0) || parser.depth >= MAXIMAL_SPAN_DEPTH;
    if (isForbidden || !parseLink(parser, isImage ? 'img' : 'a', textStart)) {
      parser.addText(position, textStart);
      parser.position = textStart;
    }
    return true;
  },
};

function parseLink(parser: SpanParser, type: 'a' | 'img', textStart: number): boolean {
  const { position, document } = parser;
  if (parser.source.indexOf(']', textStart) < 0) {
    return false;
  }
  const knownEnd = bracketsAround(parser).get(textStart);
  if (knownEnd === -1 || (knownEnd !== undefined && !leadsSomewhere(parser, position, textStart, knownEnd))) {
    return false;
  }
  const checkpoint = document.checkpoint();
  const element = parser.newSpan(type, position, textStart);
  const textEnd = readLinkText(parser, element, textStart);
  if (textEnd < 0) {
    parser.position = position;
    document.revert(checkpoint);
    return false;
  }
  const tail = readLinkTail(parser, textStart, textEnd);
  if (tail.kind === 'nothing' || (tail.kind === 'name' && tail.found === undefined)) {
    parser.position = position;
    document.revert(checkpoint);
    noteUndefined(parser, tail, textStart, textEnd);
    return false;
  }
  parser.position = tail.end;
  addLink(parser, element, { tail, textStart, textEnd });
  if (type === 'img') {
    parser.brackets?.pop();
  }
  return true;
}

/** Reads the text between the brackets; the offset of the closing one, or -1. */
function readLinkText(parser: SpanParser, element: Node, textStart: number): number {
  const around = parser.enclosing;
  const known = bracketsAround(parser);
  const open = [textStart];
  parser.position = textStart;
  parser.enclosing = around | enclosing.link;
  parser.attempts += 1;
  const isFound = parser.parseContent(element, stopAtBracket(open, known));
  parser.attempts -= 1;
  parser.enclosing = around;
  if (!isFound) {
    giveUp(parser, { open, textStart, known });
  }
  return isFound ? parser.position : -1;
}

/**
 * What is open at the end of the text is never closed. Neither is what is open around it: the same text would be
 * read again, with one bracket more. Only an attribute list means something else behind that bracket.
 */
function giveUp(parser: SpanParser, { open, textStart, known }: { open: readonly number[]; textStart: number; known: Map<number, number> }): void {
  const isInLink = (parser.enclosing & enclosing.link) !== 0 && parser.text.charCodeAt(textStart) !== 123;
  for (const start of isInLink ? [...open, ...(parser.brackets ?? [])] : open) {
    known.set(start, -1);
  }
}

/** The bracket that closes as many as were opened. */
function stopAtBracket(open: number[], known: Map<number, number>): Stop {
  return {
    first: ']![',
    brackets: open,
    isHopeless: () => known.get(open[0] ?? -1) === -1,
    isHere({ text, position }) {
      const code = text.charCodeAt(position);
      if (code === 93) {
        const start = open.pop();
        known.set(start ?? -1, position);
        return open.length === 0 && start !== undefined;
      }
      const start = code === 33 ? position + 2 : position + 1;
      if (text.charCodeAt(start - 1) === 91) {
        open.push(start);
      }
      return false;
    },
  };
}

function bracketsAround({ memory, enclosing: around }: SpanParser): Map<number, number> {
  return memory.bracketsWithin(around | enclosing.link);
}

/** Whether it is worth reading the text of a link whose end is known. */
function leadsSomewhere(parser: SpanParser, position: number, textStart: number, textEnd: number): boolean {
  const tail = readLinkTail(parser, textStart, textEnd);
  parser.position = position;
  const isLink = tail.kind === 'inline' || (tail.kind === 'name' && tail.found !== undefined);
  if (!isLink) {
    noteUndefined(parser, tail, textStart, textEnd);
  }
  return isLink;
}

interface ReadLink {
  readonly tail: Exclude<LinkTail, { kind: 'nothing' }>;
  readonly textStart: number;
  readonly textEnd: number;
}

function addLink(parser: SpanParser, element: Node, { tail, textStart, textEnd }: ReadLink): void {
  const { source, document, text } = parser;
  const definition = tail.kind === 'name' ? tail.found : undefined;
  const url = tail.kind === 'inline' ? tail.url : definition?.url ?? '';
  const title = tail.kind === 'inline' ? tail.title : definition?.title;
  const decoration = definition?.placeholder?.decoration;
  if (decoration !== undefined) {
    document.sharedDecorations.add(decoration);
    element.decoration = decoration;
    applyAttributes(document, element, decoration);
  }
  if (element.type === 'img') {
    element.setAttribute('src', url);
    element.setAttribute('alt', unescape(text.slice(textStart, textEnd)));
    element.children = [];
  } else {
    element.setAttribute('href', url);
  }
  if (title !== undefined) {
    element.setAttribute('title', title);
  }
  element.end = source.endAt(tail.end);
  parser.tree.push(element);
  const urlRange = tail.kind === 'inline'
    ? { start: source.startAt(tail.urlStart), end: source.endAt(tail.urlEnd) }
    : definition?.definition?.valueRange;
  document.references.push({
    kind: element.type === 'img' ? 'image' : 'link',
    element,
    textRange: { start: source.startAt(textStart), end: source.endAt(textEnd) },
    url,
    start: element.start,
    end: element.end,
    ...(urlRange === undefined ? {} : { urlRange }),
    ...(tail.kind === 'name' ? nameOf(parser, tail) : {}),
    ...(definition?.definition === undefined ? {} : { definition: definition.definition }),
  });
}

function nameOf({ source }: SpanParser, tail: Extract<LinkTail, { kind: 'name' }>): { name: string; nameRange: { start: number; end: number } } {
  return { name: tail.name, nameRange: { start: source.startAt(tail.nameStart), end: source.endAt(tail.nameEnd) } };
}

/** A link by name without a definition is text; its author may have meant it as a link. */
function noteUndefined(parser: SpanParser, tail: LinkTail, textStart: number, textEnd: number): void {
  if (tail.kind !== 'name' || tail.name === '') {
    return;
  }
  const { source, document, position, text } = parser;
  document.references.push({
    kind: text.charCodeAt(position) === 33 ? 'image' : 'link',
    element: undefined,
    textRange: { start: source.startAt(textStart), end: source.endAt(textEnd) },
    url: undefined,
    start: source.startAt(position),
    end: source.endAt(tail.end),
    ...nameOf(parser, tail),
  });
  parser.warn(tail.isExplicit ? 'undefined-link' : 'undefined-shortcut-link', position, tail.end, tail.name);
}
