/** Writes blocks as tokens: for each kind of element, what kramdown prints for it. */
import type { Node } from '../node.ts';
import type { ElementWriters } from './spans.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { plainId } from '../document/headerIds.ts';
import { writeCodeblock } from './code.ts';
import { addBacklinks } from './footnotes.ts';
import { writeHtmlElement } from './htmlElement.ts';
import { writeMath } from './math.ts';
import { spanWriters, writeSpan } from './spans.ts';
import { writeTable } from './table.ts';
import { addToContents } from './toc.ts';
import { attributesOf } from './attributes.ts';

const AUTO_IDS = /^auto_ids(?:-([\w-]+))?/;

/** What is printed for each kind of block. */
const BLOCK_WRITERS: ElementWriters = {
  blank: writer => void writer.push('blank', '', 0),
  p: writeParagraph,
  header: writeHeader,
  blockquote: (writer, node) => { writeContainer(writer, node, 'blockquote'); },
  codeblock: writeCodeblock,
  hr: (writer, node) => void writer.pushBlock('hr', 'hr', 0, node),
  ul: writeList,
  ol: writeList,
  li: (writer, node) => { writeContainer(writer, node, 'list_item'); },
  dl: writeDefinitionList,
  dt: writeTerm,
  dd: (writer, node) => { writeContainer(writer, node, 'dd'); },
  table: writeTable,
  thead: writePartOfTable,
  tbody: writePartOfTable,
  tfoot: writePartOfTable,
  tr: writePartOfTable,
  td: writePartOfTable,
  html_element: writeHtmlElement,
  math: writeMath,
  raw: writeVerbatim,
  comment: writeVerbatim,
  xml_comment: writeVerbatim,
  xml_pi: writeVerbatim,
};

/** Writes a block; running text, where an element that is no block stands among blocks. */
export function writeBlock(writer: TokenWriter, node: Node): void {
  if (node.category === 'span') {
    writeSpan(writer, node);
  } else {
    (BLOCK_WRITERS[node.type] ?? spanWriters[node.type])?.(writer, node);
  }
}

/** Tags of containers are their elements' names. */
function writeContainer(writer: TokenWriter, node: Node, name: string): void {
  let isJoined = false;
  const opening = writer.wrap(name, node.type, node, () => {
    writer.writeBlocks(node.children);
    isJoined = writer.isAfterPlaceholder;
  });
  const [first] = node.children;
  opening.info = first === undefined || (first.type === 'p' && first.transparent === true) ? 'line' : '';
  const closing = writer.tokens[writer.tokens.length - 1];
  if (closing !== undefined) {
    closing.info = opening.info === 'line' && isJoined ? 'joined' : opening.info;
  }
}

function writeParagraph(writer: TokenWriter, node: Node): void {
  const image = findStandaloneImage(writer, node);
  if (image !== undefined) {
    writeFigure(writer, node, image);
    return;
  }
  const isHidden = node.transparent === true;
  if (isHidden && node.children.length === 0) {
    return;
  }
  const opening = writer.pushBlock('paragraph_open', 'p', 1, node);
  opening.hidden = isHidden;
  writer.writeTextOf(node);
  addBacklinks(writer, node);
  writer.pushBlock('paragraph_close', 'p', -1).hidden = isHidden;
}

/** `![…](…){: standalone}` alone in its paragraph, without a footnote's link back. */
function findStandaloneImage({ backlinks }: TokenWriter, paragraph: Node): Node | undefined {
  const [first] = paragraph.children;
  const isAlone = paragraph.transparent !== true && paragraph.children.length === 1 && !backlinks.has(paragraph);
  return isAlone && first?.type === 'img' && first.decoration?.references.includes('standalone') === true ? first : undefined;
}

/** Class and id go to the figure where the paragraph has none; the description becomes the caption. */
function writeFigure(writer: TokenWriter, paragraph: Node, image: Node): void {
  const attributes = [...image.attributes];
  const moves = (name: string): boolean => (name === 'class' || name === 'id') && !paragraph.attributes.has(name);
  const opening = writer.pushBlock('figure_open', 'figure', 1, paragraph);
  const moved = attributes.filter(([name]) => moves(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  opening.attrs = [...opening.attrs ?? [], ...moved];
  const token = writer.pushBlock('image', 'img', 0);
  token.children = [];
  token.attrs = attributes.filter(([name]) => !moves(name));
  token.content = image.attributes.get('alt') ?? '';
  writer.pushBlock('figure_caption', 'figcaption', 0).content = token.content;
  writer.pushBlock('figure_close', 'figure', -1);
}

function writeHeader(writer: TokenWriter, node: Node): void {
  const { options } = writer.document;
  const level = node.level ?? 1;
  const tag = `h${Math.min(6, Math.max(1, level + options.header_offset))}`;
  const attributes = new Map(node.attributes);
  if (options.auto_ids && !attributes.has('id')) {
    attributes.set('id', writer.page.makeId(node.details?.idText ?? ''));
  }
  const id = attributes.get('id');
  if (id !== undefined) {
    addToContents(writer, { level, id, node });
  }
  const opening = writer.pushBlock('heading_open', tag, 1, node);
  opening.attrs = [...attributes];
  opening.markup = '#'.repeat(level);
  opening.meta = { id };
  if (options.header_links && id !== undefined && id !== '') {
    writer.push('heading_link', 'a', 0).attrs = [['href', `#${id}`]];
  }
  writer.writeTextOf(node);
  addBacklinks(writer, node);
  writer.pushBlock('heading_close', tag, -1);
}

/** `{:toc}` and `{:footnotes}` make a list the place of these. */
function writeList(writer: TokenWriter, node: Node): void {
  const references = node.decoration?.references ?? [];
  if (references.includes('toc') && writer.page.takePlace('contents', node)) {
    writer.push('placeholder', '', 0).content = 'contents';
  } else if (references.includes('footnotes') && writer.page.takePlace('footnotes', node)) {
    writer.push('placeholder', '', 0).content = 'footnotes';
  } else {
    writeContainer(writer, node, node.type === 'ul' ? 'bullet_list' : 'ordered_list');
  }
}

function writeDefinitionList(writer: TokenWriter, node: Node): void {
  const reference = node.decoration?.references.map(name => AUTO_IDS.exec(name)).find(match => match !== null);
  writer.wrap('dl', 'dl', node, () => {
    for (const child of node.children) {
      if (child.type === 'dt') {
        writeTerm(writer, child, reference);
      } else {
        writeBlock(writer, child);
      }
    }
  });
}

/** Its id is made where the list asks for it. */
function writeTerm(writer: TokenWriter, node: Node, reference?: RegExpExecArray): void {
  const opening = writer.pushBlock('dt_open', 'dt', 1, node);
  if (reference !== undefined && !node.attributes.has('id')) {
    const id = `${reference[1] ?? ''}${plainId(node.details?.idText ?? '')}`;
    opening.attrs = [...(attributesOf(node) ?? []), ['id', id]];
  }
  writer.writeTextOf(node);
  writer.pushBlock('dt_close', 'dt', -1);
}

/** Rows and cells that stand in no table: HTML has them so. */
function writePartOfTable(writer: TokenWriter, node: Node): void {
  writer.wrap(node.type, node.type, node, () => {
    writer.writeBlocks(node.children);
  });
}

/** Comments, instructions and content for one output only. */
function writeVerbatim(writer: TokenWriter, node: Node): void {
  const outputs = node.details?.outputs ?? [];
  if (node.type === 'raw' && outputs.length > 0 && !outputs.includes('html')) {
    return;
  }
  if (standsInRawText(writer, node)) {
    writer.push('html_inline', '', 0).content = node.value;
    return;
  }
  const token = writer.pushBlock(node.type === 'raw' ? 'raw_block' : 'comment_block', '', 0);
  token.map = writer.linesOf(node);
  token.content = node.type === 'comment' ? `<!-- ${node.value} -->` : node.value;
}

/** What scripts hold, and comments in the raw text of elements. */
function standsInRawText({ parents }: TokenWriter, { type, details }: Node): boolean {
  return type === 'raw' ? details?.outputs === undefined : type !== 'comment' && parents[parents.length - 1]?.contentModel === 'raw';
}
