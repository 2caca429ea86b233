import type { AttributeList } from '../../kramdown/index.ts';
import { startOfLine } from '../shared/blockLines.ts';
import type { Refactoring } from './refactoring.ts';

/** Takes an annotation away: with its line, where it has one of its own. */
export const removeAnnotation: Refactoring = {
  kind: 'refactor.rewrite',

  offer({ document, selection }) {
    const list = document.attributeLists.find(it => it.start <= selection.start && selection.end <= it.end);
    return list === undefined ? [] : [{ title: { fr: 'Retirer cette annotation', en: 'Remove this annotation' }, edits: [{ ...rangeToRemove(document.text, list), newText: '' }] }];
  },
};

function rangeToRemove(text: string, { kind, start, end }: AttributeList): { readonly start: number; readonly end: number } {
  if (kind === 'block') {
    const next = text.indexOf('\n', end);
    return { start: startOfLine(text, start), end: next === -1 ? text.length : next + 1 };
  }
  // First in an item, a space parts it from the text.
  const isBeforeSpace = kind === 'item' && (text[end] === ' ' || text[end] === '\t');
  return { start, end: isBeforeSpace ? end + 1 : end };
}
