import { patchNodes, type NodePlace } from './patchNodes.ts';
import { lookAlike, type Piece } from './piece.ts';

/** A piece and its nodes in the page. */
export interface ShownPiece {
  readonly piece: Piece;
  readonly nodes: readonly ChildNode[];
}

/** What has just become another: the pieces that are gone, and those that have come. Never the ones that have only moved. */
export interface ViewChange {
  readonly gone: readonly ShownPiece[];
  readonly come: readonly ShownPiece[];
}

/** What a view is made of. */
export interface BodyViewParts {
  /** Makes the nodes of a piece. */
  readonly make: (piece: Piece) => DocumentFragment;
  /** Hears of each change, when the page shows it. */
  readonly changed: (change: ViewChange) => void;
  /** Runs a task soon, after what is waiting. */
  readonly later: (task: () => void) => void;
}

/** Characters of HTML that are put into the page at once; the rest of a long article follows while the reader reads. */
const AT_ONCE = 60_000;

/**
 * The body in the page, piece by piece: only the pieces that look another than before are made anew, and
 * patched where they stand. A long article comes slice by slice, from its top.
 */
export class BodyView {
  #place: NodePlace;
  readonly #parts: BodyViewParts;
  #shown: readonly ShownPiece[] = [];
  #wanted: readonly Piece[] = [];
  #goesOn = false;

  constructor(body: HTMLElement, parts: BodyViewParts) {
    this.#place = { parent: body, before: null };
    this.#parts = parts;
  }

  /** The pieces that are in the page, in order: another list when any of them is another, or on another line. */
  get shown(): readonly ShownPiece[] {
    return this.#shown;
  }

  /** Whether everything that is wanted is there. */
  get isComplete(): boolean {
    return !this.#goesOn;
  }

  /** Makes the body look like this. */
  show(pieces: readonly Piece[]): void {
    this.#wanted = pieces;
    this.#advance();
  }

  /** Makes those pieces anew of which a condition holds. */
  renew(holds: (shown: ShownPiece) => boolean): void {
    const renewed = new Map<ShownPiece, ShownPiece>();
    this.#shown.forEach((old, index) => {
      if (holds(old)) {
        renewed.set(old, this.#patch(old, old.piece, index + 1));
      }
    });
    if (renewed.size > 0) {
      this.#shown = this.#shown.map(old => renewed.get(old) ?? old);
      this.#parts.changed({ gone: [...renewed.keys()], come: [...renewed.values()] });
    }
  }

  /** Stands elsewhere from now on: among the children of an element, before one of them or at the end. */
  moveTo(place: NodePlace): void {
    this.#place = place;
    this.#shown.forEach(({ nodes }) => nodes.forEach(node => place.parent.insertBefore(node, place.before)));
  }

  /** Takes everything out of the page. */
  clear(): void {
    const gone = this.#shown;
    this.#shown = [];
    this.#wanted = [];
    gone.forEach(({ nodes }) => nodes.forEach(node => node.remove()));
    this.#parts.changed({ gone, come: [] });
  }

  /** Brings the page nearer to what is wanted: all the way, or as far as is done at once. */
  #advance(): void {
    const { start, end } = this.#difference();
    const [oldEnd, newEnd] = [this.#shown.length - end, this.#wanted.length - end];
    const slice = atOnce(this.#wanted, start, newEnd);
    this.#goesOn = start + slice.length < newEnd;
    // What is still to come takes the place of what is still there.
    const gone = this.#shown.slice(start, this.#goesOn ? Math.min(start + slice.length, oldEnd) : oldEnd);
    const come = this.#replace(start, gone, slice);
    this.#shown = [...this.#shown.slice(0, start), ...come, ...this.#shown.slice(start + gone.length)];
    this.#number(end);
    if (gone.length + come.length > 0) {
      this.#parts.changed({ gone, come });
    }
    if (this.#goesOn) {
      this.#parts.later(() => this.#goesOn && this.#advance());
    }
  }

  /** How many pieces at the start and at the end are as they are wanted. */
  #difference(): { readonly start: number; readonly end: number } {
    const [shown, wanted] = [this.#shown, this.#wanted];
    const most = Math.min(shown.length, wanted.length);
    const areAlike = (old: ShownPiece | undefined, piece: Piece | undefined): boolean => old !== undefined && piece !== undefined && lookAlike(old.piece, piece);
    let [start, end] = [0, 0];
    while (start < most && areAlike(shown[start], wanted[start])) {
      start += 1;
    }
    while (end < most - start && areAlike(shown[shown.length - 1 - end], wanted[wanted.length - 1 - end])) {
      end += 1;
    }
    return { start, end };
  }

  #replace(start: number, gone: readonly ShownPiece[], slice: readonly Piece[]): ShownPiece[] {
    const following = start + gone.length;
    const come = slice.map((piece, index) => this.#patch(gone[index], piece, index < gone.length ? start + index + 1 : following));
    gone.slice(slice.length).forEach(({ nodes }) => nodes.forEach(node => node.remove()));
    return come;
  }

  /** @param next the index of the piece that it stands before */
  #patch(old: ShownPiece | undefined, piece: Piece, next: number): ShownPiece {
    const place = { parent: this.#place.parent, before: this.#firstNodeFrom(next) ?? this.#place.before };
    return { piece, nodes: patchNodes(old?.nodes ?? [], [...this.#parts.make(piece).childNodes], place) };
  }

  #firstNodeFrom(index: number): ChildNode | null {
    for (let at = index; at < this.#shown.length; at += 1) {
      const node = this.#shown[at]?.nodes[0];
      if (node !== undefined) {
        return node;
      }
    }
    return null;
  }

  /** Pieces at both ends look as before, but may be on other lines. */
  #number(end: number): void {
    const { length } = this.#shown;
    this.#shown = this.#shown.map((shown, index) => {
      const piece = index < length - end ? this.#wanted[index] : this.#wanted[index - length + this.#wanted.length];
      return piece === undefined || piece.line === shown.piece.line || !lookAlike(piece, shown.piece) ? shown : { piece, nodes: shown.nodes };
    });
  }
}

/** The pieces from `start` that are made at once: at least one. */
function atOnce(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let [stop, size] = [start, 0];
  while (stop < end && size < AT_ONCE) {
    size += (pieces[stop]?.html.length ?? 0) + (pieces[stop]?.base?.length ?? 0);
    stop += 1;
  }
  return pieces.slice(start, stop);
}
