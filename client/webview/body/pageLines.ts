import type { RenderedLineRun } from '../../src/preview/messages.ts';
import type { Anchor } from '../scrollMap.ts';
import type { ShownPiece } from './bodyView.ts';
import { fileLine } from './fileLines.ts';

/** The attribute that names the line on which a block starts, counted from the line of its piece. */
export const LINE_ATTRIBUTE = 'data-line';

/** A block of the page, and the line of the file (from 0) on which it starts. */
export interface LinedBlock {
  readonly element: Element;
  readonly line: number;
}

/** The lines of the file that the lines of pieces come from; undefined where they are those of the file. */
type Runs = readonly RenderedLineRun[] | undefined;

/** A piece, and the line of the file that it comes from. */
interface PlacedPiece {
  readonly shown: ShownPiece;
  readonly line: number;
  readonly runs: Runs;
}

/** The pieces by their lines. */
interface Orders {
  /** All of them. */
  readonly byLine: readonly PlacedPiece[];
  /** Those that stand in the page where they are written. */
  readonly inOrder: readonly PlacedPiece[];
  /** Those that do not: footnotes, what a loop of Liquid repeats. They may hold lines from all over the file. */
  readonly moved: readonly PlacedPiece[];
}

/** Where the lines of the file are in the page, and back. Looks only at the pieces around. */
export class PageLines {
  readonly #shown: () => readonly ShownPiece[];
  readonly #runs: () => Runs;
  #known: { readonly shown: readonly ShownPiece[]; readonly runs: Runs; readonly orders: Orders } | undefined;

  /**
   * @param shown the pieces that are in the page: another list when any of them is another, or on another line
   * @param runs the lines of the file that their lines come from: another list when any is another
   */
  constructor(shown: () => readonly ShownPiece[], runs: () => Runs = () => undefined) {
    this.#shown = shown;
    this.#runs = runs;
  }

  /** The line on which an element of the page starts; undefined where it carries none. */
  lineOf(element: Element): number | undefined {
    const written = element.getAttribute(LINE_ATTRIBUTE);
    const piece = this.#pieceAround(element);
    return written === null || !/^-?\d+$/.test(written) || piece === undefined ? undefined : fileLine(this.#runs(), piece.piece.line + Number(written));
  }

  /** The innermost block around a node. */
  blockAround(node: Node): LinedBlock | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest(`[${LINE_ATTRIBUTE}]`) ?? undefined;
    const line = element && this.lineOf(element);
    return element === undefined || line === undefined ? undefined : { element, line };
  }

  /** The last block that starts on a line or before it: what a cursor on that line is in. */
  blockAt(line: number): Element | undefined {
    const { inOrder, moved } = this.#order();
    let best = moved.map(it => lastBlockUpTo(it, line)).reduce(later, undefined);
    for (let at = lastIndexUpTo(inOrder, line); at >= 0; at -= 1) {
      const piece = inOrder[at];
      const here = piece && lastBlockUpTo(piece, line);
      if (here !== undefined) {
        best = later(firstOnItsLine(inOrder, at, here), best);
        break;
      }
    }
    return best?.element;
  }

  /** The first line after a line on which a block starts. */
  lineAfter(line: number): number | undefined {
    const { byLine } = this.#order();
    for (const piece of byLine.slice(Math.max(lastIndexUpTo(byLine, line), 0))) {
      const lines = blocksOf(piece).map(it => it.line).filter(it => it > line);
      if (lines.length > 0) {
        return Math.min(...lines);
      }
    }
    return undefined;
  }

  /** Where the blocks around a line are in the page. */
  anchorsAround(line: number): Anchor[] {
    const { inOrder } = this.#order();
    return this.#measureAround(inOrder, lastIndexUpTo(inOrder, line));
  }

  /** Where the blocks around an offset of the page are. */
  anchorsAroundOffset(offset: number): Anchor[] {
    const { inOrder } = this.#order();
    let [low, high] = [0, inOrder.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const piece = inOrder[middle];
      const top = piece && topOf(piece);
      [low, high] = top === undefined || top <= offset ? [middle, high] : [low, middle - 1];
    }
    return this.#measureAround(inOrder, low);
  }

  #measureAround(pieces: readonly PlacedPiece[], index: number): Anchor[] {
    const [before, after] = [index - 2, index + 3];
    const anchors = pieces.slice(Math.max(before, 0), after).flatMap(it => blocksOf(it).flatMap(measure));
    // What is between must be between two anchors, however far the next one is.
    for (const piece of pieces.slice(after)) {
      if ((anchors.at(-1)?.line ?? -1) > (pieces[index]?.line ?? 0)) {
        break;
      }
      anchors.push(...blocksOf(piece).flatMap(measure));
    }
    return anchors;
  }

  #order(): Orders {
    const [shown, runs] = [this.#shown(), this.#runs()];
    if (this.#known?.shown !== shown || this.#known.runs !== runs) {
      this.#known = { shown, runs, orders: orderPieces(shown, runs) };
    }
    return this.#known.orders;
  }

  #pieceAround(element: Element): ShownPiece | undefined {
    return this.#shown().find(({ nodes }) => nodes.some(node => node.contains(element)));
  }
}

function orderPieces(all: readonly ShownPiece[], runs: Runs): Orders {
  const placed = all.map((shown): PlacedPiece => ({ shown, runs, line: fileLine(runs, shown.piece.line) }));
  const [inOrder, moved]: [PlacedPiece[], PlacedPiece[]] = [[], []];
  for (const piece of placed) {
    const isNext = piece.line >= (inOrder.at(-1)?.line ?? 0);
    (isNext ? inOrder : moved).push(piece);
  }
  return { inOrder, moved, byLine: moved.length === 0 ? inOrder : placed.toSorted((a, b) => a.line - b.line) };
}

/** The blocks of a piece, in the order of the page. */
function blocksOf({ shown: { piece, nodes }, runs }: PlacedPiece): LinedBlock[] {
  return nodes.flatMap(node => {
    if (!(node instanceof Element)) {
      return [];
    }
    const inside = [...node.querySelectorAll(`[${LINE_ATTRIBUTE}]`)];
    return (node.hasAttribute(LINE_ATTRIBUTE) ? [node, ...inside] : inside).map(element => ({
      element,
      line: fileLine(runs, piece.line + Number(element.getAttribute(LINE_ATTRIBUTE))),
    }));
  });
}

/** Of blocks that start on the same line and are one in the other, the inner one; of those that a loop repeats, the first. */
function lastBlockUpTo(piece: PlacedPiece, line: number): LinedBlock | undefined {
  return blocksOf(piece).reduce<LinedBlock | undefined>((best, block) => {
    const isLater = best === undefined || block.line > best.line || (block.line === best.line && best.element.contains(block.element));
    return block.line <= line && isLater ? block : best;
  }, undefined);
}

/** Of pieces that one tag of Liquid has made, the first is meant. */
function firstOnItsLine(pieces: readonly PlacedPiece[], index: number, block: LinedBlock): LinedBlock {
  let first = block;
  for (let at = index - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    const before = piece?.runs && lastBlockUpTo(piece, block.line);
    if (before?.line !== block.line) {
      break;
    }
    first = before;
  }
  return first;
}

/** Of two blocks the one that starts later. */
function later(one: LinedBlock | undefined, other: LinedBlock | undefined): LinedBlock | undefined {
  return one === undefined || (other !== undefined && other.line > one.line) ? other : one;
}

function lastIndexUpTo(pieces: readonly PlacedPiece[], line: number): number {
  let [low, high] = [-1, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    [low, high] = (pieces[middle]?.line ?? 0) <= line ? [middle, high] : [low, middle - 1];
  }
  return low;
}

function topOf(piece: PlacedPiece): number | undefined {
  for (const block of blocksOf(piece)) {
    const [anchor] = measure(block);
    if (anchor !== undefined) {
      return anchor.offset;
    }
  }
  return undefined;
}

/** Where a block is; nowhere in closed details. */
function measure({ element, line }: LinedBlock): Anchor[] {
  const box = element.getClientRects()[0];
  return box === undefined ? [] : [{ line, offset: box.top + window.scrollY }];
}
