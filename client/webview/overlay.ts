import type { PageProblem, Severity } from '../src/preview/messages.ts';
import { makeElement, styleShadow } from './element.ts';
import { blockAtLine } from './sourceLines.ts';

type Language = 'fr' | 'en';

/** From the most to the least important. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const SIGNS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', information: 'i', hint: '·' };
/** Classes that kramdown writes by itself, which no annotation has asked for. */
const OWN_CLASSES = /^(language-|highlighter-|footnotes?$|reversefootnote$|task-list|plume-)/;
const MARGIN = 'Points à revoir';
const LABELS = { marks: { fr: MARGIN, en: 'Points to look at' } } as const;

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

/** Marks in the margin and labels, laid over the page: the article's own elements stay as they are. */
export class Overlay {
  readonly #root: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #open: (problem: PageProblem) => void;
  readonly #tip = makeElement('p', { attributes: { role: 'tooltip', id: 'tip', hidden: '' } });
  #content: OverlayContent = { language: 'fr', problems: [], showAnnotations: false };

  /** @param open hears of the problem that the reader wants to see */
  constructor(root: HTMLElement, open: (problem: PageProblem) => void) {
    this.#root = root;
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

  /** Puts everything where its block is now. */
  place(): void {
    const focused = this.#shadow.activeElement?.getAttribute('data-line');
    this.#tip.hidden = true;
    const marks = [...this.#marks()];
    this.#shadow.replaceChildren(this.#tip, ...marks, ...(this.#content.showAnnotations ? this.#labels() : []));
    marks.find(mark => mark.getAttribute('data-line') === focused)?.focus();
  }

  *#marks(): Generator<HTMLElement> {
    const first = this.#root.querySelector('.plume-header') ?? this.#root;
    const byBlock = new Map<Element, PageProblem[]>();
    for (const problem of this.#content.problems) {
      const block = blockAtLine(this.#root, problem.line) ?? first;
      byBlock.set(block, [...(byBlock.get(block) ?? []), problem]);
    }
    for (const [block, problems] of byBlock) {
      const sorted = problems.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
      const [worst] = sorted;
      if (worst !== undefined) {
        yield this.#mark(block, worst, sorted.map(({ message }) => message).join('\n'));
      }
    }
  }

  #mark(block: Element, worst: PageProblem, text: string): HTMLElement {
    const { left, top } = block.getBoundingClientRect();
    const place = { left: `${Math.max(left + window.scrollX - 20, 0)}px`, top: `${top + window.scrollY}px` };
    const attributes = { type: 'button', class: worst.severity, 'aria-label': text, 'data-line': String(worst.line) };
    const mark = makeElement('button', { text: SIGNS[worst.severity], attributes, onClick: () => this.#open(worst) });
    Object.assign(mark.style, place);
    const show = (): void => this.#explain(text, place);
    const hide = (): void => void (this.#tip.hidden = true);
    mark.addEventListener('mouseenter', show);
    mark.addEventListener('focus', show);
    mark.addEventListener('mouseleave', hide);
    mark.addEventListener('blur', hide);
    mark.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
    return mark;
  }

  #explain(text: string, { left, top }: { readonly left: string; readonly top: string }): void {
    this.#tip.textContent = text;
    // Beside the mark, not below it: it must not cover the mark of the next block.
    Object.assign(this.#tip.style, { left: `calc(${left} + 22px)`, top });
    this.#tip.hidden = false;
  }

  *#labels(): Generator<HTMLElement> {
    for (const element of this.#root.querySelectorAll('.plume-body [class], .plume-body [style]')) {
      const names = [...element.classList].filter(name => !OWN_CLASSES.test(name)).map(name => `.${name}`);
      const style = element.getAttribute('style');
      const text = [...names, ...(style === null ? [] : [`style="${style}"`])].join(' ');
      if (text !== '') {
        const { right, top } = element.getBoundingClientRect();
        const label = makeElement('code', { text });
        Object.assign(label.style, { left: `${right + window.scrollX}px`, top: `${top + window.scrollY}px` });
        yield label;
      }
    }
  }
}
