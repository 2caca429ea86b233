import { asWritten } from '../../../../kramdown/index.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import { contentAt, pathTo } from '../../../shared/elements.ts';
import { lineBreakOf, startOfLine } from '../../../shared/blockLines.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

const REMOVE_SPACE = { fr: 'Coller l’annotation au texte mis en forme', en: 'Join the annotation to the formatted text' };
const OWN_LINE = { fr: 'Écrire l’annotation sur la ligne du dessous', en: 'Write the annotation on the line below' };

/** Ends of what an annotation within a line can decorate: bold, italics, code, link, image, HTML. */
const END_OF_SPAN = /[*_`)\]>~][ \t]+$/;

/**
 * An annotation after plain text, or after a space: kramdown prints it as it stands. Headings have a rule of their own.
 *
 * ```markdown
 * Un mot {: .bleue} et **gras** {: .bleue}
 * ```
 */
export const afterText: Rule = {
  code: 'annotation.after-text',
  severity: 'error',
  about: 'annotations',

  *check(context) {
    const { article, document } = context;
    for (const list of document.attributeLists) {
      if (list.lost === 'after-text' && !pathTo(contentAt(document, list.start), list.start).some(it => it.type === 'header')) {
        yield { ...shiftRange(list, article.body.start), args: [asWritten(document.text.slice(list.start, list.end))], fixes: fixesFor(context, list.start, list.end) };
      }
    }
  },

  message: ({ args: [annotation = ''] }) => ({
    fr: `Les lecteurs verront « ${annotation} » écrit dans la page. Une annotation se colle à un texte en gras, en italique ou à un lien, ou s’écrit seule sous son bloc.`,
    en: `Readers will see ‘${annotation}’ on the page. An annotation is joined to bold or italic text or to a link, or stands alone below its block.`,
  }),
};

function fixesFor({ article: { text, body }, document }: CheckContext, start: number, end: number): readonly Fix[] {
  const from = start + body.start;
  const to = end + body.start;
  const line = text.slice(startOfLine(text, from), from);
  const spaces = line.length - line.trimEnd().length;
  if (END_OF_SPAN.test(line)) {
    return [{ title: REMOVE_SPACE, edits: [{ start: from - spaces, end: from, newText: '' }] }];
  }
  const paragraph = pathTo(contentAt(document, start), start).findLast(it => it.type === 'p');
  const opening = (paragraph?.start ?? start) + body.start;
  const firstLine = text.slice(startOfLine(text, opening), opening);
  const endsItsLine = /^[ \t]*(\r?\n|$)/.test(text.slice(to));
  return endsItsLine && line.trim() !== ''
    ? [{ title: OWN_LINE, edits: [{ start: from - spaces, end: from, newText: lineBreakOf(text) + marksBelow(line, firstLine) }] }]
    : [];
}

/** The marks of a line; of one that leaves out those of its quotation, or the indentation of its item, as the first of a paragraph has them. */
function marksBelow(line: string, firstLine: string): string {
  const [own, first] = [indentation(line), indentation(firstLine)];
  const more = first.split('>').length - own.split('>').length || first.length - own.length;
  return more > 0 ? first : own;
}

/** What begins the line and must begin the next: `> `, the spaces that stand for `* `. */
function indentation(line: string): string {
  const [marks = ''] = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d+\.(?=[ \t])))*[ \t]*/.exec(line) ?? [];
  return marks.replace(/[*+-]|\d+\./g, it => ' '.repeat(it.length));
}
