import type { FormControl, FormField } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import { choiceControl } from './choiceControl.ts';
import type { Control, ControlParts, FieldOf } from './control.ts';
import { dateControl } from './dateControl.ts';
import { helpNodes } from './helpText.ts';
import { groupControl, listControl, otherControl } from './listControl.ts';
import { problemNodes } from './problemList.ts';
import { numberControl, textControl } from './textControl.ts';
import { wordsControl } from './wordsControl.ts';

/** What fills in a field of each kind. */
const CONTROLS: { readonly [Kind in FormControl['kind']]: (field: FieldOf<Kind>, parts: ControlParts) => Control<Kind> } = {
  text: textControl,
  number: numberControl,
  date: dateControl,
  choice: choiceControl,
  words: wordsControl,
  list: listControl,
  group: groupControl,
  other: otherControl,
};

/** What a field is made with. */
export interface FieldParts extends Pick<ControlParts, 'host' | 'newList'> {
  /** What stands beside its label. */
  readonly tools: ((field: FormField) => HTMLElement) | undefined;
}

/** Each field of a page has a number of its own. */
let count = 0;

/** A field with its label, its help, what fills it in, and what is wrong with it. */
export class FieldView {
  readonly element: HTMLElement;
  readonly #parts: FieldParts;
  readonly #control: { readonly labelled: HTMLElement | undefined; update(field: FormField): void };
  readonly #kind: string;
  readonly #label: HTMLElement;
  readonly #head: HTMLElement;
  readonly #help: HTMLElement;
  readonly #problems: HTMLElement;
  #field: FormField;
  #refusal = '';
  #toolsKey = '';

  constructor(field: FormField, parts: FieldParts) {
    count += 1;
    const id = `f${count}`;
    this.#parts = parts;
    this.#field = field;
    this.#kind = kindOf(field);
    const tell = (message: string): void => {
      this.#refusal = message;
      this.#showProblems();
    };
    const control = makeControl(field, { id, host: parts.host, newList: parts.newList, tell, follow: state => this.#problems.toggleAttribute('hidden', state === 'typing') });
    this.#control = control;
    const isGroup = control.labelled === undefined;
    this.#label = makeElement(isGroup ? 'span' : 'label', { attributes: isGroup ? { id: `${id}-label`, class: 'label' } : { for: id, class: 'label' } });
    this.#head = makeElement('div', { attributes: { class: 'head' }, children: [this.#label] });
    this.#help = makeElement('div', { attributes: { class: 'help', id: `${id}-help` } });
    this.#problems = makeElement('div', { attributes: { class: 'problems', id: `${id}-problems` } });
    const names: Readonly<Record<string, string>> = isGroup ? { role: 'group', 'aria-labelledby': `${id}-label` } : {};
    this.element = makeElement('div', { attributes: { class: `field ${isGroup ? 'nested' : ''}`.trim(), 'data-field': String(field.path.at(-1)), ...names }, children: [this.#head, control.element, this.#help, this.#problems] });
  }

  /** Whether this view can show a field: its control is of the same kind. A text that grows long while it is typed stays in its field. */
  takes(field: FormField): boolean {
    const kind = kindOf(field);
    return kind === this.#kind || (this.element.contains(document.activeElement) && plainKind(kind) === plainKind(this.#kind));
  }

  /** The article says this now. */
  update(field: FormField): void {
    this.#field = field;
    const { label, help, isRequired } = field;
    if (this.#label.dataset['text'] !== label) {
      this.#label.dataset['text'] = label;
      const star = makeElement('span', { text: '\u00A0*', attributes: { class: 'star', title: this.#parts.host.words.required, 'aria-hidden': 'true' } });
      this.#label.replaceChildren(document.createTextNode(label), ...(isRequired ? [star] : []));
    }
    if (this.#help.dataset['text'] !== help) {
      this.#help.dataset['text'] = help;
      this.#help.replaceChildren(...helpNodes(help));
    }
    this.#control.update(field);
    this.#showProblems();
    this.#showTools();
  }

  #showTools(): void {
    const tools = this.#parts.tools?.(this.#field);
    const key = tools === undefined ? '' : tools.innerHTML;
    if (tools !== undefined && key !== this.#toolsKey) {
      this.#toolsKey = key;
      const focused = [...this.#head.querySelectorAll('button')].findIndex(it => it === document.activeElement);
      this.#head.querySelector('.tools')?.remove();
      this.#head.append(tools);
      tools.querySelectorAll('button')[focused]?.focus();
    }
  }

  #showProblems(): void {
    const nodes = problemNodes(this.#field.problems, this.#parts.host);
    const refusal = this.#refusal === '' ? [] : [makeElement('div', { text: this.#refusal, attributes: { class: 'problem warning', role: 'alert' } })];
    const key = JSON.stringify([this.#refusal, this.#field.problems]);
    if (this.#problems.dataset['key'] !== key) {
      this.#problems.dataset['key'] = key;
      const hadFocus = this.#problems.contains(document.activeElement);
      this.#problems.replaceChildren(...refusal, ...nodes);
      if (hadFocus) {
        (this.#problems.querySelector('button') ?? this.#control.labelled)?.focus();
      }
    }
    this.element.classList.toggle('wrong', this.#field.problems.some(it => it.severity === 'error'));
    this.element.classList.toggle('doubtful', this.#field.problems.some(it => it.severity === 'warning'));
  }
}

/** What decides whether a control can show a field. */
function kindOf({ control }: FormField): string {
  return control.kind === 'text' ? `text ${control.isLong ? 'long' : ''} ${control.choices}` : control.kind;
}

/** Without the length. */
function plainKind(kind: string): string {
  return kind.replace('text long', 'text ');
}

function makeControl(field: FormField, parts: ControlParts): { readonly element: HTMLElement; readonly labelled: HTMLElement | undefined; update(field: FormField): void } {
  // The table has for each kind what takes fields of that kind, which the compiler does not follow through a union.
  const make = CONTROLS[field.control.kind] as (field: FormField, parts: ControlParts) => { readonly element: HTMLElement; readonly labelled: HTMLElement | undefined; update(field: FormField): void };
  return make(field, parts);
}
