import { entryOf } from '../../../../article/yaml/yamlTree.ts';
import { headingsOf, visibleText } from '../../../shared/elements.ts';
import { headingMarks, inFile, levelFix } from '../../bodyText.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

/**
 * A heading of the level that the layout gives to the title of the page (RGAA 9.1). One that repeats the title is best
 * taken out.
 *
 * ```markdown
 * # Le guichet numérique
 * ```
 */
export const secondTitle: Rule = {
  code: 'heading.second-title',
  severity: 'information',

  *check(context) {
    const { article, document } = context;
    // A layout that is known, and writes no main title, leaves it to the article.
    const isLeftToArticle = !context.evidence.headingsAbove.some(it => it === 1 || it === undefined);
    const title = isLeftToArticle ? '' : titleOf(context);
    for (const heading of title === '' ? [] : headingsOf(document).filter(it => it.level === 1)) {
      const marks = headingMarks(article, heading);
      const range = inFile(article, heading);
      const isTitle = visibleText(heading).trim() === title;
      yield { start: range.start, end: marks?.end ?? range.end, args: isTitle ? [title] : [], fixes: [...(isTitle ? [takeOut(article.text, range)] : []), ...levelFix(marks, 2)] };
    }
  },

  message: ({ args: [title] }) => ({
    fr: title === undefined ? `La page aura deux titres principaux : elle affiche déjà celui de l’en-tête. Commencez les intertitres au niveau 2 (##).` : `Les lecteurs verront le titre deux fois : la page affiche déjà celui de l’en-tête. Retirez cette ligne.`,
    en: title === undefined ? `The page will have two main titles: it shows that of the header already. Begin headings at level 2 (##).` : `Readers will see the title twice: the page shows that of the header. Remove this line.`,
  }),
};

function titleOf({ article }: CheckContext): string {
  const value = entryOf(article.header.yaml.root, 'title')?.value;
  return value?.kind === 'scalar' ? value.text.trim() : '';
}

/** Takes a heading out, and the empty line behind it. */
function takeOut(text: string, { start, end }: { readonly start: number; readonly end: number }): Fix {
  const [blank = ''] = /^[ \t]*(?:\r?\n)*/.exec(text.slice(end)) ?? [];
  return { title: { fr: 'Retirer ce titre', en: 'Remove this title' }, edits: [{ start, end: end + blank.length, newText: '' }] };
}
