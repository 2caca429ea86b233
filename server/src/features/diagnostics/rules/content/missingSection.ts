import { remembered } from '../../../../base/remembered.ts';
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
    const wanted = project.sectionsFor(article.uri);
    if (wanted.length === 0 || BRINGS_TEXT.test(article.body.text)) {
      return;
    }
    const places = firstByKey(headingsOf(document));
    for (const names of wanted) {
      yield* missingOf(context, names.map(name => ({ name, place: places.get(keyOf(name)) })));
    }
  },

  message: ({ args: [name = ''] }) => ({
    fr: `Les lecteurs chercheront «\u00A0${name}\u00A0», que tous les articles de ce genre ont\u00A0: ajoutez cet intertitre et son texte.`,
    en: `Readers will look for ‘${name}’, which all articles of this kind have: add this heading and its text.`,
  }),
};

/** A section that is wanted, and where it stands. */
interface Section {
  readonly name: string;
  readonly place: Element | undefined;
}

/** Where the wanted sections stand that come before one that is missing, and behind it. */
interface Neighbours {
  readonly previous: Element | undefined;
  readonly next: Element | undefined;
}

function firstByKey(headings: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(headings.toReversed().map(it => [keyOf(visibleText(it)), it]));
}

/** From the last to the first, each is told what stands behind it; then from the first to the last, what stands before it. */
function missingOf(context: CheckContext, sections: readonly Section[]): readonly Problem[] {
  const next = new Map<Section, Element | undefined>();
  let behind: Element | undefined;
  for (const section of sections.toReversed()) {
    next.set(section, behind);
    behind = section.place ?? behind;
  }
  const problems: Problem[] = [];
  let previous: Element | undefined;
  for (const section of sections) {
    if (section.place === undefined) {
      problems.push(missing(context, section.name, { previous, next: next.get(section) }));
    }
    previous = section.place ?? previous;
  }
  return problems;
}

/** Shown at the section before it, else at the one behind it, else at the beginning of the text; the correction puts it in its order. */
function missing({ article }: CheckContext, name: string, { previous, next }: Neighbours): Problem {
  const { text, body } = article;
  const shown = previous ?? next;
  const { newline, written, behind } = endOf(text);
  const heading = `${'#'.repeat(shown?.level ?? 2)} ${name}${newline}${newline}`;
  const at = next === undefined ? text.length : next.start + body.start;
  const lead = next !== undefined || written === 0 || behind.includes('\n') ? '' : newline;
  const gap = next !== undefined || /\n\r?\n/.test(behind) ? '' : newline;
  const { start, end } = shown === undefined ? { start: body.start, end: body.start } : inFile(article, shown);
  const newText = lead + gap + heading;
  return { start, end, args: [name], fixes: [{ title: { fr: `Ajouter l’intertitre «\u00A0${name}\u00A0»`, en: `Add the heading ‘${name}’` }, edits: [{ start: at, end: at, newText: newText + (next === undefined ? '' : newline + newline) }], cursor: newText.length }] };
}

/** What a heading at the end of a text is to follow: many may be missing there. */
const endOf = remembered((text: string) => {
  const written = text.trimEnd().length;
  return { newline: lineBreakOf(text), written, behind: text.slice(written) };
});

/** `2. Le problème :` and « Le probleme » are one. */
function keyOf(heading: string): string {
  return foldWord(heading.replace(/^\s*\d+[.)]?\s+/, '').replace(/[\s\u00A0:?!.…]+$/, '')).trim();
}
