import { shiftRange, type TextRange } from '../../../../base/textRange.ts';
import { headerImagesOf, imagesOf } from '../../../shared/images.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Fix, Rule } from '../../rule.ts';

const DESCRIBE_BY_TITLE = { fr: 'Reprendre son titre comme description', en: 'Take its title as the description' };

/**
 * An image without alternative. RGAA 4.1, criterion 1.1. `<img alt="">` says that the image is for decoration, which
 * Markdown’s `![]()` does not let an author say on purpose; both are seen as forgotten in Markdown, only the missing
 * attribute in HTML. An image whose title describes it has its description in the wrong place: many programs read it, not all.
 *
 * ```markdown
 * ![](/uploads/graphique.png)
 * ```
 */
export const missingAlternative: Rule = {
  code: 'image.missing-alternative',
  severity: 'warning',

  *check(context) {
    for (const { source, alternative, range } of headerImagesOf(context.article.header.yaml.root, context.schema)) {
      if ((alternative ?? '').trim() === '') {
        yield { start: range.start, end: range.end, args: [fileName(source), 'header'] };
      }
    }
    for (const { element, source, alternative, range, alternativeRange } of imagesOf(context)) {
      const isDecoration = element.attributes.get('role') === 'presentation' || element.attributes.get('aria-hidden') === 'true';
      const isNamed = ['title', 'aria-label', 'aria-labelledby'].some(it => element.type !== 'img' && (element.attributes.get(it) ?? '').trim() !== '');
      const isMissing = isNamed ? false : element.type === 'img' ? (alternative ?? '').trim() === '' : alternative === undefined;
      if (isMissing && !isDecoration) {
        const title = element.type === 'img' ? (element.attributes.get('title') ?? '').trim() : '';
        const problem = { ...shiftRange(range, context.article.body.start), args: [fileName(source), title === '' ? 'body' : 'title'] };
        yield title === '' ? problem : { ...problem, severity: 'information', fixes: describeBy(title, alternativeRange && shiftRange(alternativeRange, context.article.body.start)) };
      }
    }
  },

  message: ({ args: [file = '', place] }) =>
    place === 'title'
      ? {
          fr: `L’image « ${file} » n’est décrite que par son titre, que tous ne verront ni n’entendront (RGAA 1.1). Décrivez-la entre les crochets.`,
          en: `The image ‘${file}’ is described by its title alone, which not all will see or hear (RGAA 1.1). Describe it between the brackets.`,
        }
    : place === 'header'
      ? {
          fr: `Qui ne voit pas l’image « ${file} » ne saura pas ce qu’elle montre (RGAA 1.1). Décrivez-la dans « alternative-textuelle ».`,
          en: `Readers who cannot see the image ‘${file}’ will not know what it shows (RGAA 1.1). Describe it in ‘alternative-textuelle’.`,
        }
      : {
          fr: `Qui ne voit pas l’image « ${file} » ne saura pas ce qu’elle montre (RGAA 1.1). Décrivez-la entre les crochets, ou dans « alt ».`,
          en: `Readers who cannot see the image ‘${file}’ will not know what it shows (RGAA 1.1). Describe it between the brackets, or in ‘alt’.`,
        },
};

function describeBy(title: string, place: TextRange | undefined): readonly Fix[] {
  return place === undefined || /[[\]\\]/.test(title) ? [] : [{ title: DESCRIBE_BY_TITLE, edits: [{ ...place, newText: title }] }];
}

function fileName(source: string): string {
  return quoted(source.slice(source.lastIndexOf('/') + 1));
}
