import { foldWord } from '../../../../base/words.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { lineBreakOf } from '../../../shared/blockLines.ts';
import { headingsOf, visibleText } from '../../../shared/elements.ts';
import { inFile } from '../../bodyText.ts';
import type { CheckContext, Problem, Rule } from '../../rule.ts';

/** What Liquid brings may have any heading. */
const BRINGS_TEXT = /\{%-?\s*(?:include|render)/;

/**
 * A section that every article of a kind must have (`sections` of `plume.yml`), and this one has not. Accents, capitals, numbers before it
 * and signs behind it do not count.
 *
 * ```yaml
 * sections:
 *   - { collections: [startups], headings: [Problème, Solution] }
 * ```
 */
export const missingSection: Rule = {
  code: 'content.missing-section',
  severity: 'warning',

  *check(context) {
    const { article, project, document } = context;
    for (const wanted of project.sectionsFor(article.uri)) {
      const headings = headingsOf(document).map(element => ({ element, key: keyOf(visibleText(element)) }));
      const place = (name: string): Element | undefined => headings.find(it => it.key === keyOf(name))?.element;
      if (!BRINGS_TEXT.test(article.body.text)) {
        yield* wanted.flatMap((name, index) => (place(name) === undefined ? [missing(context, name, { before: wanted.slice(0, index).findLast(it => place(it) !== undefined), after: wanted.slice(index + 1).find(it => place(it) !== undefined), place })] : []));
      }
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Les lecteurs chercheront «\u00A0${name}\u00A0», que tous les articles de ce genre ont\u00A0: ajoutez cet intertitre et son texte.`,
    en: `Readers will look for ‘${name}’, which all articles of this kind have: add this heading and its text.`,
  }),
};

interface Neighbours {
  /** The wanted section that stands before it, and the one that stands behind. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly place: (name: string) => Element | undefined;
}

/** Shown at the section before it, else at the one behind it, else at the beginning of the text; the correction puts it in its order. */
function missing({ article }: CheckContext, name: string, { before, after, place }: Neighbours): Problem {
  const { text, body } = article;
  const [previous, next] = [before === undefined ? undefined : place(before), after === undefined ? undefined : place(after)];
  const shown = previous ?? next;
  const newline = lineBreakOf(text);
  const heading = `${'#'.repeat(shown?.level ?? 2)} ${name}${newline}${newline}`;
  const at = next === undefined ? text.length : next.start + body.start;
  const lead = next !== undefined || /(?:^|\n)\s*$/.test(text) ? '' : newline;
  const gap = next !== undefined || /\n\r?\n\s*$/.test(text) ? '' : newline;
  const { start, end } = shown === undefined ? { start: body.start, end: body.start } : inFile(article, shown);
  const written = lead + gap + heading;
  return { start, end, args: [name], fixes: [{ title: { fr: `Ajouter l’intertitre «\u00A0${name}\u00A0»`, en: `Add the heading ‘${name}’` }, edits: [{ start: at, end: at, newText: written + (next === undefined ? '' : newline + newline) }], cursor: written.length }] };
}

/** `2. Le problème :` and « Le probleme » are one. */
function keyOf(heading: string): string {
  return foldWord(heading.replace(/^\s*\d+[.)]?\s+/, '').replace(/[\s\u00A0:?!.…]+$/, '')).trim();
}
