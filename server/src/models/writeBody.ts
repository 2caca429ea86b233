import type { BodyNode } from './modelBody.ts';
import { readSnippet } from './snippetText.ts';

/** What stands at the places of a body. */
export interface BodyFilling {
  /**
   * What stands at a place: the value of a field, the so-manieth of those that it has.
   *
   * @param before what has been written of the same line
   */
  valueOf(name: string, index: number, before: string): string;
  /** How many values a field has: a part is left out where there is none. */
  countOf(name: string): number;
}

/** A body that was filled in, and where its parts stand in the result. */
export interface WrittenBody {
  readonly text: string;
  readonly parts: readonly WrittenPart[];
}

/** A part of a body: where it stands, once for all its values. */
export interface WrittenPart {
  readonly name: string;
  readonly isRepeated: boolean;
  readonly start: number;
  readonly end: number;
}

/** Fills a body in, its plain stops with their own texts. */
export function writeBody(nodes: readonly BodyNode[], filling: BodyFilling): WrittenBody {
  const writer = new Writer(filling);
  writer.write(nodes, 0);
  return { text: writer.text, parts: writer.parts };
}

class Writer {
  text = '';
  readonly parts: WrittenPart[] = [];
  /** Whether a part was left out here: the empty lines on both of its sides are one. */
  #isAfterNothing = false;
  readonly #filling: BodyFilling;

  constructor(filling: BodyFilling) {
    this.#filling = filling;
  }

  write(nodes: readonly BodyNode[], index: number): void {
    for (const node of nodes) {
      if (node.kind === 'text') {
        this.#add(readSnippet(node.text).text);
      } else if (node.kind === 'place') {
        this.#add(this.#filling.valueOf(node.name, index, this.text.slice(this.text.lastIndexOf('\n') + 1)));
      } else {
        this.#writePart(node, index);
      }
    }
  }

  #writePart({ name, isRepeated, children }: BodyNode & { readonly kind: 'part' }, index: number): void {
    const start = this.text.length;
    const count = this.#filling.countOf(name);
    for (let each = 0; each < (isRepeated ? count : Math.min(count, 1)); each += 1) {
      this.write(children, isRepeated ? each : index);
    }
    this.parts.push({ name, isRepeated, start, end: this.text.length });
    this.#isAfterNothing ||= count === 0;
  }

  #add(added: string): void {
    const isDoubled = this.#isAfterNothing && (this.text === '' || this.text.endsWith('\n\n'));
    this.text += isDoubled ? added.replace(/^\n+/, '') : added;
    this.#isAfterNothing &&= added === '';
  }
}
