/**
 * Turns a document into markdown-it's tokens, in the order in which kramdown prints: footnotes are
 * numbered, headings get their ids and the table of contents is gathered on the way.
 */
import type { Token } from 'markdown-it';
import type { ParsedDocument, PrintedDocument } from '../parsedDocument.ts';
import type { PageContext, Place } from './page.ts';
import { writeBlock } from './blocks.ts';
import { writeFootnote, writeFootnotes } from './footnotes.ts';
import { Page } from './page.ts';
import { writeSpan } from './spans.ts';
import { writeTableOfContents } from './toc.ts';
import { TokenWriter, type WriterOptions } from './tokenWriter.ts';

/** A writer of everything that kramdown knows. */
export function createWriter(document: PrintedDocument, page: PageContext, options: WriterOptions): TokenWriter {
  return new TokenWriter(document, page, { ...options, writers: { block: writeBlock, span: writeSpan } });
}

/** The tokens of a document. */
export function writeTokens(document: ParsedDocument, { Token, firstLine = 0 }: WriterOptions): Token[] {
  const page = new Page(document.options);
  const writer = createWriter(document, page, { Token, firstLine });
  writer.writeBlocks(document.root.children);
  const hasPlace = page.places.has('footnotes');
  const footnotes = writer.collect(() => {
    writeFootnotes(writer, page.notes, note => {
      const definition = document.footnotes.get(note.label);
      if (definition !== undefined) {
        writeFootnote(writer, note, definition);
      }
    });
  });
  const contents = writer.collect(() => {
    writeTableOfContents(writer, page.places.get('contents'), writer.headings);
  });
  if (page.places.size === 0) {
    return [...writer.tokens, ...footnotes];
  }
  if (!hasPlace) {
    return fillPlaces([...writer.tokens, ...footnotes], { footnotes: [], contents });
  }
  return fillPlaces(writer.tokens, { footnotes: fillPlaces(footnotes, { footnotes: [], contents }), contents });
}

/** Puts the table of contents and the footnotes where lists are marked as their places. */
export function fillPlaces(tokens: readonly Token[], { footnotes, contents }: Readonly<Record<Place, readonly Token[]>>): Token[] {
  return tokens.flatMap(token => {
    if (token.type === 'placeholder') {
      return token.content === 'footnotes' ? footnotes : contents;
    }
    if (token.children !== null && token.children.some(({ type }) => type === 'placeholder')) {
      // Running text holds no tokens of other running text.
      token.children = fillPlaces(token.children, { footnotes, contents }).flatMap(it => it.type === 'inline' ? it.children ?? [] : [it]);
    }
    return [token];
  });
}
