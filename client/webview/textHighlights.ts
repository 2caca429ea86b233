import type { ShownPiece, ViewChange } from './body/bodyView.ts';

/** No-break spaces: U+00A0 and the narrow one. */
const NO_BREAK_SPACE = /[\u00A0\u202F]/g;
/** Liquid that was not run: `{% include x %}`, `{{ site.title }}`. */
const LIQUID = /\{%[^]*?%\}|\{\{[^]*?\}\}/g;

/** Whether something is marked, in which pieces. */
interface Shown {
  readonly shows: boolean;
  readonly pieces: readonly ShownPiece[];
}

/**
 * Marks stretches of the text of the page without touching its elements, by highlights of CSS
 * (`::highlight(plume-liquid)` in media/preview.css), piece by piece.
 */
export class TextHighlights {
  readonly #liquid = new PieceRanges('plume-liquid', LIQUID);
  readonly #spaces = new PieceRanges('plume-no-break-space', NO_BREAK_SPACE);
  #showsLiquid = false;
  #showsSpaces = false;

  /** Some pieces are another than before. */
  update({ gone, come }: ViewChange): void {
    const marked = [...(this.#showsLiquid ? [this.#liquid] : []), ...(this.#showsSpaces ? [this.#spaces] : [])];
    for (const ranges of marked) {
      gone.forEach(it => ranges.drop(it));
      come.forEach(it => ranges.mark(it));
    }
  }

  /** Marks Liquid, where it stands in the page as it is written, or not any more. */
  useLiquid({ shows, pieces }: Shown): void {
    if (shows !== this.#showsLiquid) {
      this.#showsLiquid = shows;
      pieces.forEach(it => (shows ? this.#liquid.mark(it) : this.#liquid.drop(it)));
    }
  }

  /** Marks the no-break spaces too, or not any more. */
  useSpaces({ shows, pieces }: Shown): void {
    if (shows !== this.#showsSpaces) {
      this.#showsSpaces = shows;
      pieces.forEach(it => (shows ? this.#spaces.mark(it) : this.#spaces.drop(it)));
    }
  }
}

/** The stretches of one kind, by the piece that they are in. They do not follow the text: a piece that changes is marked anew. */
class PieceRanges {
  readonly #pattern: RegExp;
  readonly #highlight = new Highlight();
  readonly #ranges = new Map<ChildNode, readonly StaticRange[]>();

  constructor(name: string, pattern: RegExp) {
    this.#pattern = pattern;
    CSS.highlights.set(name, this.#highlight);
  }

  mark({ nodes }: ShownPiece): void {
    for (const node of nodes) {
      const ranges = textNodesOf(node).flatMap(text => rangesOf(text, this.#pattern));
      if (ranges.length > 0) {
        this.#ranges.set(node, ranges);
        ranges.forEach(range => this.#highlight.add(range));
      }
    }
  }

  drop({ nodes }: ShownPiece): void {
    for (const node of nodes) {
      this.#ranges.get(node)?.forEach(range => this.#highlight.delete(range));
      this.#ranges.delete(node);
    }
  }
}

function textNodesOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = root instanceof Text ? [root] : [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push(node);
    }
  }
  return nodes;
}

function rangesOf(text: Text, pattern: RegExp): StaticRange[] {
  return [...text.data.matchAll(pattern)].map(
    ({ index, 0: { length } }) => new StaticRange({ startContainer: text, startOffset: index, endContainer: text, endOffset: index + length }),
  );
}
