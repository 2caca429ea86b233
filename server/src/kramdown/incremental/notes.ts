/** Prints the footnotes of a page whose parts are read one by one; each of them is printed again only if it would be otherwise. */
import { append } from '../../base/append.ts';
import type { Token } from 'markdown-it';
import type { FootnoteDefinition } from '../node.ts';
import type { Heading } from '../html/tokenWriter.ts';
import type { Note, PageContext } from '../html/page.ts';
import type { Answer, PartedPage } from './answers.ts';
import type { Environment, PageDefinitions, PlacedFootnote } from './environment.ts';
import type { PrintedPart } from './printPart.ts';
import { addLines } from '../html/lines.ts';
import { PrintedToken } from '../html/printedToken.ts';
import { printTokens } from '../html/printTokens.ts';
import { writeFootnote, writeFootnotes } from '../html/footnotes.ts';
import { createWriter } from '../html/writeTokens.ts';
import { answerWith, askAgain, record } from './answers.ts';
import { isHtmlBalanced } from './balance.ts';
import { printHeadings } from './printPart.ts';

/** A footnote as it was printed. */
export interface PrintedNote extends PrintedPart {
  readonly repeats: number;
  /** How far below the first line of what holds the footnotes its definition stands. */
  readonly lines: number;
}

/** The footnotes as they were printed before, and as they are printed now. */
export type PrintedNotes = WeakMap<FootnoteDefinition, PrintedNote>;

/** Where footnotes are printed. */
export interface NotesPlace extends PageDefinitions {
  readonly page: PartedPage;
  /** The first line of the part that holds them. */
  readonly line: number;
}

/** The footnotes of a page, to stand in one of its parts. */
export interface WrittenNotes {
  readonly tokens: Token[];
  readonly headings: readonly Heading[];
  readonly isDivisible: boolean;
}

/** Writes the footnotes that were mentioned. */
export function writeNotes({ page, environment, footnotes, line }: NotesPlace, printed: PrintedNotes): WrittenNotes {
  const { options, abbreviations } = environment;
  const writer = createWriter({ options, abbreviations, lineStarts: [] }, page, { Token: PrintedToken });
  const headings: Heading[] = [];
  let isDivisible = true;
  writeFootnotes(writer, page.notes, note => {
    const footnote = footnotes.get(note.label);
    if (footnote !== undefined) {
      // A footnote may mention itself: as in kramdown, such mentions come too late for the links back.
      const item = { note: { ...note }, footnote, lines: footnote.line - line, level: writer.level, environment };
      const known = printed.get(footnote.definition);
      const now = known?.repeats === note.repeats && known.lines === item.lines ? printAgain(item, known, page) : printFirst(item, page);
      printed.set(footnote.definition, now);
      append(headings, now.headings);
      isDivisible &&= now.isDivisible;
      writer.push('html_inline', '', 0).content = now.html;
    }
  });
  return { tokens: writer.tokens, headings, isDivisible };
}

interface Item {
  readonly note: Note;
  readonly footnote: PlacedFootnote;
  readonly lines: number;
  readonly level: number;
  readonly environment: Environment;
}

function printFirst(item: Item, page: PartedPage): PrintedNote {
  const { context, answers, asksForPlace } = record(page);
  const printed = printNote(item, context, answers);
  return asksForPlace() ? { ...printed, isDivisible: false } : printed;
}

/** A footnote that is told otherwise than before is printed again. */
function printAgain(item: Item, known: PrintedNote, page: PartedPage): PrintedNote {
  const answers = askAgain(known.answers, page);
  return answers === known.answers ? known : printNote(item, answerWith(answers), answers);
}

function printNote({ note, footnote, lines, level, environment }: Item, context: PageContext, answers: readonly Answer[]): PrintedNote {
  const { options, abbreviations } = environment;
  const { repeats } = note;
  const writer = createWriter({ options, abbreviations, lineStarts: footnote.definitions.lineStarts }, context, { Token: PrintedToken });
  writer.level = level;
  writeFootnote(writer, note, footnote.definition);
  const { headings, areBare } = printHeadings(writer);
  const isDivisible = areBare && isHtmlBalanced(writer.tokens);
  addLines(writer.tokens, lines);
  return { html: printTokens(writer.tokens), answers, headings, isDivisible, repeats, lines };
}
