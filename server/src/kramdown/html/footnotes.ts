/**
 * Numbers footnotes in the order in which their marks are printed, and writes them at the end, or where
 * a list marked `{:footnotes}` stands. https://kramdown.gettalong.org/syntax.html#footnotes
 */
import type { FootnoteDefinition, Node } from '../node.ts';
import type { Note } from './page.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { Node as Element } from '../node.ts';
import { escapeText } from './escape.ts';
import { printEntity } from './entity.ts';

/** Writes the mark of a footnote. */
export function writeFootnoteMark(writer: TokenWriter, { value, details }: Node): void {
  const { document: { options } } = writer;
  if (details?.footnote === undefined || writer.isWritingContents) {
    return;
  }
  const name = options.footnote_prefix + value;
  const { number, repeats } = writer.page.mention(value);
  const text = options.footnote_link_text.replaceAll('%s', String(number));
  const token = writer.push('kramdown_footnote_mark', '', 0);
  token.content = `<sup id="fnref:${name}${repeats === 0 ? '' : `:${repeats}`}"><a href="#fn:${name}" class="footnote" rel="footnote" role="doc-noteref">${text}</a></sup>`;
  token.meta = { label: value, number };
}

/** Writes the footnotes that were mentioned; they may mention others. */
export function writeFootnotes(writer: TokenWriter, notes: readonly Note[], writeNote: (note: Note) => void): void {
  if (notes.length === 0) {
    return;
  }
  const { footnote_nr: first } = writer.document.options;
  const block = writer.pushBlock('kramdown_footnotes_open', 'div', 1);
  block.attrs = [['class', 'footnotes'], ['role', 'doc-endnotes']];
  const list = writer.pushBlock('ordered_list_open', 'ol', 1);
  list.attrs = first === 1 ? null : [['start', String(first)]];
  for (let index = 0; index < notes.length; index += 1) {
    const note = notes[index];
    if (note !== undefined) {
      writeNote(note);
    }
  }
  writer.pushBlock('ordered_list_close', 'ol', -1);
  writer.pushBlock('kramdown_footnotes_close', 'div', -1);
}

/** Writes one footnote. */
export function writeFootnote(writer: TokenWriter, note: Note, { content }: FootnoteDefinition): void {
  const item = writer.pushBlock('list_item_open', 'li', 1);
  item.attrs = [['id', `fn:${writer.document.options.footnote_prefix}${note.label}`]];
  item.map = writer.linesOf(content);
  const last = findLastText(writer, content);
  const paragraph = last ?? new Element('p', '', content.end, content.end);
  const backlinks = makeBacklinks(writer, note, last === undefined ? 'alone' : 'after-text');
  if (backlinks !== '') {
    writer.backlinks.set(paragraph, backlinks);
  }
  writer.writeBlocks(content.children);
  if (last === undefined) {
    writer.writeBlocks([paragraph]);
  }
  writer.pushBlock('list_item_close', 'li', -1);
}

/** Ends a paragraph or heading with the links back to the marks, if it is the last of a footnote. */
export function addBacklinks(writer: TokenWriter, paragraph: Node): void {
  const links = writer.backlinks.get(paragraph);
  const inline = writer.tokens[writer.tokens.length - 1];
  if (links !== undefined) {
    const [token] = writer.collect(() => {
      writer.push('kramdown_footnote_backlinks', '', 0).content = links;
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

function makeBacklinks({ document: { options } }: TokenWriter, { label, repeats }: Note, place: 'alone' | 'after-text'): string {
  if (options.footnote_backlink === '') {
    return '';
  }
  const name = options.footnote_prefix + label;
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
