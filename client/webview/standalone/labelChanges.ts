import type { ChangeCounts } from '../../../server/src/protocol/standalonePage.ts';
import { CHANGE } from '../changes/markChanges.ts';
import { makeElement } from '../element.ts';

type Language = 'fr' | 'en';

/** What is seen beside a block. */
const BLOCK = { added: { fr: 'Ajouté', en: 'Added' }, removed: { fr: 'Supprimé', en: 'Removed' }, changed: { fr: 'Modifié', en: 'Changed' } };
/** What is heard before words, and after them. */
const WORDS = { INS: { fr: ['[ajouté\u00A0: ', ']'], en: ['[added: ', ']'] }, DEL: { fr: ['[supprimé\u00A0: ', ']'], en: ['[removed: ', ']'] } } as const;

/** Elements that hold no label: it stands before them. */
const CLOSED = new Set(['TABLE', 'UL', 'OL', 'DL', 'PRE', 'IMG', 'HR', 'VIDEO', 'AUDIO', 'SVG', 'MATH', 'DETAILS', 'FIGURE']);

/**
 * Says in words what colours say of changes: a label at each block, before and after the words that were added or removed a text that is heard.
 * Each passage can be gone to: `#changement-3`.
 */
export function labelChanges(article: ParentNode, language: Language): ChangeCounts {
  article.querySelectorAll<HTMLElement>(`ins[${CHANGE}], del[${CHANGE}]`).forEach(it => sayWords(it, language));
  const blocks = [...article.querySelectorAll<HTMLElement>(`[${CHANGE}]:not(ins, del)`)];
  const passages = blocks.filter(it => (it.parentElement?.closest(`[${CHANGE}]`) ?? null) === null);
  passages.forEach((block, index) => placeLabel(block, labelOf(block, index + 1, language)));
  const count = (kind: string): number => passages.filter(it => it.getAttribute(CHANGE) === kind).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}

/** Words that follow each other are said as one. */
function sayWords(words: HTMLElement, language: Language): void {
  const name = words.nodeName.toUpperCase();
  const [start, end] = WORDS[name === 'INS' ? 'INS' : 'DEL'][language];
  if (!isSame(words, 'previousSibling')) {
    words.prepend(heard(start));
  }
  if (!isSame(words, 'nextSibling')) {
    words.append(heard(end));
  }
}

function isSame(words: HTMLElement, side: 'previousSibling' | 'nextSibling'): boolean {
  let other = words[side];
  while (other instanceof Text && other.data.trim() === '') {
    other = other[side];
  }
  return other instanceof Element && other.nodeName === words.nodeName && other.hasAttribute(CHANGE);
}

function heard(text: string): HTMLElement {
  return makeElement('span', { text, attributes: { class: 'plume-heard' } });
}

function labelOf(block: Element, number: number, language: Language): HTMLElement {
  const kind = block.getAttribute(CHANGE);
  const words = BLOCK[kind === 'added' || kind === 'removed' ? kind : 'changed'][language];
  // Where words are marked, they say it; the label is for who hears the page.
  const isSeen = kind !== 'changed' || block.querySelector(`ins[${CHANGE}], del[${CHANGE}]`) === null;
  return makeElement('span', { text: isSeen ? words : `${words}${language === 'fr' ? '\u00A0' : ''}: `, attributes: { class: isSeen ? `plume-change plume-change-${kind ?? ''}` : 'plume-heard', id: `changement-${number}`, lang: language } });
}

function placeLabel(block: HTMLElement, label: HTMLElement): void {
  const cell = block.nodeName === 'TR' || block.nodeName === 'TBODY' || block.nodeName === 'THEAD' ? block.querySelector('td, th') : block;
  if (cell === null) {
    return;
  }
  if (CLOSED.has(cell.nodeName.toUpperCase())) {
    cell.before(label);
  } else {
    cell.prepend(label);
  }
}
