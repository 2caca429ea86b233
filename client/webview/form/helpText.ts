import { makeElement } from '../element.ts';

/** The words of a help as nodes: what stands between grave accents is code, what stands apart is a paragraph. */
export function helpNodes(help: string): readonly Node[] {
  return help.split('\n\n').filter(it => it.trim() !== '').map(paragraph => {
    const parts = paragraph.replaceAll('**', '').split('`');
    return makeElement('p', { children: parts.map((text, index) => (index % 2 === 1 ? makeElement('code', { text }) : document.createTextNode(text))) });
  });
}
