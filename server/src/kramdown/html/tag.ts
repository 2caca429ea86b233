/**
 * Reads an HTML tag: `<figure class='image-right' hidden>`, `<br />`, `</div >`. Names are XML names,
 * values quoted or a single word; anything else is no tag.
 */
import type { SourceText } from '../sourceText.ts';
import { isSpace, toLowerCase } from '../characters.ts';
import { isKnownElement } from './elements.ts';

const NAME = '(?:[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*:)?[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*';
const NAME_HERE = new RegExp(NAME, 'uy');
const WORD_HERE = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]+/uy;

/** An opening tag. Offsets are in the text that it was read from. */
export interface OpeningTag {
  /** Lower case if HTML has the element. */
  readonly name: string;
  readonly attributes: Map<string, string> | undefined;
  /** Attributes that are given twice. */
  readonly duplicates: readonly string[];
  /** `<br />` */
  readonly isSelfClosing: boolean;
  readonly start: number;
  readonly end: number;
}

/** A closing tag, name as written. */
export interface ClosingTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The end of the XML name at an offset, or -1. */
export function endOfName(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const canStart = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
  if (!canStart) {
    return -1;
  }
  NAME_HERE.lastIndex = at;
  return NAME_HERE.test(text) ? NAME_HERE.lastIndex : -1;
}

/** The end of the word at an offset, letters of all scripts included; the offset itself if there is none. */
export function endOfWord(text: string, at: number): number {
  WORD_HERE.lastIndex = at;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : at;
}

/** Reads an opening tag at the offset of its `<`. */
export function readOpeningTag(source: SourceText, start: number): OpeningTag | undefined {
  const { text } = source;
  const nameEnd = text.charCodeAt(start) === 60 ? endOfName(text, start + 1) : -1;
  if (nameEnd < 0) {
    return undefined;
  }
  const written = text.slice(start + 1, nameEnd);
  const lower = toLowerCase(written);
  const name = isKnownElement(lower) ? lower : written;
  const reader = { source, attributes: undefined, duplicates: [], keepsCase: name === written && !isKnownElement(lower) };
  const end = readAttributes(reader, nameEnd);
  source.lookAt(end);
  const isSelfClosing = text.charCodeAt(end) === 47;
  const last = isSelfClosing ? end + 1 : end;
  return text.charCodeAt(last) === 62
    ? { name, attributes: reader.attributes, duplicates: reader.duplicates, isSelfClosing, start, end: last + 1 }
    : undefined;
}

/** Reads a closing tag at the offset of its `<`. */
export function readClosingTag(text: string, start: number): ClosingTag | undefined {
  if (text.charCodeAt(start) !== 60 || text.charCodeAt(start + 1) !== 47) {
    return undefined;
  }
  const nameEnd = endOfName(text, start + 2);
  const end = nameEnd < 0 ? -1 : skipSpace(text, nameEnd);
  return end >= 0 && text.charCodeAt(end) === 62 ? { name: text.slice(start + 2, nameEnd), start, end: end + 1 } : undefined;
}

interface AttributeReader {
  readonly source: SourceText;
  attributes: Map<string, string> | undefined;
  readonly duplicates: string[];
  readonly keepsCase: boolean;
}

/** Reads attributes as long as there are any, and the white space after them. */
function readAttributes(reader: AttributeReader, from: number): number {
  const { text } = reader.source;
  let at = from;
  for (;;) {
    const start = skipSpace(text, at);
    const nameEnd = start > at ? endOfName(text, start) : -1;
    if (nameEnd < 0) {
      return start;
    }
    const value = readValue(reader.source, nameEnd);
    addAttribute(reader, text.slice(start, nameEnd), value === undefined ? '' : text.slice(value.start, value.end));
    at = value === undefined ? nameEnd : value.after;
  }
}

function addAttribute(reader: AttributeReader, written: string, value: string): void {
  const name = reader.keepsCase ? written : toLowerCase(written);
  reader.attributes ??= new Map();
  if (reader.attributes.has(name)) {
    reader.duplicates.push(name);
  }
  reader.attributes.set(name, value);
}

function readValue(source: SourceText, from: number): { start: number; end: number; after: number } | undefined {
  const { text } = source;
  const equals = skipSpace(text, from);
  if (text.charCodeAt(equals) !== 61) {
    return undefined;
  }
  const start = skipSpace(text, equals + 1);
  const quote = text.charAt(start);
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, start + 1);
    return end < 0 ? undefined : { start: start + 1, end, after: end + 1 };
  }
  if (isOpaque(text.charCodeAt(equals + 1))) {
    const end = endOfOpaqueValue(text, equals + 1);
    return { start: equals + 1, end, after: end };
  }
  const end = endOfWord(text, start);
  return end === start ? undefined : { start, end, after: end };
}

/** White space, and what is not looked into (`opaque.ts`): another language will put attributes there, or none. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at)) || isOpaque(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** Half a character: a whole one has its other half before it, which ends names and white space. */
function isOpaque(code: number): boolean {
  return code >= 0xdc00 && code <= 0xddff;
}

/** `href={{ page.url }}#a`: up to white space or the end of the tag. */
function endOfOpaqueValue(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 62) {
    at += 1;
  }
  return at;
}
