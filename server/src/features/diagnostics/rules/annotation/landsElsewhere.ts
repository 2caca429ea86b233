import { remembered } from '../../../../base/remembered.ts';
import type { AttributeList, Element, ElementType, KramdownDocument } from '../../../../kramdown/index.ts';
import { blockBefore, contentAt, describeElement } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Fix, Grade, Rule } from '../../rule.ts';

/**
 * An annotation between blank lines decorates the block below it, not the one above.
 *
 * ```markdown
 * ## Les 15 projets
 *
 * {: .text-center }
 *
 * Le premier paragraphe est centré.
 * ```
 *
 * It is a warning only where the block above is what was likely meant: a heading, or a kind of block that other
 * annotations of the article follow directly. Below a heading, one above a list or a table is as likely meant for that. Some authors put annotations before blocks on purpose, and do so again and again.
 */
export const landsElsewhere: Rule = {
  code: 'annotation.lands-elsewhere',
  severity: 'warning',
  about: 'annotations',

  *check(context) {
    const { article, document } = context;
    for (const list of document.attributeLists) {
      const above = list.kind === 'block' && list.blankBefore && list.blankAfter ? blockBefore(contentAt(document, list.start), list.start) : undefined;
      if (above && list.target && list.direction === 'below') {
        const target = describeElement(list.target);
        const other = describeElement(above);
        yield {
          ...inFile(article, list),
          args: [target.fr, target.en, other.fr, other.en],
          fixes: fixesFor(context, list, { above, below: list.target }),
          severity: gradeOf(context, { above, below: list.target }),
        };
      }
    }
  },

  message: ({ args: [fr = '', en = '', otherFr = '', otherEn = ''] }) => ({
    fr: `Entourée de lignes vides, cette annotation changera ${fr}, et non ${otherFr}. Collez-la au bloc voulu.`,
    en: `Between blank lines, this annotation will change ${en}, and not ${otherEn}. Put it right beside the block that you mean.`,
  }),
};

/** So many annotations that stand alone below a heading are a habit: they are meant for what follows. */
const HABIT = 3;

/** What is given a look of its own more often than a paragraph is. */
const DECORATED: ReadonlySet<ElementType> = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'codeblock', 'html_element']);

function gradeOf({ document }: CheckContext, { above, below }: { readonly above: Element; readonly below: Element }): Grade {
  if (above.type === 'header' && DECORATED.has(below.type) && !typesFollowed(document).has('header')) {
    return 'hint';
  }
  return above.type === 'header' && standAlone(document) >= HABIT ? 'hint' : above.type === 'header' || typesFollowed(document).has(above.type) ? 'warning' : 'hint';
}

/** How many annotations stand between blank lines below a heading, where none follows a heading directly. */
const standAlone = remembered((document: KramdownDocument): number => {
  const alone = document.attributeLists.filter(({ kind, blankBefore, blankAfter }) => kind === 'block' && blankBefore && blankAfter);
  return typesFollowed(document).has('header') ? 0 : alone.filter(({ start }) => blockBefore(contentAt(document, start), start)?.type === 'header').length;
});

/** The kinds of blocks that annotations of the article follow directly. */
const typesFollowed = remembered(
  ({ attributeLists }: KramdownDocument): ReadonlySet<ElementType> =>
    new Set(attributeLists.flatMap(({ kind, direction, target }) => (kind === 'block' && direction === 'above' && target ? [target.type] : []))),
);

function fixesFor({ article }: CheckContext, list: AttributeList, { above, below }: { readonly above: Element; readonly below: Element }): readonly Fix[] {
  const { start, end } = inFile(article, list);
  const lineStart = article.text.lastIndexOf('\n', start - 1) + 1;
  const before = article.text.slice(startOfGap(article.text, lineStart), lineStart);
  const after = /^[^\n]*\n((?:[ \t]*\r?\n)+)/.exec(article.text.slice(end));
  const keepBreak = before.startsWith('\r\n') ? 2 : before.indexOf('\n') + 1;
  const upper = describeElement(above);
  const lower = describeElement(below);
  const afterStart = end + (after?.[0].length ?? 0) - (after?.[1]?.length ?? 0);
  return [
    {
      title: { fr: `Rattacher au-dessus : ${upper.fr}`, en: `Attach above: ${upper.en}` },
      edits: [{ start: lineStart - before.length + keepBreak, end: lineStart, newText: '' }],
    },
    {
      title: { fr: `Rattacher au-dessous : ${lower.fr}`, en: `Attach below: ${lower.en}` },
      edits: after ? [{ start: afterStart, end: end + after[0].length, newText: '' }] : [],
    },
  ].filter(it => it.edits.length > 0);
}

/** Where the last block above a line ends: what stands between is white space. */
function startOfGap(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0 && ' \t\r\n'.includes(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}
