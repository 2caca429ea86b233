import type { FormChoice } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import type { FormWords } from './formWords.ts';

/** What a box with proposals is made with. */
export interface ComboboxParts {
  /** For its list: no other element has it. */
  readonly id: string;
  readonly words: FormWords;
  /** What is proposed for what is typed; undefined where it does not matter any more. */
  ask(typed: string): Promise<readonly FormChoice[] | undefined>;
  chosen(choice: FormChoice): void;
}

/** Proposals below a field, as the pattern « combobox » of ARIA has them: arrows go through them, Enter takes one, Escape closes them. */
export class Combobox {
  readonly list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #parts: ComboboxParts;
  #choices: readonly FormChoice[] = [];
  #active = -1;
  #isWanted = false;

  constructor(input: HTMLInputElement, parts: ComboboxParts) {
    this.#input = input;
    this.#parts = parts;
    this.list = makeElement('ul', { attributes: { id: `${parts.id}-list`, role: 'listbox', class: 'choices', tabindex: '-1', hidden: '' } });
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${parts.id}-list`, autocomplete: 'off' })) {
      input.setAttribute(name, value);
    }
    input.addEventListener('input', () => void this.open());
    input.addEventListener('click', () => void this.open());
    input.addEventListener('blur', () => this.close());
    input.addEventListener('keydown', event => this.#keyDown(event));
    // The field keeps the focus while a proposal is clicked.
    this.list.addEventListener('mousedown', event => event.preventDefault());
  }

  /** Whether proposals can be seen. */
  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** Asks for proposals, and shows them. */
  async open(): Promise<void> {
    this.#isWanted = true;
    const choices = await this.#parts.ask(this.#input.value);
    if (choices !== undefined && this.#isWanted && document.activeElement === this.#input) {
      this.#show(choices);
    }
  }

  /** Hides the proposals. */
  close(): void {
    this.#isWanted = false;
    this.list.hidden = true;
    this.#setActive(-1);
    this.#input.setAttribute('aria-expanded', 'false');
  }

  #show(choices: readonly FormChoice[]): void {
    this.#choices = choices;
    this.list.setAttribute('aria-label', this.#parts.words.choices(choices.length));
    this.list.replaceChildren(...choices.map((it, index) => this.#option(it, index)));
    this.list.hidden = choices.length === 0;
    this.#input.setAttribute('aria-expanded', String(choices.length > 0));
    this.#setActive(-1);
  }

  #option(choice: FormChoice, index: number): HTMLElement {
    const { image, label, detail } = choice;
    const children = [
      ...(image === undefined ? [] : [makeElement('img', { attributes: { src: image, alt: '', loading: 'lazy' } })]),
      makeElement('span', { text: label, attributes: { class: 'label' } }),
      ...(detail === '' ? [] : [makeElement('span', { text: detail, attributes: { class: 'detail' } })]),
    ];
    return makeElement('li', { attributes: { role: 'option', id: `${this.#parts.id}-${index}`, 'aria-selected': 'false' }, children, onClick: () => this.#take(choice) });
  }

  #keyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (this.isOpen) {
        const step = key === 'ArrowDown' ? 1 : -1;
        const count = this.#choices.length;
        this.#setActive(this.#active === -1 && step === -1 ? count - 1 : (this.#active + step + count) % count);
      } else {
        void this.open();
      }
    } else if (key === 'Enter' && this.isOpen && this.#active >= 0) {
      const choice = this.#choices[this.#active];
      event.preventDefault();
      event.stopImmediatePropagation();
      if (choice !== undefined) {
        this.#take(choice);
      }
    } else if (key === 'Escape' && this.isOpen) {
      event.stopImmediatePropagation();
      this.close();
    }
  }

  #take(choice: FormChoice): void {
    this.close();
    this.#parts.chosen(choice);
  }

  #setActive(index: number): void {
    this.#active = index;
    [...this.list.children].forEach((it, at) => it.setAttribute('aria-selected', String(at === index)));
    const option = this.list.children[index];
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}
