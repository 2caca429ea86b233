/** Prints the parts of a page; those that would be told the same as before are not printed again. */
import type { Token } from 'markdown-it';
import type { Place } from '../html/page.ts';
import type { Heading } from '../html/tokenWriter.ts';
import type { PrintedContents } from './contents.ts';
import type { Environment, PageDefinitions } from './environment.ts';
import type { PrintedNotes, WrittenNotes } from './notes.ts';
import type { CompletePart, PrintedPart } from './printPart.ts';
import type { PageText, Part } from './readPart.ts';
import type { ReadPage } from './readParts.ts';
import { addLines } from '../html/lines.ts';
import { printTokens } from '../html/printTokens.ts';
import { fillPlaces } from '../html/writeTokens.ts';
import { PartedPage, answerWith, askAgain, record } from './answers.ts';
import { contentsTokens, printContents } from './contents.ts';
import { findFootnotes } from './environment.ts';
import { writeNotes } from './notes.ts';
import { completePart, printPart, writePart } from './printPart.ts';
import { readPart } from './readPart.ts';

/** A run of whole top-level blocks of a page: what is printed between two places where nothing is open. */
export interface PagePart {
  /** HTML, its `data-line` counted from the first line of the part. */
  readonly html: string;
  /** The 0-based line of the text that the part starts at. */
  readonly line: number;
}

/** What a page is printed from. */
export interface PageToPrint {
  readonly text: PageText;
  readonly read: ReadPage;
  readonly environment: Environment;
  readonly memory: PrintMemory;
}

/** What was printed before, and is now. */
export interface PrintMemory {
  readonly parts: WeakMap<Part, PrintedPart>;
  readonly notes: PrintedNotes;
  contents: PrintedContents | undefined;
}

/** Nothing was printed yet. */
export function createPrintMemory(): PrintMemory {
  return { parts: new WeakMap(), notes: new WeakMap(), contents: undefined };
}

/** A part with places that are filled when all of the page is known. */
interface OpenPart {
  readonly tokens: Token[];
  readonly places: readonly Place[];
  readonly line: number;
}

/** What was printed so far. */
interface Progress {
  readonly page: PartedPage;
  readonly parts: (PagePart | OpenPart)[];
  readonly headings: Heading[];
  isDivisible: boolean;
}

/** Prints a page. Undefined if it cannot be taken apart: HTML of one part would reach into others. */
export function printPage(given: PageToPrint): readonly PagePart[] | undefined {
  const { text, read: { parts, fresh }, environment, memory } = given;
  const { options } = environment;
  const definitions: PageDefinitions = { environment, footnotes: findFootnotes(parts) };
  // What decorates an abbreviation is known when its part is read, and seen wherever it is used.
  const complete = new Map<Part, CompletePart>();
  for (const [part, read] of fresh) {
    if (part.definitions !== undefined) {
      complete.set(part, completePart(text, read, definitions));
    }
  }
  const progress: Progress = { page: new PartedPage(options), parts: [], headings: [], isDivisible: !options.footnote_link_text.includes('<') };
  let start = 0;
  let line = 0;
  for (const part of parts) {
    const from = start;
    const readNow = (): CompletePart => complete.get(part) ?? completePart(text, fresh.get(part) ?? readPart(text, from, part.entry), definitions);
    const known = memory.parts.get(part);
    const now = known === undefined ? printFirst(readNow(), progress.page) : printAgain(known, readNow, progress.page);
    if (now !== known && 'html' in now) {
      memory.parts.set(part, now);
    }
    addPart(progress, now, line);
    start += part.length;
    line += part.lineCount;
  }
  return finish(progress, definitions, memory);
}

/** What a part is printed as that asked for a place: what it asks depends on what it is told, so that it is printed each time. */
interface UnfinishedPart extends Pick<PrintedPart, 'headings' | 'isDivisible'>, Pick<OpenPart, 'tokens' | 'places'> {}

function printFirst(part: CompletePart, page: PartedPage): PrintedPart | UnfinishedPart {
  const placesBefore = page.places.size;
  const { context, answers, asksForPlace } = record(page);
  const written = writePart(part, context);
  return asksForPlace() ? { ...written, places: [...page.places.keys()].slice(placesBefore) } : printPart(written, answers);
}

/** A part that is told otherwise than before is printed again. */
function printAgain(known: PrintedPart, read: () => CompletePart, page: PartedPage): PrintedPart {
  const answers = askAgain(known.answers, page);
  return answers === known.answers ? known : printPart(writePart(read(), answerWith(answers)), answers);
}

function addPart(progress: Progress, part: PrintedPart | UnfinishedPart, line: number): void {
  progress.isDivisible &&= part.isDivisible;
  for (const heading of part.headings) {
    progress.headings.push(heading);
  }
  if ('tokens' in part) {
    progress.parts.push({ tokens: part.tokens, places: part.places, line });
  } else if (part.html !== '') {
    progress.parts.push({ html: part.html, line });
  }
}

/** Adds the footnotes and the table of contents, where they belong. */
function finish({ page, parts, headings, isDivisible }: Progress, definitions: PageDefinitions, memory: PrintMemory): readonly PagePart[] | undefined {
  const placesBefore = page.places.size;
  const holder = parts.find(holdsNotes);
  let line = holder?.line ?? Infinity;
  definitions.footnotes.forEach(footnote => {
    line = Math.min(line, footnote.line);
  });
  const notes = writeNotes({ ...definitions, page, line }, memory.notes);
  if (!isDivisible || !notes.isDivisible || definitions.environment.isChanged || page.places.size > placesBefore) {
    return undefined;
  }
  memory.contents = printContents(page, [...headings, ...notes.headings], { environment: definitions.environment, known: memory.contents });
  const filled = parts.map(part => ('html' in part ? part : fill(part, { line: part === holder ? line : part.line, notes, contents: memory.contents })));
  return holder !== undefined || notes.tokens.length === 0 ? filled : [...filled, { html: printTokens(notes.tokens), line }];
}

function holdsNotes(part: PagePart | OpenPart): boolean {
  return 'tokens' in part && part.places.includes('footnotes');
}

interface Filling {
  readonly line: number;
  readonly notes: WrittenNotes;
  readonly contents: PrintedContents | undefined;
}

function fill(part: OpenPart, { line, notes, contents }: Filling): PagePart {
  addLines(part.tokens, part.line - line);
  return { html: printTokens(fillPlaces(part.tokens, { contents: contentsTokens(contents), footnotes: notes.tokens })), line };
}
