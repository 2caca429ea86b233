/** Reads a page part by part; parts that an edit has left as they were are not read again. */
import type { ResolvedOptions } from '../options.ts';
import type { PageText, Part, PartEntry, ReadPart } from './readPart.ts';
import { findChange } from '../../base/textChange.ts';
import { readPart } from './readPart.ts';

/** The parts of a page, and those among them that were just read. */
export interface ReadPage {
  readonly parts: readonly Part[];
  readonly fresh: ReadonlyMap<Part, ReadPart>;
}

/** A page as it was before. */
export interface PageBefore {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** Reads a page, given what was known of it. */
export function readParts(page: PageText, options: ResolvedOptions, before: PageBefore): ReadPage {
  const { text } = page.source;
  const fresh = new Map<Part, ReadPart>();
  const parts: Part[] = [];
  const findUnchanged = createFinder(before, text);
  let entry: PartEntry = { place: 'start-of-text', options, optionsKey: '' };
  for (let start = 0; start < text.length;) {
    let part = findUnchanged(start, entry);
    if (part === undefined) {
      const read = readPart(page, start, entry);
      fresh.set(read.part, read);
      part = read.part;
    }
    parts.push(part);
    start += part.length;
    entry = part.exit;
  }
  return { parts, fresh };
}

/** Finds the part that started at the same place of the text before, if it still says the same. Places are asked for in order. */
function createFinder({ text: before, parts }: PageBefore, text: string): (start: number, entry: PartEntry) => Part | undefined {
  const change = findChange(before, text);
  let index = 0;
  let oldStart = 0;
  return (start, entry) => {
    if (start > change.start && start < change.newEnd) {
      return undefined;
    }
    const isBehind = start >= change.newEnd;
    const wanted = isBehind ? start - change.newEnd + change.oldEnd : start;
    let part = parts[index];
    while (part !== undefined && oldStart < wanted) {
      oldStart += part.length;
      index += 1;
      part = parts[index];
    }
    if (part === undefined || oldStart !== wanted || !isSame(part.entry, entry)) {
      return undefined;
    }
    return isBehind || start + part.reach <= change.start ? part : undefined;
  };
}

function isSame(one: PartEntry, other: PartEntry): boolean {
  return one === other || (one.place === other.place && one.optionsKey === other.optionsKey);
}
