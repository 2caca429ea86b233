import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { elementsOfType } from '../../../shared/elements.ts';
import { isKnownAttribute } from '../../../shared/htmlAttributes.ts';
import { tagAttributes } from '../../../shared/tagAttributes.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/** Elements and attributes that say how a text looks: RGAA 4.1, glossary, « présentation de l’information ». */
const ELEMENTS = new Set(['basefont', 'big', 'blink', 'center', 'font', 'marquee', 's', 'strike', 'tt']);
const ATTRIBUTES = new Set(
  'align alink background bgcolor border cellpadding cellspacing char charoff clear color compact frameborder hspace link marginheight marginwidth text valign vlink vspace'.split(' '),
);
/** Their size is theirs to say: elsewhere, `width` and `height` are presentation. */
const SIZED = new Set(['img', 'object', 'embed', 'canvas', 'svg', 'iframe', 'video', 'source', 'input', 'picture']);

/**
 * Looks written into the text: RGAA 4.1, criterion 10.1. The style sheet of the site decides how things look, and a
 * class asks for it.
 *
 * ```html
 * <p align="center">Texte</p>
 * ```
 */
export const presentation: Rule = {
  code: 'html.presentation',
  severity: 'information',
  about: 'html',

  *check(context) {
    for (const element of elementsOfType(context.document, 'html_element')) {
      yield* problemsOf(element, context);
    }
  },

  message: ({ args: [name = '', kind = ''] }) =>
    kind === 'element'
      ? {
          fr: `<${name}> décide de l’apparence dans le texte, contre la charte du site (RGAA 10.1). Employez une classe du site, « {: .text-center } ».`,
          en: `<${name}> decides in the text how things look, against the style of the site (RGAA 10.1). Use a class of the site, ‘{: .text-center }’.`,
        }
      : {
          fr: `« ${name} » décide de l’apparence dans le texte, contre la charte du site (RGAA 10.1). Employez une classe du site, class="text-center".`,
          en: `‘${name}’ decides in the text how things look, against the style of the site (RGAA 10.1). Use a class of the site, class="text-center".`,
        },
};

function* problemsOf({ name = '', openingTag }: Element, { article, document }: CheckContext): Iterable<Problem> {
  if (openingTag === undefined) {
    return;
  }
  const element = name.toLowerCase();
  if (ELEMENTS.has(element)) {
    yield { ...inFile(article, openingTag), args: [element, 'element'] };
  }
  for (const attribute of tagAttributes(document.text.slice(openingTag.start, openingTag.end))) {
    const key = attribute.name.toLowerCase();
    const isPresentation = ATTRIBUTES.has(key) || ((key === 'width' || key === 'height') && !SIZED.has(element));
    // In SVG, and on elements of one's own, the same names mean other things.
    if (isPresentation && isKnownAttribute(element, key) !== undefined) {
      const range = inFile(article, shiftRange(attribute, openingTag.start));
      const title = { fr: `Retirer « ${attribute.name} »`, en: `Remove ‘${attribute.name}’` };
      yield { ...range, args: [attribute.name, 'attribute'], fixes: [{ title, edits: [{ start: range.start - attribute.spaceBefore, end: range.end, newText: '' }] }] };
    }
  }
}
