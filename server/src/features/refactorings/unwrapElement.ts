import type { TextRange } from '../../base/textRange.ts';
import type { Element } from '../../kramdown/index.ts';
import { startOfLine } from '../shared/blockLines.ts';
import { elementsOfType } from '../shared/elements.ts';
import type { Refactoring } from './refactoring.ts';

/** Takes away the two tags that the cursor is on one of, and leaves what stands between them. */
export const unwrapElement: Refactoring = {
  kind: 'refactor.rewrite',

  offer({ document, selection }) {
    const { text } = document;
    for (const element of elementsOfType(document, 'html_element')) {
      const tags = tagsOf(element, text);
      if (tags?.some(it => it.start <= selection.start && selection.end <= it.end) === true) {
        const name = element.name ?? '';
        const title = { fr: `Retirer <${name}> et garder son contenu`, en: `Remove <${name}> and keep its content` };
        return [{ title, edits: tags.map(it => ({ ...withOwnLine(text, it), newText: '' })) }];
      }
    }
    return [];
  },
};

/** The opening and the closing tag; undefined where one is missing. */
function tagsOf({ name = '', openingTag, closed, start, end }: Element, text: string): readonly TextRange[] | undefined {
  const source = text.slice(start, end);
  const closing = /<\/\s*([^\s>]+)\s*>\s*$/.exec(source);
  const isOwn = closing?.[1]?.toLowerCase() === name.toLowerCase();
  return openingTag === undefined || closed !== true || closing === null || !isOwn
    ? undefined
    : [openingTag, { start: start + closing.index, end: start + closing.index + closing[0].trimEnd().length }];
}

/** A tag that stands alone on its line goes with the line. */
function withOwnLine(text: string, { start, end }: TextRange): TextRange {
  const lineStart = startOfLine(text, start);
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  const isAlone = text.slice(lineStart, start).trim() === '' && rest !== null;
  return isAlone ? { start: lineStart, end: end + rest[0].length } : { start, end };
}
