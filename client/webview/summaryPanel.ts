import { CHROME } from './chrome.ts';
import { makeElement, styleShadow } from './element.ts';
import { checkList, summarize, summaryLines, type Summary } from './summary.ts';

type Language = 'fr' | 'en';

const NAME = { fr: 'Bilan de l’article', en: 'Summary of the article' } as const;
const COPY = { fr: 'Copier la liste de relecture', en: 'Copy the check list' } as const;
const COPIED = { fr: 'Copiée, en Markdown', en: 'Copied, as Markdown' } as const;

const STYLE = `${CHROME}
  :host { display: block; position: fixed; inset: auto 12px 52px auto; z-index: 2147483645; }
  section { max-width: min(24rem, calc(100vw - 24px)); }
  p { margin: 0 0 12px; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: 1fr auto; gap: 3px 24px; margin: 0 0 14px; }
  dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
`;

/** What the panel shows. */
export interface SummaryContent extends Pick<Summary, 'problems' | 'publication'> {
  readonly isOn: boolean;
  readonly language: Language;
}

/** The figures of an article, over the corner of the page. */
export class SummaryPanel {
  readonly #root: HTMLElement;
  readonly #host = makeElement('aside', { attributes: { id: 'plume-summary', hidden: '' } });
  readonly #shadow: ShadowRoot;
  readonly #copy: (text: string) => void;
  #shown = '';

  /** @param copy takes the check list of a reviewer */
  constructor(root: HTMLElement, copy: (text: string) => void) {
    this.#root = root;
    this.#copy = copy;
    document.body.append(this.#host);
    this.#shadow = this.#host.attachShadow({ mode: 'open' });
    styleShadow(this.#shadow, STYLE);
  }

  /** Shows the summary of what is in the page now, or nothing. */
  update({ isOn, language, ...known }: SummaryContent): void {
    this.#host.toggleAttribute('hidden', !isOn);
    if (!isOn) {
      this.#shown = '';
      this.#shadow.replaceChildren();
      return;
    }
    const summary = summarize(this.#root, known);
    const shown = JSON.stringify([summary, language]);
    // The button keeps the focus while nothing is another.
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#host.setAttribute('aria-label', NAME[language]);
      this.#shadow.replaceChildren(this.#view(summary, language));
    }
  }

  #view(summary: Summary, language: Language): HTMLElement {
    const heading = makeElement('h2', { text: NAME[language] });
    const publication = summary.publication === '' ? [] : [makeElement('p', { text: summary.publication })];
    const figures = summaryLines(summary, language).flatMap(([name, value]) => [makeElement('dt', { text: name }), makeElement('dd', { text: value })]);
    const button = makeElement('button', { text: COPY[language], attributes: { type: 'button', class: 'main', 'aria-live': 'polite' } });
    button.addEventListener('click', () => {
      this.#copy(checkList(summary, language));
      button.textContent = COPIED[language];
    });
    return makeElement('section', { children: [heading, ...publication, makeElement('dl', { children: figures }), button] });
  }
}
