import { shiftRange } from '../../../../base/textRange.ts';
import type { Element, KramdownDocument } from '../../../../kramdown/index.ts';
import { everyElement, visibleText } from '../../../shared/elements.ts';
import type { Rule } from '../../rule.ts';

/**
 * Two elements with one identifier: a link to it leads to the first alone. RGAA 4.1, criterion 8.2. An empty place right
 * above the heading of its name leads readers to that all the same.
 *
 * ```markdown
 * ## Bilan {#bilan}
 * ## Chiffres {#bilan}
 * ```
 */
export const duplicateId: Rule = {
  code: 'structure.duplicate-id',
  severity: 'warning',

  *check({ article: { body }, document }) {
    const seen = new Map<string, Element>();
    for (const element of everyElement(document)) {
      const id = element.attributes.get('id');
      if (id !== undefined && id !== '' && seen.has(id) && !leadsTo(seen.get(id), element, document)) {
        const line = document.text.slice(element.start, element.end).split('\n', 1)[0] ?? '';
        yield { ...shiftRange({ start: element.start, end: element.start + line.length }, body.start), args: [id] };
      }
      if (id !== undefined && !seen.has(id)) {
        seen.set(id, element);
      }
    }
  },

  message: ({ args: [id = ''] }) => ({
    fr: `Un autre endroit de la page s’appelle déjà « ${id} » : un lien « #${id} » n’y mènera jamais. Donnez-lui un autre identifiant, « {: #autre-nom } ».`,
    en: `Another place on the page is already called ‘${id}’: a link ‘#${id}’ will never lead here. Give it another identifier, ‘{: #other-name }’.`,
  }),
};

/** `<a id="bilan"></a>`, and nothing between it and what has its name. */
function leadsTo(place: Element | undefined, { start }: Element, { text }: KramdownDocument): boolean {
  return place !== undefined && place.end <= start && visibleText(place).trim() === '' && text.slice(place.end, start).trim() === '';
}
