import { shiftRange } from '../../../../base/textRange.ts';
import type { TextEdit } from '../../../../base/textEdit.ts';
import { foldWord } from '../../../../base/words.ts';
import type { Element } from '../../../../kramdown/index.ts';
import { visibleText } from '../../../shared/elements.ts';
import { isFrench, pageLanguageOf } from '../../../shared/pageLanguage.ts';
import { linksOf } from '../../../shared/links.ts';
import type { CheckContext, Fix, Rule } from '../../rule.ts';

const ANNOUNCEMENT = /nouvel(?:le)? (?:onglet|fenetre)|new (?:tab|window)/;

/**
 * Links that open another tab without a word: who does not see the page looks for the way back in vain. WCAG 2.1,
 * technique G201; DSFR, « lien externe », whose title ends in « nouvelle fenêtre ». One problem for all of an article.
 *
 * ```markdown
 * [le rapport](https://example.fr/){:target="_blank"}
 * ```
 */
export const newWindow: Rule = {
  code: 'link.new-window',
  severity: 'hint',
  about: 'links',

  *check(context) {
    const silent = linksOf(context).flatMap(({ element }) => (opensTab(element) && !isAnnounced(element) ? [element] : []));
    const [first] = silent;
    if (first !== undefined) {
      yield { ...shiftRange(first, context.article.body.start), args: [String(silent.length)], fixes: announceAll(silent, context) };
    }
  },

  message: ({ args: [count = '1'] }) => ({
    fr: `${count === '1' ? 'Ce lien ouvre' : `Les ${count} liens de cette sorte ouvrent`} un onglet sans le dire : qui ne voit pas la page cherchera en vain à revenir. Retirez « target », ou ajoutez title="… - nouvelle fenêtre".`,
    en: `${count === '1' ? 'This link opens' : `The ${count} links of this kind open`} a tab without saying so: readers who do not see the page will look for the way back in vain. Remove ‘target’, or add title="… - new window".`,
  }),
};

function opensTab({ attributes }: Element): boolean {
  return attributes.get('target') === '_blank';
}

function isAnnounced(element: Element): boolean {
  const { attributes } = element;
  return ANNOUNCEMENT.test(foldWord([visibleText(element), attributes.get('title') ?? '', attributes.get('aria-label') ?? ''].join(' ')));
}

/** Gives each link a title that announces the tab; what has a title already is its author's to change. */
function announceAll(links: readonly Element[], { article, project }: CheckContext): readonly Fix[] {
  const language = pageLanguageOf(article, project) ?? '';
  const words = isFrench(language) ? 'nouvelle fenêtre' : /^en(?![a-z])/i.test(language) ? 'new window' : undefined;
  if (words === undefined) {
    return [];
  }
  const edits = links.flatMap((link): readonly TextEdit[] => {
    const at = placeOfNewAttribute(link);
    const text = visibleText(link).replace(/["\s]+/g, ' ');
    return at === undefined || link.attributes.has('title') ? [] : [{ start: at, end: at, newText: ` title="${text} - ${words}"` }];
  });
  const shifted = edits.map(({ newText, ...range }) => ({ ...shiftRange(range, article.body.start), newText }));
  return shifted.length === 0 ? [] : [{ title: { fr: 'Annoncer la nouvelle fenêtre', en: 'Announce the new window' }, edits: shifted }];
}

/** After the last part of the annotation of a Markdown link, or after `<a`; undefined for a link that a definition decorates. */
function placeOfNewAttribute({ type, openingTag, attributeLists }: Element): number | undefined {
  if (type === 'html_element') {
    return openingTag === undefined ? undefined : openingTag.start + '<a'.length;
  }
  return attributeLists.at(-1)?.pieces.at(-1)?.end;
}
