import type { FormProblem } from '../../src/form/messages.ts';
import { makeElement } from '../element.ts';
import type { FormHost } from './formHost.ts';

/** Problems in words, each with what mends it, or a way to its place. */
export function problemNodes(problems: readonly FormProblem[], { fix, show, words }: Pick<FormHost, 'fix' | 'show' | 'words'>): readonly HTMLElement[] {
  return problems.map(({ severity, message, range, fixes }) => {
    const buttons = fixes.map(title => makeElement('button', { text: title, attributes: { type: 'button', class: 'link' }, onClick: () => fix(range, title) }));
    const place = makeElement('button', { text: words.showInText, attributes: { type: 'button', class: 'link' }, onClick: () => show(range) });
    return makeElement('div', { attributes: { class: `problem ${severity}` }, children: [makeElement('span', { text: message }), ...buttons, ...(fixes.length === 0 ? [place] : [])] });
  });
}
