import type { FormChange, FormWord } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import { Combobox } from './combobox.ts';
import { describeInput, type Control, type ControlParts, type FieldOf } from './control.ts';
import { icon } from './icons.ts';

/** Words in a row, each with its number of articles, and a field for one more. */
export function wordsControl(first: FieldOf<'words'>, { id, host, tell }: ControlParts): Control<'words'> {
  let shown = first;
  const chips = makeElement('ul', { attributes: { class: 'chips' } });
  const change = (wanted: FormChange, answered: (message: string) => void): void => host.change({ path: shown.path, stamp: shown.stamp, wanted, answered });
  const adder = wordAdder(
    { id, host, tell },
    {
      shown: () => shown,
      add: (word, answered) => change({ kind: 'insert', at: shown.control.words.length, value: word }, answered),
      // Backspace in an empty field goes to the last word: Enter takes it out.
      leaveBackwards: () => chips.lastElementChild?.querySelector('button')?.focus(),
    },
  );
  const remove = (index: number): void => {
    adder.input.focus();
    adder.box.close();
    change({ kind: 'removeItem', at: index }, tell);
  };
  return {
    element: makeElement('div', { attributes: { class: 'words' }, children: [chips, adder.input, adder.box.list] }),
    labelled: adder.input,
    update: field => {
      const { words } = field.control;
      const isSame = JSON.stringify(words) === JSON.stringify(shown.control.words) && chips.childElementCount === words.length;
      shown = field;
      describeInput(adder.input, id, field);
      if (!isSame) {
        chips.replaceChildren(...words.map((it, index) => chip(it, { label: host.words.remove(it.label), remove: () => remove(index) })));
      }
      chips.hidden = words.length === 0;
    },
  };
}

/** Where a word that is typed, or chosen, goes to. */
interface WordTarget {
  shown(): FieldOf<'words'>;
  add(word: string, answered: (message: string) => void): void;
  leaveBackwards(): void;
}

/** The field in which one more word is typed, with what the site proposes. */
function wordAdder({ id, host, tell }: Pick<ControlParts, 'id' | 'host' | 'tell'>, target: WordTarget): { readonly input: HTMLInputElement; readonly box: Combobox } {
  const input = makeElement('input', { attributes: { id, type: 'text', spellcheck: 'true', placeholder: host.words.add } }) as HTMLInputElement;
  /** What was proposed: of a list that the team has closed, nothing else is taken. */
  const offered = new Set<string>();
  const answered = (text: string, message: string): void => {
    tell(message);
    input.value = message === '' ? input.value : text;
  };
  const add = (word: string): void => {
    const text = word.trim();
    const { words, isOpen } = target.shown().control;
    if (text !== '' && !isOpen && !offered.has(text)) {
      tell(host.words.unlisted);
    } else if (text !== '') {
      input.value = '';
      if (!words.some(it => it.text === text)) {
        target.add(text, message => answered(text, message));
      }
    }
  };
  const box = new Combobox(input, {
    id,
    words: host.words,
    ask: async typed => {
      const choices = await host.choices(target.shown().path, typed);
      choices?.forEach(it => offered.add(it.value));
      return choices?.filter(it => !target.shown().control.words.some(word => word.text === it.value));
    },
    chosen: ({ value }) => add(value),
  });
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) {
      box.close();
      add(input.value);
    } else if (event.key === 'Escape' && input.value !== '') {
      event.stopPropagation();
      input.value = '';
      tell('');
    } else if (event.key === 'Backspace' && input.value === '') {
      target.leaveBackwards();
    }
  };
  input.addEventListener('keydown', event => keyDown(event));
  input.addEventListener('blur', () => add(input.value));
  return { input, box };
}

function chip({ label, text, detail }: FormWord, { label: removing, remove }: { readonly label: string; readonly remove: () => void }): HTMLElement {
  const button = makeElement('button', { attributes: { type: 'button', class: 'icon', 'aria-label': removing, title: removing }, onClick: remove });
  button.append(icon('close'));
  const children = [makeElement('span', { text: label, attributes: label === text ? {} : { title: text } }), ...(detail === '' ? [] : [makeElement('span', { text: detail, attributes: { class: 'detail' } })]), button];
  return makeElement('li', { children });
}
