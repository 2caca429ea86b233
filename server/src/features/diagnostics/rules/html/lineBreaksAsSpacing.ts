import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { elementsOfType, everyElement } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

const REMOVE = { fr: 'Enlever ces sauts de ligne', en: 'Remove these line breaks' };

/**
 * `<br>` one after the other, to make room: those who listen to the page hear empty lines, and the room changes with
 * the width of the screen. RGAA 4.1, criterion 10.1; a class of margins does it.
 *
 * ```markdown
 * <br>
 * <br>
 * ```
 */
export const lineBreaksAsSpacing: Rule = {
  code: 'html.line-breaks-as-spacing',
  severity: 'information',
  about: 'html',

  *check({ article: { body }, document }) {
    if (!elementsOfType(document, 'html_element').some(isBreak)) {
      return;
    }
    for (const { children } of everyElement(document)) {
      for (const { first, last } of runsOfBreaks(children)) {
        const range = shiftRange({ start: first.start, end: last.end }, body.start);
        yield { ...range, args: [], fixes: [{ title: REMOVE, edits: [{ ...range, newText: '' }] }] };
      }
    }
  },

  message: () => ({
    fr: 'Ces sauts de ligne ne servent qu’à faire de la place : qui écoute la page entend des vides (RGAA 10.1). Donnez plutôt une marge au bloc, « {: .margin-top-3 } ».',
    en: 'These line breaks only make room: readers who listen to the page hear empty lines (RGAA 10.1). Rather give the block a margin, ‘{: .margin-top-3 }’.',
  }),
};

/** Two `<br>` or more with nothing but white space between them. */
function* runsOfBreaks(children: readonly Element[]): Iterable<{ readonly first: Element; readonly last: Element }> {
  let first: Element | undefined;
  let last: Element | undefined;
  for (const child of [...children, undefined]) {
    if (child !== undefined && isBreak(child)) {
      first ??= child;
      last = child;
    } else if (child === undefined || !isWhiteSpace(child)) {
      if (first !== undefined && last !== undefined && first !== last) {
        yield { first, last };
      }
      first = undefined;
    }
  }
}

function isBreak({ type, name }: Element): boolean {
  return type === 'html_element' && name === 'br';
}

function isWhiteSpace({ type, value }: Element): boolean {
  return type === 'br' || type === 'blank' || (type === 'text' && value.trim() === '');
}
