import type { PageProblem } from '../src/preview/messages.ts';
import { makeElement, styleShadow } from './element.ts';
import { checkList, summarize, summaryLines, summaryView } from './summary.ts';

type Language = 'fr' | 'en';

const NAME = { fr: 'Bilan de l’article', en: 'Summary of the article' } as const;
const COPY = { fr: 'Copier la liste de relecture', en: 'Copy the check list' } as const;

const STYLE = `
  :host { all: initial; display: block; position: fixed; inset: auto 12px 44px auto; z-index: 2147483645; }
  :host([hidden]) { display: none; }
  section { box-sizing: border-box; max-height: 70vh; overflow: auto; padding: 12px 16px; border: 1px solid #c9cdd8; border-radius: 8px;
    background: #fff; color: #22252f; box-shadow: 0 6px 24px #0003; font: 13px/1.5 system-ui, sans-serif; }
  dl { display: grid; grid-template-columns: auto auto; gap: 2px 24px; margin: 0 0 12px; }
  dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
  button { font: inherit; color: #fff; background: #1b3a8c; border: 0; border-radius: 4px; padding: 4px 12px; cursor: pointer; }
  button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
  @media print { :host { display: none; } }
`;

/** The figures of an article, over the corner of the page. */
export class SummaryPanel {
  readonly #root: HTMLElement;
  readonly #host = makeElement('aside', { attributes: { id: 'plume-summary', hidden: '' } });
  readonly #shadow: ShadowRoot;
  readonly #copy: (text: string) => void;

  /** @param copy takes the check list of a reviewer */
  constructor(root: HTMLElement, copy: (text: string) => void) {
    this.#root = root;
    this.#copy = copy;
    document.body.append(this.#host);
    this.#shadow = this.#host.attachShadow({ mode: 'open' });
    styleShadow(this.#shadow, STYLE);
  }

  /** Shows the summary of what is in the page now, or nothing. */
  update({ isOn, language, problems }: { readonly isOn: boolean; readonly language: Language; readonly problems: readonly PageProblem[] }): void {
    this.#host.toggleAttribute('hidden', !isOn);
    if (!isOn) {
      this.#shadow.replaceChildren();
      return;
    }
    this.#host.setAttribute('aria-label', NAME[language]);
    const summary = summarize(this.#root, problems);
    const copy = { label: COPY[language], onClick: () => this.#copy(checkList(summary, problems, language)) };
    this.#shadow.replaceChildren(summaryView(summaryLines(summary, language), copy));
  }
}
