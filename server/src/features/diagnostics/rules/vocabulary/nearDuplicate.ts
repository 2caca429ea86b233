import { spellingKey } from '../../../../base/sameWord.ts';
import { valueAt } from '../../../../base/valueAt.ts';
import { foldWord, MOST_COMPARED } from '../../../../base/words.ts';
import { readTerms } from '../../../../article/terms.ts';
import { termEdits } from '../../../../article/termEdits.ts';
import { groupTerms } from '../../../../workspace/termGroups.ts';
import { articleCount } from '../../../shared/articleCount.ts';
import { termPlaces } from '../../../shared/termAt.ts';
import type { Rule } from '../../rule.ts';

/**
 * A word that is almost one that the site uses: another case, other accents, a plural, a listed synonym. Readers who
 * choose the one do not find the articles of the other.
 *
 * ```yaml
 * tags: [Open data]
 * ```
 */
export const nearDuplicate: Rule = {
  code: 'vocabulary.near-duplicate',
  severity: 'warning',

  *check({ article, project, vocabulary, pages }) {
    const { text, header } = article;
    const written = new Map<string, ReadonlySet<string>>();
    let found = 0;
    for (const { field, term, range } of termPlaces(article, project)) {
      const listed = project.plume.vocabulary.get(field);
      const counts = vocabulary.terms(field);
      // Before all articles are read, which spelling is the usual one is not known.
      const usual = pages.isComplete ? groupTerms(counts, listed).usualFor(term.text) : undefined;
      // What a closed list does not have is reported as such; so is a text that Jekyll cuts into words nobody meant.
      // `form` beside `forms` is there for both.
      const isBeside = usual !== undefined && foldWord(usual) !== foldWord(term.text) && valueAt(written, field, () => new Set(readTerms(header.yaml.root, field).map(it => it.text))).has(usual);
      if (usual !== undefined && !isBeside && listed?.open !== false && (!term.isWord || term.text === term.node.text)) {
        // `icon` and `icons` may be two words; what a team has listed is its own decision.
        const isForSure = listed !== undefined || spellingKey(usual) === spellingKey(term.text);
        const count = counts.get(usual) ?? 0;
        // To be sure of its edits, each correction reads the header once more.
        const edits = found < MOST_COMPARED ? termEdits(text, header.yaml.root, { field, from: term.text, to: usual }) : [];
        found += 1;
        const title = { fr: `Remplacer par «\u00A0${usual}\u00A0» (${articleCount(count, 'fr')})`, en: `Replace by ‘${usual}’ (${articleCount(count, 'en')})` };
        yield { ...range, args: [term.text, usual, String(count)], fixes: found > MOST_COMPARED ? [] : [{ title, edits }], ...(isForSure ? {} : { severity: 'information' }) };
      }
    }
  },

  message: ({ args: [term = '', usual = '', count = '0'] }) => ({
    fr: `Les lecteurs qui choisissent «\u00A0${usual}\u00A0» (${articleCount(Number(count), 'fr')}) ne trouveront pas cette page, classée sous «\u00A0${term}\u00A0»\u00A0: remplacez l’un par l’autre.`,
    en: `Readers who choose ‘${usual}’ (${articleCount(Number(count), 'en')}) will not find this page, filed under ‘${term}’: replace one by the other.`,
  }),
};
