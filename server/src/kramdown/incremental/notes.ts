/** Writes the footnotes of a page whose parts are read one by one. */
import type { Heading } from '../html/toc.ts';
import type { PartedPage } from './answers.ts';
import type { Environment, PlacedFootnote } from './environment.ts';
import type { WrittenPart } from './printPart.ts';
import { Token } from '../html/printTokens.ts';
import { writeFootnote, writeFootnotes } from '../html/footnotes.ts';
import { TokenWriter } from '../html/tokenWriter.ts';
import { isHtmlBalanced } from './balance.ts';
import { printHeadings } from './printPart.ts';

/** The footnotes of a page, with the lines of the page. */
export interface WrittenNotes extends WrittenPart {
  /** The first line of the parts that define them. */
  readonly firstLine: number;
}

/** Writes the footnotes that were mentioned. */
export function writeNotes(page: PartedPage, { options, abbreviations }: Environment, footnotes: ReadonlyMap<string, PlacedFootnote>): WrittenNotes {
  const writer = new TokenWriter({ options, abbreviations, lineStarts: [] }, page, { Token });
  const headings: Heading[] = [];
  let firstLine = Infinity;
  let areBare = true;
  writeFootnotes(writer, page.notes, note => {
    const footnote = footnotes.get(note.label);
    if (footnote === undefined) {
      return;
    }
    const { definition, definitions: { lineStarts }, line } = footnote;
    const noteWriter = new TokenWriter({ options, abbreviations, lineStarts }, page, { Token, firstLine: line });
    noteWriter.tokens = writer.tokens;
    noteWriter.level = writer.level;
    writeFootnote(noteWriter, note, definition);
    const ofNote = printHeadings(noteWriter);
    headings.push(...ofNote.headings);
    areBare &&= ofNote.areBare;
    firstLine = Math.min(firstLine, line);
  });
  return { tokens: writer.tokens, headings, firstLine, isDivisible: areBare && isHtmlBalanced(writer.tokens) };
}
