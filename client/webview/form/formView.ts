import type { FormChoice, FormField, FormPath, FromForm, HeaderForm, ToForm } from '../../src/form/messages.ts';
import { arrangeChildren, makeElement } from '../element.ts';
import { ChangeQueue } from './changeQueue.ts';
import { FieldList } from './fieldList.ts';
import { keyOf, type FormHost } from './formHost.ts';
import { FORM_WORDS } from './formWords.ts';
import { problemNodes } from './problemList.ts';

/** The page of the form: what the host tells becomes fields, what is filled in becomes changes. */
export class FormView {
  readonly #root: HTMLElement;
  readonly #send: (message: FromForm) => void;
  readonly #queue: ChangeQueue;
  #form: HeaderForm | undefined;
  #shown: ShownForm | undefined;
  #questions = new Map<number, (choices: readonly FormChoice[] | undefined) => void>();
  #count = 0;
  #focus: string | undefined;

  constructor(root: HTMLElement, send: (message: FromForm) => void) {
    this.#root = root;
    this.#send = send;
    this.#queue = new ChangeQueue({
      send: change => this.#tell(uri => ({ type: 'change', uri, ...change })),
      stampOf: path => fieldAt(this.#form?.fields ?? [], path)?.stamp,
    });
  }

  /** The host has told something. */
  receive(message: ToForm): void {
    switch (message.type) {
      case 'form':
        this.#show(message.form);
        break;
      case 'nothing':
        this.#form = undefined;
        this.#shown = undefined;
        this.#queue.clear();
        this.#root.lang = message.language;
        this.#root.replaceChildren(makeElement('p', { text: message.text, attributes: { class: 'nothing' } }));
        break;
      case 'choices':
        this.#questions.get(message.question)?.(message.choices);
        this.#questions.delete(message.question);
        break;
      case 'answer':
        this.#queue.answered(message.change, message.outcome === 'done' ? '' : message.message);
        break;
      case 'focus':
        this.#focus = message.field;
        this.#giveFocus();
        break;
    }
  }

  #show(form: HeaderForm): void {
    const isOther = form.uri !== this.#form?.uri || form.language !== this.#form.language;
    this.#form = form;
    if (isOther || this.#shown === undefined) {
      this.#queue.clear();
      this.#shown = new ShownForm(this.#hostFor(form));
      this.#root.lang = form.language;
      this.#root.replaceChildren(this.#shown.element);
    }
    this.#shown.update(form);
    this.#giveFocus();
  }

  #giveFocus(): void {
    if (this.#focus !== undefined && this.#shown !== undefined) {
      const { element } = this.#shown;
      const named = this.#focus === '' ? null : element.querySelector(`[data-field="${CSS.escape(this.#focus)}"]`);
      named?.closest('details')?.setAttribute('open', '');
      (named ?? element).querySelector<HTMLElement>('input, textarea, select')?.focus();
      this.#focus = undefined;
    }
  }

  #hostFor({ language }: HeaderForm): FormHost {
    return {
      words: FORM_WORDS[language],
      change: wanted => this.#queue.add(wanted),
      choices: (path, typed) => this.#ask(path, typed),
      fix: (range, title) => this.#tell(uri => ({ type: 'fix', uri, range, title })),
      show: range => this.#tell(uri => ({ type: 'show', uri, range })),
    };
  }

  #ask(path: FormPath, typed: string): Promise<readonly FormChoice[] | undefined> {
    this.#questions.forEach(answer => answer(undefined));
    this.#questions.clear();
    this.#count += 1;
    const question = this.#count;
    return new Promise(resolve => {
      this.#questions.set(question, resolve);
      this.#tell(uri => ({ type: 'ask', question, uri, path, typed }));
    });
  }

  #tell(message: (uri: string) => FromForm): void {
    if (this.#form !== undefined) {
      this.#send(message(this.#form.uri));
    }
  }
}

/** The fields of one article. */
class ShownForm {
  readonly element: HTMLElement;
  readonly #host: FormHost;
  readonly #sentence = makeElement('p', { attributes: { class: 'sentence' } });
  readonly #publication = makeElement('p', { attributes: { class: 'publication' } });
  readonly #problems = makeElement('div', { attributes: { class: 'problems' } });
  readonly #fields: FieldList;
  readonly #others: FieldList;
  readonly #summary = makeElement('summary');
  readonly #details: HTMLElement;
  readonly #fieldset: HTMLElement;

  constructor(host: FormHost) {
    this.#host = host;
    this.#fields = new FieldList({ host });
    this.#others = new FieldList({ host });
    this.#details = makeElement('details', { children: [this.#summary, this.#others.element] });
    this.#fieldset = makeElement('fieldset', { attributes: { 'aria-label': host.words.form }, children: [this.#fields.element, this.#details] });
    const title = makeElement('h1', { text: host.words.form });
    const state = makeElement('div', { attributes: { class: 'state' }, children: [this.#sentence, this.#publication] });
    this.element = makeElement('form', { attributes: { 'aria-label': host.words.form, autocomplete: 'off' }, children: [title, state, this.#problems, this.#fieldset] });
    this.element.addEventListener('submit', event => event.preventDefault());
  }

  /** Shows a form. What is shown among the others stays there while somebody fills it in. */
  update({ sentence, publication, broken, problems, fields }: HeaderForm): void {
    setText(this.#sentence, sentence);
    setText(this.#publication, publication);
    const banner = broken === undefined ? [] : [makeElement('p', { text: this.#host.words.broken, attributes: { class: 'note' } }), ...problemNodes([broken], this.#host)];
    this.#problems.replaceChildren(...banner, ...problemNodes(problems, this.#host));
    this.#fieldset.toggleAttribute('disabled', broken !== undefined);
    const isAmongOthers = (field: FormField): boolean => !field.isUsual || (this.#details.contains(document.activeElement) && this.#details.querySelector(`[data-field="${CSS.escape(keyOfName(field))}"]`) !== null);
    const others = fields.filter(isAmongOthers);
    this.#fields.update(fields.filter(it => !others.includes(it)));
    this.#others.update(others);
    setText(this.#summary, this.#host.words.otherFields(others.length));
    arrangeChildren(this.#fieldset, others.length === 0 ? [this.#fields.element] : [this.#fields.element, this.#details]);
  }
}

function keyOfName({ path }: FormField): string {
  return String(path.at(-1));
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
  element.hidden = text === '';
}

function fieldAt(fields: readonly FormField[], path: FormPath): FormField | undefined {
  for (const field of fields) {
    if (keyOf(field.path) === keyOf(path)) {
      return field;
    }
    const { control } = field;
    const found = control.kind === 'list' ? fieldAt(control.items, path) : control.kind === 'group' ? fieldAt(control.fields, path) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
