import { shiftRange } from '../../../../base/textRange.ts';
import { headerImagesOf, imagesOf } from '../../../shared/images.ts';
import { quoted } from '../../../shared/quote.ts';
import type { Rule } from '../../rule.ts';

/**
 * An image without alternative. RGAA 4.1, criterion 1.1. `<img alt="">` says that the image is for decoration, which
 * Markdown’s `![]()` does not let an author say on purpose; both are seen as forgotten in Markdown, only the missing
 * attribute in HTML.
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
    for (const { element, source, alternative, range } of imagesOf(context)) {
      const isDecoration = element.attributes.get('role') === 'presentation' || element.attributes.get('aria-hidden') === 'true';
      const isNamed = ['title', 'aria-label', 'aria-labelledby'].some(it => element.type !== 'img' && (element.attributes.get(it) ?? '').trim() !== '');
      const isMissing = isNamed ? false : element.type === 'img' ? (alternative ?? '').trim() === '' : alternative === undefined;
      if (isMissing && !isDecoration) {
        yield { ...shiftRange(range, context.article.body.start), args: [fileName(source), 'body'] };
      }
    }
  },

  message: ({ args: [file = '', place] }) =>
    place === 'header'
      ? {
          fr: `Qui ne voit pas l’image « ${file} » ne saura pas ce qu’elle montre (RGAA 1.1). Décrivez-la dans « alternative-textuelle ».`,
          en: `Readers who cannot see the image ‘${file}’ will not know what it shows (RGAA 1.1). Describe it in ‘alternative-textuelle’.`,
        }
      : {
          fr: `Qui ne voit pas l’image « ${file} » ne saura pas ce qu’elle montre (RGAA 1.1). Décrivez-la entre les crochets, ou dans « alt ».`,
          en: `Readers who cannot see the image ‘${file}’ will not know what it shows (RGAA 1.1). Describe it between the brackets, or in ‘alt’.`,
        },
};

function fileName(source: string): string {
  return quoted(source.slice(source.lastIndexOf('/') + 1));
}
