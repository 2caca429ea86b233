import { CHROME } from './chrome.ts';
import { arrangeChildren, makeElement, styleShadow } from './element.ts';
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
  readonly #article: () => ParentNode;
  readonly #host = makeElement('aside', { attributes: { id: 'plume-summary', hidden: '' } });
  readonly #copy: (text: string) => void;
  readonly #button = makeElement('button', { attributes: { type: 'button', class: 'main', 'aria-live': 'polite' }, onClick: () => this.#copyList() });
  readonly #section = makeElement('section');
  #summary: (Summary & { readonly language: Language }) | undefined;
  #shown = '';

  /** @param copy takes the check list of a reviewer */
  constructor(article: () => ParentNode, copy: (text: string) => void) {
    this.#article = article;
    this.#copy = copy;
    document.body.append(this.#host);
    const shadow = this.#host.attachShadow({ mode: 'open' });
    styleShadow(shadow, STYLE);
    shadow.append(this.#section);
  }

  /** Shows the summary of what is in the page now, or nothing. */
  update({ isOn, language, ...known }: SummaryContent): void {
    this.#host.toggleAttribute('hidden', !isOn);
    if (!isOn) {
      this.#shown = '';
      return;
    }
    const summary = summarize(this.#article(), known);
    const shown = JSON.stringify([summary, language]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#summary = { ...summary, language };
      this.#host.setAttribute('aria-label', NAME[language]);
      this.#button.textContent = COPY[language];
      arrangeChildren(this.#section, [...figuresOf(summary, language), this.#button]);
    }
  }

  /** The button stays the same element whatever the figures are: it keeps the focus, and a click that has begun. */
  #copyList(): void {
    if (this.#summary !== undefined) {
      this.#copy(checkList(this.#summary, this.#summary.language));
      this.#button.textContent = COPIED[this.#summary.language];
    }
  }
}

function figuresOf(summary: Summary, language: Language): readonly Element[] {
  const heading = makeElement('h2', { text: NAME[language] });
  const publication = summary.publication === '' ? [] : [makeElement('p', { text: summary.publication })];
  const figures = summaryLines(summary, language).flatMap(([name, value]) => [makeElement('dt', { text: name }), makeElement('dd', { text: value })]);
  return [heading, ...publication, makeElement('dl', { children: figures })];
}
