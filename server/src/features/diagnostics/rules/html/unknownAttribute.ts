import { everyElement } from '../../../shared/elements.ts';
import { isKnownAttribute } from '../../../shared/htmlAttributes.ts';
import { inFile } from '../../bodyText.ts';
import type { Rule } from '../../rule.ts';

/**
 * An attribute that HTML does not know (RGAA 8.2): it has no effect.
 *
 * ```html
 * <figure margin-bottom='10'>
 * ```
 */
export const unknownAttribute: Rule = {
  code: 'html.unknown-attribute',
  severity: 'warning',

  *check({ article, document }) {
    for (const { type, name = '', openingTag } of everyElement(document)) {
      if (type === 'html_element' && openingTag) {
        for (const attribute of attributesOf(document.text.slice(openingTag.start, openingTag.end))) {
          if (isKnownAttribute(name.toLowerCase(), attribute.name.toLowerCase()) === false) {
            const start = openingTag.start + attribute.start;
            const range = inFile(article, { start, end: start + attribute.length });
            const removed = inFile(article, { start: start - attribute.spaceBefore, end: start + attribute.length });
            const fixes = [{ title: { fr: `Retirer « ${attribute.name} »`, en: `Remove ‘${attribute.name}’` }, edits: [{ ...removed, newText: '' }] }];
            yield { ...range, args: [attribute.name, name], fixes };
          }
        }
      }
    }
  },

  message: ({ args: [attribute = '', element = ''] }) => ({
    fr: `HTML ne connaît pas « ${attribute} » sur <${element}> : il restera sans effet. Retirez-le, ou employez une classe ou style="…".`,
    en: `HTML does not know ‘${attribute}’ on <${element}>: it will have no effect. Remove it, or use a class or style="…".`,
  }),
};

interface Attribute {
  readonly name: string;
  /** Offset in the tag, of its name. */
  readonly start: number;
  /** With its value. */
  readonly length: number;
  readonly spaceBefore: number;
}

/** The attributes of an opening tag: `<figure class='a' hidden>` has two. */
function attributesOf(tag: string): readonly Attribute[] {
  const name = /^<[^\s/>]+/.exec(tag)?.[0] ?? '';
  return [...tag.slice(name.length).matchAll(/(\s+)([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g)].map(it => {
    const [all, space = '', attribute = ''] = it;
    return { name: attribute, start: name.length + it.index + space.length, length: all.length - space.length, spaceBefore: space.length };
  });
}
