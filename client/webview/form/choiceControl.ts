import type { FormOption } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import { describeInput, type Control, type ControlParts, type FieldOf } from './control.ts';

/** One of some values, or none. */
export function choiceControl(_: FieldOf<'choice'>, { id, host, tell }: ControlParts): Control<'choice'> {
  const select = makeElement('select', { attributes: { id } }) as HTMLSelectElement;
  let shown: FieldOf<'choice'> | undefined;
  let listed = '';
  const change = (): void => {
    const option: FormOption | undefined = shown?.control.options[Number(select.value)];
    if (shown !== undefined) {
      host.change({ path: shown.path, stamp: shown.stamp, wanted: option === undefined ? { kind: 'remove' } : { kind: 'set', value: option.value }, answered: tell });
    }
  };
  select.addEventListener('change', change);
  return {
    element: makeElement('div', { attributes: { class: 'select' }, children: [select] }),
    labelled: select,
    update: field => {
      const { options, value } = field.control;
      shown = field;
      describeInput(select, id, field);
      const list = JSON.stringify(options);
      if (list !== listed) {
        listed = list;
        select.replaceChildren(makeElement('option', { text: host.words.none, attributes: { value: '' } }), ...options.map((it, index) => makeElement('option', { text: it.label, attributes: { value: String(index) } })));
      }
      const index = options.findIndex(it => it.value === value);
      select.value = index === -1 ? '' : String(index);
    },
  };
}
