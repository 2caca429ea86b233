import type { PageProblem } from '../src/preview/messages.ts';
import { arrangeChildren, makeElement, styleShadow } from './element.ts';
import { SEVERITIES, SIGNS } from './severities.ts';
import type { PageLines } from './body/pageLines.ts';
import { whenIdle } from './soon.ts';

type Language = 'fr' | 'en';

/** Classes that kramdown writes by itself, which no annotation has asked for. */
const OWN_CLASSES = /^(language-|highlighter-|footnotes?$|reversefootnote$|task-list|plume-)/;
const MARGIN = 'Points à revoir';
const LABELS = { marks: { fr: MARGIN, en: 'Points to review' } } as const;

const STYLE = `
  :host { all: initial; position: absolute; top: 0; left: 0; width: 0; height: 0; font: 400 13px/1.45 system-ui, sans-serif; }
  button { position: absolute; box-sizing: border-box; width: 16px; height: 16px; padding: 0; border: 0; border-radius: 50%;
    font: 700 10px/16px system-ui, sans-serif; color: #fff; background: #1b3a8c; cursor: pointer; }
  button.error { background: #b3001b; }
  button.warning { background: #8a5300; }
  button.hint { background: #5b6070; }
  button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
  [role=tooltip] { position: absolute; z-index: 2; box-sizing: border-box; width: max-content; max-width: min(32rem, 80vw); margin: 0;
    padding: 8px 12px; border-radius: 6px; color: #fff; background: #22252f; white-space: pre-line; }
  [hidden] { display: none; }
  code { position: absolute; padding: 0 6px; border-radius: 4px; font: 12px/18px ui-monospace, monospace; color: #4a2b66; background: #f3e9fb;
    white-space: nowrap; pointer-events: none; transform: translate(-100%, -50%); }
`;

/** What the overlay shows. */
export interface OverlayContent {
  readonly language: Language;
  /** Empty where the reader does not want to see them. */
  readonly problems: readonly PageProblem[];
  readonly showAnnotations: boolean;
}

/** A mark in the margin: the block that it stands beside, and what it says. */
interface Mark {
  readonly block: Element;
  readonly worst: PageProblem;
  readonly text: string;
}

/** A label of a block. */
interface Label {
  readonly block: Element;
  readonly text: string;
}

/**
 * Marks in the margin and labels, laid over the page: the article's own elements stay as they are. They
 * are put in their places when the page is idle, so that no keystroke waits for them.
 */
export class Overlay {
  readonly #root: HTMLElement;
  readonly #lines: PageLines;
  readonly #shadow: ShadowRoot;
  readonly #open: (problem: PageProblem) => void;
  readonly #tip = makeElement('p', { attributes: { role: 'tooltip', id: 'tip', hidden: '' } });
  #content: OverlayContent = { language: 'fr', problems: [], showAnnotations: false };
  /** What the marks and labels say that are there, in order. */
  #said = '';
  /** The line of the mark that is explained, because the reader points at it or has the focus there. */
  #explained: string | undefined;
  /** Asks for marks and labels where their blocks are now. */
  readonly place = whenIdle(() => this.#place());

  /** @param open hears of the problem that the reader wants to see */
  constructor(root: HTMLElement, lines: PageLines, open: (problem: PageProblem) => void) {
    this.#root = root;
    this.#lines = lines;
    this.#open = open;
    const host = makeElement('aside', { attributes: { id: 'plume-overlay', 'aria-label': LABELS.marks.fr } });
    root.after(host);
    this.#shadow = host.attachShadow({ mode: 'open' });
    styleShadow(this.#shadow, STYLE);
    new ResizeObserver(() => this.place()).observe(root);
  }

  /** Shows something else. */
  show(content: OverlayContent): void {
    this.#content = content;
    this.#shadow.host.setAttribute('aria-label', LABELS.marks[content.language]);
    this.place();
  }

  #place(): void {
    const marks = [...this.#marks()];
    const labels = this.#content.showAnnotations ? [...this.#labels()] : [];
    const said = JSON.stringify([...marks.map(({ worst, text }) => [worst.severity, worst.line, text]), ...labels.map(it => it.text)]);
    // Everything is measured before anything is moved: the page is laid out once.
    const places = [...marks.map(it => leftOf(it.block)), ...labels.map(it => rightOf(it.block))];
    if (said !== this.#said) {
      this.#said = said;
      this.#replace(marks, labels);
    }
    places.forEach((place, index) => {
      const element = this.#shadow.children[index + 1];
      if (element instanceof HTMLElement) {
        Object.assign(element.style, place);
      }
    });
    this.#placeTip();
  }

  /** A mark that says the same of the same line stays the element that it is: a click on it may have begun. */
  #replace(marks: readonly Mark[], labels: readonly Label[]): void {
    const there = new Map([...this.#shadow.querySelectorAll('button')].map(mark => [keyOf(mark), mark]));
    const focused = this.#shadow.activeElement?.getAttribute('data-line');
    const buttons = marks.map(it => {
      const made = this.#button(it);
      return there.get(keyOf(made)) ?? made;
    });
    arrangeChildren(this.#shadow, [this.#tip, ...buttons, ...labels.map(({ text }) => makeElement('code', { text }))]);
    if (this.#shadow.activeElement === null) {
      buttons.find(mark => mark.dataset['line'] === focused)?.focus();
    }
  }

  *#marks(): Generator<Mark> {
    const first = this.#root.querySelector('.plume-header') ?? this.#root;
    const byBlock = new Map<Element, PageProblem[]>();
    for (const problem of this.#content.problems) {
      const block = this.#lines.blockAt(problem.line) ?? first;
      const others = byBlock.get(block);
      if (others === undefined) {
        byBlock.set(block, [problem]);
      } else {
        others.push(problem);
      }
    }
    for (const [block, problems] of byBlock) {
      const sorted = problems.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
      const [worst] = sorted;
      if (worst !== undefined) {
        yield { block, worst, text: sorted.map(({ message }) => message).join('\n') };
      }
    }
  }

  #button({ worst, text }: Mark): HTMLElement {
    const attributes = { type: 'button', class: worst.severity, 'aria-label': text, 'data-line': String(worst.line), 'data-character': String(worst.character) };
    const mark = makeElement('button', { text: SIGNS[worst.severity], attributes, onClick: () => this.#open(worst) });
    const show = (): void => this.#explain(String(worst.line));
    const hide = (): void => this.#explain(undefined);
    mark.addEventListener('mouseenter', show);
    mark.addEventListener('focus', show);
    mark.addEventListener('mouseleave', hide);
    mark.addEventListener('blur', hide);
    mark.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
    return mark;
  }

  #explain(line: string | undefined): void {
    this.#explained = line;
    this.#placeTip();
  }

  /** An explanation stays with its mark, and goes with it. */
  #placeTip(): void {
    const marks = [...this.#shadow.querySelectorAll('button')];
    const mark = marks.find(it => it.dataset['line'] === this.#explained);
    this.#tip.hidden = mark === undefined;
    if (mark !== undefined) {
      this.#tip.textContent = mark.ariaLabel;
      // Beside the mark, not below it: it must not cover the mark of the next block.
      Object.assign(this.#tip.style, { left: `calc(${mark.style.left} + 22px)`, top: mark.style.top });
    }
  }

  *#labels(): Generator<Label> {
    for (const block of this.#root.querySelectorAll('.plume-body [class], .plume-body [style]')) {
      const names = [...block.classList].filter(name => !OWN_CLASSES.test(name)).map(name => `.${name}`);
      const style = block.getAttribute('style');
      const text = [...names, ...(style === null ? [] : [`style="${style}"`])].join(' ');
      if (text !== '') {
        yield { block, text };
      }
    }
  }
}

/** What is the same of two marks that are the same. */
function keyOf(mark: HTMLElement): string {
  return JSON.stringify([mark.className, mark.dataset['line'], mark.dataset['character'], mark.ariaLabel]);
}

type Place = Pick<CSSStyleDeclaration, 'left' | 'top'>;

function leftOf(block: Element): Place {
  const { left, top } = block.getBoundingClientRect();
  return { left: `${Math.max(left + window.scrollX - 20, 0)}px`, top: `${top + window.scrollY}px` };
}

function rightOf(block: Element): Place {
  const { right, top } = block.getBoundingClientRect();
  return { left: `${right + window.scrollX}px`, top: `${top + window.scrollY}px` };
}
