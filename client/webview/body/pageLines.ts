import type { Anchor } from '../scrollMap.ts';
import type { ShownPiece } from './bodyView.ts';

/** The attribute that names the line on which a block starts, counted from the line of its piece. */
export const LINE_ATTRIBUTE = 'data-line';

/** A block of the page, and the line of the file (from 0) on which it starts. */
export interface LinedBlock {
  readonly element: Element;
  readonly line: number;
}

/** The pieces by their lines. */
interface Orders {
  /** All of them. */
  readonly byLine: readonly ShownPiece[];
  /** Those that stand in the page where they are written. */
  readonly inOrder: readonly ShownPiece[];
  /** Those that do not: footnotes. They may hold lines from all over the file. */
  readonly moved: readonly ShownPiece[];
}

/** Where the lines of the file are in the page, and back. Looks only at the pieces around. */
export class PageLines {
  readonly #shown: () => readonly ShownPiece[];
  #known: { readonly shown: readonly ShownPiece[]; readonly orders: Orders } | undefined;

  /** @param shown the pieces that are in the page: another list when any of them is another, or on another line */
  constructor(shown: () => readonly ShownPiece[]) {
    this.#shown = shown;
  }

  /** The line on which an element of the page starts; undefined where it carries none. */
  lineOf(element: Element): number | undefined {
    const written = element.getAttribute(LINE_ATTRIBUTE);
    const piece = this.#pieceAround(element);
    return written === null || !/^-?\d+$/.test(written) || piece === undefined ? undefined : piece.piece.line + Number(written);
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
        best = later(here, best);
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

  #measureAround(pieces: readonly ShownPiece[], index: number): Anchor[] {
    const [before, after] = [index - 2, index + 3];
    const anchors = pieces.slice(Math.max(before, 0), after).flatMap(it => blocksOf(it).flatMap(measure));
    // What is between must be between two anchors, however far the next one is.
    for (const piece of pieces.slice(after)) {
      if ((anchors.at(-1)?.line ?? -1) > (pieces[index]?.piece.line ?? 0)) {
        break;
      }
      anchors.push(...blocksOf(piece).flatMap(measure));
    }
    return anchors;
  }

  #order(): Orders {
    const shown = this.#shown();
    if (this.#known?.shown !== shown) {
      this.#known = { shown, orders: orderPieces(shown) };
    }
    return this.#known.orders;
  }

  #pieceAround(element: Element): ShownPiece | undefined {
    return this.#shown().find(({ nodes }) => nodes.some(node => node.contains(element)));
  }
}

function orderPieces(shown: readonly ShownPiece[]): Orders {
  const [inOrder, moved]: [ShownPiece[], ShownPiece[]] = [[], []];
  for (const piece of shown) {
    const isNext = piece.piece.line >= (inOrder.at(-1)?.piece.line ?? 0);
    (isNext ? inOrder : moved).push(piece);
  }
  return { inOrder, moved, byLine: moved.length === 0 ? inOrder : shown.toSorted((a, b) => a.piece.line - b.piece.line) };
}

/** The blocks of a piece, in the order of the page. */
function blocksOf({ piece, nodes }: ShownPiece): LinedBlock[] {
  return nodes.flatMap(node => {
    if (!(node instanceof Element)) {
      return [];
    }
    const inside = [...node.querySelectorAll(`[${LINE_ATTRIBUTE}]`)];
    return (node.hasAttribute(LINE_ATTRIBUTE) ? [node, ...inside] : inside).map(element => ({
      element,
      line: piece.line + Number(element.getAttribute(LINE_ATTRIBUTE)),
    }));
  });
}

/** Blocks that start on the same line are one in the other; the inner one comes later. */
function lastBlockUpTo(shown: ShownPiece, line: number): LinedBlock | undefined {
  return blocksOf(shown).reduce<LinedBlock | undefined>((best, block) => (block.line <= line && block.line >= (best?.line ?? 0) ? block : best), undefined);
}

/** Of two blocks the one that starts later. */
function later(one: LinedBlock | undefined, other: LinedBlock | undefined): LinedBlock | undefined {
  return one === undefined || (other !== undefined && other.line > one.line) ? other : one;
}

function lastIndexUpTo(pieces: readonly ShownPiece[], line: number): number {
  let [low, high] = [-1, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    [low, high] = (pieces[middle]?.piece.line ?? 0) <= line ? [middle, high] : [low, middle - 1];
  }
  return low;
}

function topOf(shown: ShownPiece): number | undefined {
  for (const block of blocksOf(shown)) {
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
