/** Writes running text as tokens. */
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

/** Writes an element of running text. Blocks come there by HTML that is turned into kramdown's own elements. */
export function writeSpan(writer: TokenWriter, node: Node): void {
  switch (node.type) {
    case 'blank':
    case 'p':
    case 'header':
    case 'blockquote':
    case 'codeblock':
    case 'hr':
    case 'ul':
    case 'ol':
    case 'li':
    case 'dl':
    case 'dt':
    case 'dd':
    case 'table':
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'tr':
    case 'td':
      writer.writeBlocks([node]);
      return;
    case 'text':
      pushText(writer, writer.document.options.remove_line_breaks_for_cjk ? node.value.replace(CJK_LINE_BREAK, '') : node.value);
      return;
    case 'em':
    case 'strong':
    case 'del':
      writeWrapped(writer, node, node.type === 'del' ? 's' : node.type, node.type);
      return;
    case 'a':
      writeLink(writer, node);
      return;
    case 'img':
      writeImage(writer, node);
      return;
    case 'codespan':
      writeCodespan(writer, node);
      return;
    case 'br':
      writer.push('hardbreak', 'br', 0);
      return;
    case 'math':
      writeMath(writer, node);
      return;
    case 'footnote':
      writeFootnoteMark(writer, node);
      return;
    case 'abbreviation':
      writeAbbreviation(writer, node);
      return;
    case 'html_element':
      writeHtmlElement(writer, node);
      return;
    case 'smart_quote':
      pushText(writer, printEntity(codePointOfQuote(node.value, writer.document.options), writer.document.options));
      return;
    case 'typographic_sym':
      pushText(writer, printSymbol(node.value, writer.document.options));
      return;
    case 'entity':
      pushText(writer, printEntity(node.details?.codePoint ?? 38, writer.document.options, node.details?.original));
      return;
    case 'comment':
    case 'raw':
    case 'xml_comment':
    case 'xml_pi':
      writeVerbatim(writer, node);
      return;
    default: // nothing is printed for the others
  }
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
function codePointOfQuote(name: string, { smart_quotes: quotes }: ResolvedOptions): number {
  const given = quotes[QUOTES.indexOf(name)] ?? '';
  return codePointOfEntity(given) ?? (/^\d+$/.test(given) ? Number(given) : 39);
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

