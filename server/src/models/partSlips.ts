import type { TextRange } from '../base/textRange.ts';
import { FIELD_NAME } from './fieldName.ts';
import type { ModelFields } from './modelField.ts';

/** A mark without its other end, as it is written: `${?lien}` that nothing closes, `${/lien}` that nothing opens. */
export interface PartSlip extends TextRange {
  readonly kind: 'unclosed' | 'unopened';
}

const MARKS = new RegExp(`\\\\[\\s\\S]|\\$\\{([?*/])(${FIELD_NAME})\\}`, 'gu');

/** The marks of parts in the body of a model that have no other end, in the order of the text. */
export function slipsOfParts(body: string, fields: ModelFields): readonly PartSlip[] {
  const open: { readonly name: string; readonly range: TextRange }[] = [];
  const slips: PartSlip[] = [];
  for (const { 0: written, 1: sign, 2: name, index: start } of body.matchAll(MARKS)) {
    if (sign === undefined || name === undefined || !fields.has(name)) {
      continue;
    }
    const range = { start, end: start + written.length };
    if (sign !== '/') {
      open.push({ name, range });
      continue;
    }
    const level = open.findLastIndex(it => it.name === name);
    if (level === -1) {
      slips.push({ ...range, kind: 'unopened' });
    } else {
      // What was opened within it ends with it.
      slips.push(...open.splice(level).slice(1).map(it => ({ ...it.range, kind: 'unclosed' as const })));
    }
  }
  return [...slips, ...open.map(it => ({ ...it.range, kind: 'unclosed' as const }))].toSorted((a, b) => a.start - b.start);
}
