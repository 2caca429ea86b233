import type { FormField, FormPath } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import { Combobox } from './combobox.ts';
import { describeInput, type Control, type ControlParts, type FieldOf } from './control.ts';
import { Draft } from './draft.ts';

/** A text: on one line or on several, with what the site proposes, and the picture that it names. */
export function textControl(first: FieldOf<'text'>, parts: ControlParts): Control<'text'> {
  const { id, host } = parts;
  const { isLong, choices } = first.control;
  let path: FormPath = first.path;
  const input = makeElement(isLong ? 'textarea' : 'input', { attributes: { id, spellcheck: 'true', ...(isLong ? { rows: '3' } : { type: 'text' }) } }) as HTMLInputElement | HTMLTextAreaElement;
  const element = makeElement('div', { attributes: { class: 'text' }, children: [input] });
  const draft = new Draft({
    read: () => input.value,
    write: text => {
      input.value = text;
      grow(input);
    },
    isLive: () => choices === 'none',
    commit: (text, stamp, answered) => host.change({ path, stamp, wanted: { kind: 'set', value: text }, answered }),
    tell: parts.tell,
    follow: parts.follow,
  });
  listenToTyping(input, draft);
  if (choices !== 'none' && input instanceof HTMLInputElement) {
    const box = new Combobox(input, {
      id,
      words: host.words,
      ask: typed => host.choices(path, draft.isDirty ? typed : ''),
      chosen: choice => {
        input.value = choice.value;
        draft.typed();
        draft.commit();
      },
    });
    element.append(box.list);
  }
  const note = makeElement('p', { attributes: { class: 'note' } });
  const picture = makeElement('img', { attributes: { class: 'picture', alt: '' } });
  let missing = '';
  picture.addEventListener('error', () => {
    missing = picture.getAttribute('src') ?? '';
    picture.remove();
  });
  return {
    element,
    labelled: input,
    update: field => {
      const { text, title, image } = field.control;
      path = field.path;
      describeInput(input, id, field);
      draft.update(text, field.stamp);
      note.textContent = title ?? '';
      element.append(...(title === undefined ? [] : [note]));
      if (title === undefined) {
        note.remove();
      }
      showPicture(element, picture, image === missing ? undefined : image);
    },
  };
}

/** A number. What is none is given as it is typed: the article's checks say what is wrong with it. */
export function numberControl(first: FieldOf<'number'>, { id, host, tell, follow }: ControlParts): Control<'number'> {
  let path: FormPath = first.path;
  const input = makeElement('input', { attributes: { id, type: 'text', inputmode: 'decimal' } }) as HTMLInputElement;
  const draft = new Draft({
    read: () => input.value.trim(),
    write: text => {
      input.value = text;
    },
    isLive: () => false,
    commit: (text, stamp, answered) => host.change({ path, stamp, wanted: { kind: 'set', value: /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text }, answered }),
    tell,
    follow,
  });
  listenToTyping(input, draft);
  return {
    element: input,
    labelled: input,
    update: field => {
      path = field.path;
      describeInput(input, id, field);
      draft.update(field.control.text, field.stamp);
    },
  };
}

/** Has a draft hear of what is typed: Enter gives it to the article, Escape gives it up. */
export function listenToTyping(input: HTMLInputElement | HTMLTextAreaElement, draft: Draft): void {
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && input instanceof HTMLInputElement && !event.isComposing) {
      draft.commit();
    } else if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.revert();
    }
  };
  input.addEventListener('input', () => {
    draft.typed();
    grow(input);
  });
  input.addEventListener('blur', () => draft.commit());
  input.addEventListener('keydown', event => keyDown(event as KeyboardEvent));
}

/** A field of several lines is as high as what stands in it. */
function grow(input: HTMLInputElement | HTMLTextAreaElement): void {
  if (input instanceof HTMLTextAreaElement) {
    input.style.height = 'auto';
    input.style.height = `${Math.min(320, input.scrollHeight + 2)}px`;
  }
}

function showPicture(element: HTMLElement, picture: HTMLElement, image: string | undefined): void {
  if (image === undefined) {
    picture.remove();
  } else if (picture.getAttribute('src') !== image || picture.parentElement !== element) {
    picture.setAttribute('src', image);
    element.append(picture);
  }
}

/** The name that a field has for who does not see its label. */
export function nameOf(field: FormField, part: string): string {
  return `${field.label}, ${part}`;
}
