/**
 * Numbers footnotes in the order in which their marks are printed, and writes them at the end, or where
 * a list marked `{:footnotes}` stands. https://kramdown.gettalong.org/syntax.html#footnotes
 */
import type { Node } from '../node.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { Node as Element } from '../node.ts';
import { escapeText } from './escape.ts';
import { printEntity } from './entity.ts';

/** The footnotes that were mentioned so far. */
export interface FootnoteBook {
  readonly notes: Note[];
  readonly byName: Map<string, Note>;
  readonly first: number;
  /** The list in whose place they are written. */
  place: Node | undefined;
  /** Links back to the marks, by the paragraph that they end. */
  readonly backlinks: Map<Node, string>;
}

interface Note {
  readonly name: string;
  readonly content: Node;
  readonly number: number;
  repeats: number;
}

/** No footnote is mentioned yet. */
export function createFootnoteBook(first: number): FootnoteBook {
  return { notes: [], byName: new Map(), first, place: undefined, backlinks: new Map() };
}

/** Writes the mark of a footnote. */
export function writeFootnoteMark(writer: TokenWriter, { value, details }: Node): void {
  const { footnotes: book, document: { options } } = writer;
  if (details?.footnote === undefined || writer.toc.isWriting) {
    return;
  }
  const name = options.footnote_prefix + value;
  let note = book.byName.get(name);
  let repeat = '';
  if (note === undefined) {
    note = { name, content: details.footnote.content, number: book.first + book.notes.length, repeats: 0 };
    book.notes.push(note);
    book.byName.set(name, note);
  } else {
    note.repeats += 1;
    repeat = `:${note.repeats}`;
  }
  const text = options.footnote_link_text.replaceAll('%s', String(note.number));
  const token = writer.push('kramdown_footnote_mark', '', 0);
  token.content = `<sup id="fnref:${name}${repeat}"><a href="#fn:${name}" class="footnote" rel="footnote" role="doc-noteref">${text}</a></sup>`;
  token.meta = { label: value, number: note.number };
}

/** Writes the footnotes that were mentioned; they may mention others. */
export function writeFootnotes(writer: TokenWriter): void {
  const { footnotes: { notes, first } } = writer;
  if (notes.length === 0) {
    return;
  }
  const block = writer.pushBlock('kramdown_footnotes_open', 'div', 1);
  block.attrs = [['class', 'footnotes'], ['role', 'doc-endnotes']];
  const list = writer.pushBlock('ordered_list_open', 'ol', 1);
  list.attrs = first === 1 ? null : [['start', String(first)]];
  for (let index = 0; index < notes.length; index += 1) {
    const note = notes[index];
    if (note !== undefined) {
      writeNote(writer, note);
    }
  }
  writer.pushBlock('ordered_list_close', 'ol', -1);
  writer.pushBlock('kramdown_footnotes_close', 'div', -1);
}

function writeNote(writer: TokenWriter, note: Note): void {
  const item = writer.pushBlock('list_item_open', 'li', 1);
  item.attrs = [['id', `fn:${note.name}`]];
  item.map = writer.linesOf(note.content);
  const { children } = note.content;
  const last = findLastText(writer, note.content);
  const paragraph = last ?? new Element('p', '', note.content.end, note.content.end);
  const backlinks = makeBacklinks(writer, note, last === undefined ? 'alone' : 'after-text');
  if (backlinks !== '') {
    writer.footnotes.backlinks.set(paragraph, backlinks);
  }
  writer.writeBlocks(children);
  if (last === undefined) {
    writer.writeBlocks([paragraph]);
  }
  writer.pushBlock('list_item_close', 'li', -1);
}

/** Ends a paragraph or heading with the links back to the marks, if it is the last of a footnote. */
export function addBacklinks(writer: TokenWriter, paragraph: Node): void {
  const links = writer.footnotes.backlinks.get(paragraph);
  const inline = writer.tokens[writer.tokens.length - 1];
  if (links !== undefined) {
    const [token] = writer.collect(() => {
      writer.push('html_inline', '', 0).content = links;
    });
    inline?.children?.push(...(token === undefined ? [] : [token]));
  }
}

/** The paragraph that the link back goes into, if there is one. */
function findLastText({ document: { options } }: TokenWriter, content: Node): Node | undefined {
  if (content.lastChild?.type !== 'p' && !options.footnote_backlink_inline) {
    return undefined;
  }
  let parent: Node | undefined = content;
  while (parent?.lastChild !== undefined && parent.lastChild.type !== 'p' && parent.lastChild.type !== 'header') {
    parent = parent.lastChild;
  }
  return parent?.lastChild;
}

function makeBacklinks({ document: { options } }: TokenWriter, { name, repeats }: Note, place: 'alone' | 'after-text'): string {
  if (options.footnote_backlink === '') {
    return '';
  }
  const text = escapeText(options.footnote_backlink);
  const space = printEntity(160, options);
  const link = (target: string, content: string): string =>
    `<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${content}</a>`;
  let links = (place === 'alone' ? '' : space) + link(name, text);
  for (let index = 1; index <= repeats; index += 1) {
    links += space + link(`${name}:${index}`, `${text}<sup>${index + 1}</sup>`);
  }
  return links;
}
