import { makeElement } from '../element.ts';
import { describeInput, type Control, type ControlParts, type FieldOf } from './control.ts';
import { Draft } from './draft.ts';
import { listenToTyping, nameOf } from './textControl.ts';

/** A day, and the time where there is one, with its zone. */
export function dateControl(first: FieldOf<'date'>, { id, host, tell, follow }: ControlParts): Control<'date'> {
  let { path } = first;
  const day = makeElement('input', { attributes: { id, type: 'date' } }) as HTMLInputElement;
  const time = makeElement('input', { attributes: { id: `${id}-time`, type: 'time' } }) as HTMLInputElement;
  const zone = makeElement('span', { attributes: { class: 'zone' } });
  const element = makeElement('div', { attributes: { class: 'date' }, children: [day] });
  // Both fields are one value: a time without a day is none yet.
  const draft = new Draft({
    read: () => (day.value === '' ? '' : `${day.value} ${time.value}`),
    write: text => {
      const [newDay = '', newTime = ''] = text.split(' ');
      day.value = newDay;
      time.value = newTime;
    },
    // A year is typed figure by figure: 0002, 0020, 0202.
    isLive: text => /^[12]/.test(text),
    commit: (text, stamp, answered) => {
      const [newDay = '', newTime = ''] = text.split(' ');
      host.change({ path, stamp, wanted: newDay === '' ? { kind: 'remove' } : { kind: 'setDate', day: newDay, time: newTime }, answered });
    },
    tell,
    follow,
  });
  [day, time].forEach(it => listenToTyping(it, draft));
  return {
    element,
    labelled: day,
    update: field => {
      const { control } = field;
      path = field.path;
      describeInput(day, id, field);
      time.setAttribute('aria-label', nameOf(field, host.words.time));
      zone.textContent = control.hasTime ? `${host.words.zone} ${control.zone}` : '';
      element.append(...(control.hasTime ? [time, zone] : []));
      if (!control.hasTime) {
        time.remove();
        zone.remove();
      }
      draft.update(control.day === '' ? '' : `${control.day} ${control.time}`, field.stamp);
    },
  };
}
