import type { Sanitize } from '../sanitize.ts';
import { findFormulas, mayHoldFormulas, readDollars, type FoundFormula } from './findFormulas.ts';
import type { typeset, Typeset } from './typesetting.ts';

type Language = 'fr' | 'en';

/** Where backslashes are no formulas. */
const VERBATIM = 'pre, code, kbd, samp, script, style, math, svg';
/** So many formulas are remembered: those of a long article, many times over. */
const MOST = 2000;

const UNREADABLE: Readonly<Record<Language, (excerpt: string) => string>> = {
  fr: excerpt => `Cette formule ne peut pas être lue, à partir de «\u00A0${excerpt}\u00A0».`,
  en: excerpt => `This formula cannot be read, from “${excerpt}” on.`,
};

/** How formulas are made. */
export interface FormulaParts {
  /** Loads the program that reads formulas. */
  readonly load: () => Promise<{ readonly typeset: typeof typeset }>;
  /** Hears that formulas can be shown now: those that are in the page already are to be made anew. */
  readonly ready: (isConcerned: (html: string) => boolean) => void;
}

/** Shows formulas as formulas. What reads them is loaded with the first one, and reads each but once. */
export class Formulas {
  readonly #parts: FormulaParts;
  readonly #known = new Map<string, Typeset>();
  #typeset: typeof typeset | undefined;
  #isLoading = false;

  constructor(parts: FormulaParts) {
    this.#parts = parts;
  }

  /** Puts formulas in the place of those that are written in a part of a page. */
  showIn(part: ParentNode, { html, language, sanitize }: { readonly html: string; readonly language: Language; readonly sanitize: Sanitize }): void {
    if (!mayHoldFormulas(html)) {
      return;
    }
    if (this.#typeset === undefined) {
      this.#load();
      return;
    }
    for (const [text, formulas] of findIn(part)) {
      const ends = [0, ...formulas.map(({ end }) => end)];
      const shown = formulas.flatMap((formula, index) => [
        text.data.slice(ends[index], formula.start),
        this.#nodes(formula, text.data.slice(formula.start, formula.end), { language, sanitize }),
      ]);
      text.replaceWith(...[...shown, text.data.slice(ends.at(-1))].filter(it => it !== ''));
    }
  }

  #nodes(formula: FoundFormula, written: string, { language, sanitize }: { readonly language: Language; readonly sanitize: Sanitize }): Node {
    const result = this.#read(formula);
    if (result !== undefined && 'mathMl' in result) {
      return sanitize(result.mathMl);
    }
    const mark = document.createElement('span');
    mark.className = 'plume-unreadable';
    mark.title = UNREADABLE[language](result?.unreadable ?? '');
    mark.textContent = written;
    return mark;
  }

  #read({ tex, display }: FoundFormula): Typeset | undefined {
    const key = `${display} ${tex}`;
    const result = this.#known.get(key) ?? this.#typeset?.(tex, display);
    if (result !== undefined) {
      if (this.#known.size >= MOST) {
        this.#known.clear();
      }
      this.#known.set(key, result);
    }
    return result;
  }

  #load(): void {
    if (!this.#isLoading) {
      this.#isLoading = true;
      void this.#parts.load().then(
        program => {
          this.#typeset = program.typeset;
          this.#parts.ready(mayHoldFormulas);
        },
        // Without it, the page shows what is written.
        () => undefined,
      );
    }
  }
}

/** The texts that hold formulas, and the formulas in each. */
function findIn(part: ParentNode): readonly (readonly [Text, readonly FoundFormula[]])[] {
  const found: [Text, readonly FoundFormula[]][] = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && !isVerbatim(node)) {
      const dollars = node.parentElement?.matches('.kdmath') === true ? readDollars(node.data) : undefined;
      const formulas = dollars === undefined ? findFormulas(node.data) : [dollars];
      if (formulas.length > 0) {
        found.push([node, formulas]);
      }
    }
  }
  return found;
}

function isVerbatim({ parentElement }: Text): boolean {
  return parentElement !== null && parentElement.closest(VERBATIM) !== null;
}
