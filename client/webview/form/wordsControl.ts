import type { FormWord } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import { Combobox } from './combobox.ts';
import { describeInput, type Control, type ControlParts, type FieldOf } from './control.ts';
import { icon } from './icons.ts';

/** Words in a row, each with its number of articles, and a field for one more. */
export function wordsControl(first: FieldOf<'words'>, { id, host, tell }: ControlParts): Control<'words'> {
  let shown = first;
  const chips = makeElement('ul', { attributes: { class: 'chips' } });
  const input = makeElement('input', { attributes: { id, type: 'text', spellcheck: 'true' } }) as HTMLInputElement;
  /** What was proposed: of a list that the team has closed, nothing else is taken. */
  const offered = new Set<string>();
  const add = (word: string): void => {
    const text = word.trim();
    const { words, isOpen } = shown.control;
    if (text === '') {
      return;
    }
    if (!isOpen && !offered.has(text)) {
      tell(host.words.unlisted);
      return;
    }
    input.value = '';
    if (!words.some(it => it.text === text)) {
      host.change({ path: shown.path, stamp: shown.stamp, wanted: { kind: 'insert', at: words.length, value: text }, answered: message => answered(text, message) });
    }
  };
  const answered = (text: string, message: string): void => {
    tell(message);
    input.value = message === '' ? input.value : text;
  };
  const box = new Combobox(input, {
    id,
    words: host.words,
    ask: async typed => {
      const choices = await host.choices(shown.path, typed);
      choices?.forEach(it => offered.add(it.value));
      return choices?.filter(it => !shown.control.words.some(word => word.text === it.value));
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
    } else if (event.key === 'Backspace' && input.value === '') {
      chips.lastElementChild?.querySelector('button')?.focus();
    }
  };
  input.addEventListener('keydown', event => keyDown(event));
  input.addEventListener('blur', () => add(input.value));
  const remove = (index: number): void => {
    input.focus();
    box.close();
    host.change({ path: shown.path, stamp: shown.stamp, wanted: { kind: 'removeItem', at: index }, answered: tell });
  };
  return {
    element: makeElement('div', { attributes: { class: 'words' }, children: [chips, input, box.list] }),
    labelled: input,
    update: field => {
      const isSame = JSON.stringify(field.control.words) === JSON.stringify(shown.control.words) && chips.childElementCount === field.control.words.length;
      shown = field;
      describeInput(input, id, field);
      input.placeholder = host.words.add;
      if (!isSame) {
        chips.replaceChildren(...field.control.words.map((it, index) => chip(it, { label: host.words.remove(it.label), remove: () => remove(index) })));
      }
      chips.hidden = field.control.words.length === 0;
    },
  };
}

function chip({ label, text, detail }: FormWord, { label: removing, remove }: { readonly label: string; readonly remove: () => void }): HTMLElement {
  const button = makeElement('button', { attributes: { type: 'button', class: 'icon', 'aria-label': removing, title: removing }, onClick: remove });
  button.append(icon('close'));
  const children = [makeElement('span', { text: label, attributes: label === text ? {} : { title: text } }), ...(detail === '' ? [] : [makeElement('span', { text: detail, attributes: { class: 'detail' } })]), button];
  return makeElement('li', { children });
}
