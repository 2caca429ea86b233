import type { RenderedLiquidNote } from '../../src/preview/messages.ts';
import { makeElement } from '../element.ts';

/** Shows, where Liquid could not fill something, what is written there and why: in the place of the marks. */
export function showFillNotes(part: DocumentFragment, notes: readonly RenderedLiquidNote[]): void {
  if (notes.length === 0) {
    return;
  }
  const byMark = new Map(notes.map(it => [it.mark, it]));
  const marks = new RegExp(`(${notes.map(it => it.mark).join('|')})`);
  for (const element of part.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (marks.test(value)) {
        element.setAttribute(name, value.split(marks).map(it => byMark.get(it)?.written ?? it).join(''));
      }
    }
  }
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const marked: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (marks.test(node.nodeValue ?? '')) {
      marked.push(node);
    }
  }
  for (const node of marked) {
    const texts = (node.nodeValue ?? '').split(marks).filter(it => it !== '');
    const made = texts.map(it => byMark.get(it)).map((note, index) => (note === undefined ? document.createTextNode(texts[index] ?? '') : noteElement(note)));
    node.parentNode?.replaceChild(fragmentOf(made), node);
  }
}

function noteElement({ written, message, isError }: RenderedLiquidNote): HTMLElement {
  const source = makeElement('span', { text: written, attributes: { class: 'plume-liquid-source' } });
  const reason = makeElement('span', { text: message, attributes: { class: 'plume-liquid-reason' } });
  return isError
    ? makeElement('span', { attributes: { class: 'plume-liquid-note plume-error' }, children: written === '' ? [reason] : [source, ' ', reason].map(it => (typeof it === 'string' ? document.createTextNode(it) : it)) })
    : makeElement('span', { attributes: { class: 'plume-liquid-note', role: 'note', tabindex: '0', title: message, 'aria-label': `${written} ${message}` }, children: [source] });
}

function fragmentOf(nodes: readonly Node[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}
