/** Writes running text as tokens. */
import type { ElementType } from '../element.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Node } from '../node.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { abbreviationName } from '../document/abbreviations.ts';
import { codePointOfEntity } from '../entities.ts';
import { typographicCharacters } from '../typography.ts';
import { printEntity } from './entity.ts';
import { writeCodespan } from './code.ts';
import { writeFootnoteMark } from './footnotes.ts';
import { writeHtmlElement } from './htmlElement.ts';
import { writeMath } from './math.ts';
import { attributesOf } from './attributes.ts';

const QUOTES = ['lsquo', 'rsquo', 'ldquo', 'rdquo'];
const CJK_LINE_BREAK = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/** Writes one kind of element. */
export type ElementWriters = { readonly [Type in ElementType]?: (writer: TokenWriter, node: Node) => void };

/** What is printed for each kind of element in running text. */
export const spanWriters: ElementWriters = {
  text: writeText,
  em: (writer, node) => { writeWrapped(writer, node, 'em', 'em'); },
  strong: (writer, node) => { writeWrapped(writer, node, 'strong', 'strong'); },
  del: (writer, node) => { writeWrapped(writer, node, 's', 'del'); },
  a: writeLink,
  img: writeImage,
  codespan: writeCodespan,
  br: writer => void writer.push('hardbreak', 'br', 0),
  math: writeMath,
  footnote: writeFootnoteMark,
  abbreviation: writeAbbreviation,
  html_element: writeHtmlElement,
  smart_quote: (writer, { value }) => { pushText(writer, printQuote(value, writer.document.options)); },
  typographic_sym: (writer, { value }) => { pushText(writer, printSymbol(value, writer.document.options)); },
  entity: (writer, { details }) => { pushText(writer, printEntity(details?.codePoint ?? 38, writer.document.options, details?.original)); },
  comment: writeVerbatim,
  raw: writeVerbatim,
  xml_comment: writeVerbatim,
  xml_pi: writeVerbatim,
};

/** Writes an element of running text. Blocks come there by HTML that is turned into kramdown's own elements. */
export function writeSpan(writer: TokenWriter, node: Node): void {
  const write = spanWriters[node.type];
  if (write !== undefined) {
    write(writer, node);
  } else if (node.category === 'block') {
    writer.writeBlocks([node]);
  }
}

function writeText(writer: TokenWriter, { value }: Node): void {
  pushText(writer, writer.document.options.remove_line_breaks_for_cjk ? value.replace(CJK_LINE_BREAK, '') : value);
}

/** Neighbouring text is one token, unless an ampersand could become part of a reference by that. */
function pushText(writer: TokenWriter, content: string): void {
  const { tokens } = writer;
  const last = tokens[tokens.length - 1];
  if (last !== undefined && last === writer.openText) {
    last.content += content;
  } else {
    writer.openText = writer.push('text', '', 0);
    writer.openText.content = content;
  }
  if (content.includes('&')) {
    writer.openText = undefined;
  }
}

function writeWrapped(writer: TokenWriter, node: Node, name: string, tag: string): void {
  writer.push(`${name}_open`, tag, 1).attrs = attributesOf(node);
  writer.parents.push(node);
  writer.writeSpans(node.children);
  writer.parents.pop();
  writer.push(`${name}_close`, tag, -1);
}

/** A table of contents has links of its own: those in headings are left out there. */
function writeLink(writer: TokenWriter, node: Node): void {
  if (writer.isWritingContents) {
    writer.writeSpans(node.children);
  } else {
    writeWrapped(writer, node, 'link', 'a');
  }
}

function writeImage(writer: TokenWriter, node: Node): void {
  const token = writer.push('image', 'img', 0);
  token.attrs = attributesOf(node);
  token.content = node.attributes.get('alt') ?? '';
  token.children = [];
}

function writeAbbreviation(writer: TokenWriter, node: Node): void {
  const abbreviation = writer.document.abbreviations.get(abbreviationName(node.value)) ?? writer.document.abbreviations.get(node.value);
  const attributes = new Map(abbreviation?.placeholder.attributes);
  if (abbreviation !== undefined && abbreviation.title !== '') {
    attributes.set('title', abbreviation.title);
  }
  writer.push('abbr_open', 'abbr', 1).attrs = [...attributes];
  writer.push('html_inline', '', 0).content = node.value;
  writer.push('abbr_close', 'abbr', -1);
}

/** Comments, instructions, raw text, and content for one output only. */
function writeVerbatim(writer: TokenWriter, node: Node): void {
  if (node.category === 'block') {
    writer.writeBlocks([node]);
    return;
  }
  const outputs = node.details?.outputs ?? [];
  if (outputs.length === 0 || outputs.includes('html')) {
    writer.push('html_inline', '', 0).content = node.type === 'comment' ? `<!-- ${node.value} -->` : node.value;
  }
}

/** The option gives an entity's name, or a number. */
function printQuote(name: string, options: ResolvedOptions): string {
  const given = options.smart_quotes[QUOTES.indexOf(name)] ?? '';
  return printEntity(codePointOfEntity(given) ?? (/^\d+$/.test(given) ? Number(given) : 39), options);
}

function printSymbol(name: string, options: ResolvedOptions): string {
  const given = options.typographic_symbols[name];
  if (given !== undefined) {
    return given;
  }
  const characters = typographicCharacters.get(name) ?? '';
  return options.entity_output === 'as_char'
    ? characters
    : [...characters].map(character => printEntity(character.codePointAt(0) ?? 0, options)).join('');
}

