/** What only the page as a whole knows while its parts are printed: which ids are taken, how notes are numbered, what stands where. */
import type { IdMaker } from '../document/headerIds.ts';
import type { Node } from '../node.ts';
import type { ResolvedOptions } from '../options.ts';
import { createPlainIds } from '../document/headerIds.ts';

/** What takes the place of a list that is marked so. */
export type Place = 'contents' | 'footnotes';

/** A mention of a footnote: the number of the note, and how often it was mentioned before. */
export interface Mention {
  readonly number: number;
  readonly repeats: number;
}

/** A footnote that was mentioned. */
export interface Note {
  readonly label: string;
  readonly number: number;
  repeats: number;
}

/** Answers what the printing of a part cannot know by itself. */
export interface PageContext {
  /** The id of a heading that has none. */
  makeId: (text: string) => string;
  /** Counts a mention of a footnote. */
  mention: (label: string) => Mention;
  /** Whether a list marked so is the place: the first one is. */
  takePlace: (place: Place, list: Node) => boolean;
}

/** A page that is printed from its start to its end. */
export class Page implements PageContext {
  readonly ids: IdMaker;
  /** The footnotes in the order in which they were mentioned first. */
  readonly notes: Note[] = [];
  readonly places = new Map<Place, Node>();
  private readonly byLabel = new Map<string, Note>();
  private readonly firstNumber: number;

  constructor(options: ResolvedOptions) {
    this.ids = createPlainIds(options);
    this.firstNumber = options.footnote_nr;
  }

  makeId(text: string): string {
    return this.ids.make(text);
  }

  mention(label: string): Mention {
    const known = this.byLabel.get(label);
    if (known !== undefined) {
      known.repeats += 1;
      return { ...known };
    }
    const note = { label, number: this.firstNumber + this.notes.length, repeats: 0 };
    this.notes.push(note);
    this.byLabel.set(label, note);
    return { ...note };
  }

  takePlace(place: Place, list: Node): boolean {
    if (this.places.has(place)) {
      return false;
    }
    this.places.set(place, list);
    return true;
  }
}
