import type { FormField } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import type { Control, ControlParts, FieldOf } from './control.ts';
import { icon, type IconName } from './icons.ts';

/** Items one below the other, which can be added, moved and taken out. */
export function listControl(first: FieldOf<'list'>, { id, host, tell, newList }: ControlParts): Control<'list'> {
  let shown = first;
  const fields = newList(item => tools(item));
  const add = makeElement('button', { text: host.words.add, attributes: { type: 'button', class: 'secondary', id: `${id}-add` }, onClick: () => insert() });
  const element = makeElement('div', { attributes: { class: 'list' }, children: [fields.element, add] });
  let focusAfter: { readonly count: number; readonly index: number } | undefined;

  const change = (wanted: Parameters<typeof host.change>[0]['wanted']): void => host.change({ path: shown.path, stamp: shown.stamp, wanted, answered: tell });
  const insert = (): void => {
    const { length } = shown.control.items;
    focusAfter = { count: length + 1, index: length };
    change({ kind: 'insert', at: length });
  };
  const move = (from: number, to: number): void => {
    change({ kind: 'move', from, to });
    // The one that was moved keeps the focus.
    fields.element.children[to]?.querySelector<HTMLElement>(`[data-move="${to < from ? 'up' : 'down'}"]:not(:disabled), [data-move]:not(:disabled)`)?.focus();
  };
  const tools = (item: FormField): HTMLElement => {
    const index = Number(item.path.at(-1));
    const last = shown.control.items.length - 1;
    const name = `${shown.label}, ${item.label}`;
    const buttons = [
      tool('up', { label: host.words.moveUp(name), isOff: index === 0, run: () => move(index, index - 1) }),
      tool('down', { label: host.words.moveDown(name), isOff: index === last, run: () => move(index, index + 1) }),
      tool('close', {
        label: host.words.remove(name),
        isOff: false,
        run: () => {
          add.focus();
          change({ kind: 'removeItem', at: index });
        },
      }),
    ];
    return makeElement('span', { attributes: { class: 'tools' }, children: buttons });
  };
  return {
    element,
    labelled: undefined,
    update: field => {
      shown = field;
      add.setAttribute('aria-label', host.words.addTo(field.label));
      fields.update(field.control.items);
      if (focusAfter?.count === field.control.items.length) {
        fields.element.children[focusAfter.index]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
        focusAfter = undefined;
      }
    },
  };
}

/** Fields below a field. */
export function groupControl(_: FieldOf<'group'>, { newList }: ControlParts): Control<'group'> {
  const fields = newList();
  return { element: fields.element, labelled: undefined, update: field => fields.update(field.control.fields) };
}

interface Tool {
  readonly label: string;
  readonly isOff: boolean;
  run(): void;
}

function tool(name: IconName, { label, isOff, run }: Tool): HTMLElement {
  const button = makeElement('button', { attributes: { type: 'button', class: 'icon', 'aria-label': label, title: label, ...(name === 'close' ? {} : { 'data-move': name }), ...(isOff ? { disabled: '' } : {}) }, onClick: run });
  button.append(icon(name));
  return button;
}

/** What only the text can show. */
export function otherControl(_: FieldOf<'other'>, { host }: ControlParts): Control<'other'> {
  const code = makeElement('pre');
  const element = makeElement('div', { children: [makeElement('p', { text: host.words.inText, attributes: { class: 'note' } }), code] });
  return {
    element,
    labelled: undefined,
    update: field => {
      code.textContent = field.control.text;
    },
  };
}
