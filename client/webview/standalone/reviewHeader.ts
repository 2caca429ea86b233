import { escapeHtml } from '../../src/preview/selfContained.ts';
import type { ChangeCounts, StandaloneReview } from '../../../server/src/protocol/standalonePage.ts';

type Language = 'fr' | 'en';

const WORDS = {
  about: { fr: 'À propos de cette relecture', en: 'About this review' },
  back: { fr: '← Tous les articles modifiés', en: '← All changed articles' },
  added: { fr: 'texte ajouté', en: 'added text' },
  removed: { fr: 'texte supprimé', en: 'removed text' },
  none: { fr: 'Rien n’a changé dans ce que les lecteurs verront.', en: 'Nothing has changed in what readers will see.' },
  fields: { fr: 'Ce qui change dans l’en-tête', en: 'What changes in the header' },
  field: { fr: 'Champ', en: 'Field' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  nothing: { fr: '(absent)', en: '(absent)' },
} as const;

/**
 * What stands above an article that is reviewed: what it is compared with, the way to each change, what becomes of its header and its problems.
 *
 * @param changes undefined where none are marked: all of the article is new, or gone
 */
export function reviewHeader(review: StandaloneReview, changes: ChangeCounts | undefined, language: Language): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const back = review.index === undefined ? '' : `<p><a href="${escapeHtml(review.index)}">${say('back')}</a></p>\n`;
  const sentences = review.sentences.map(it => `<p>${escapeHtml(it)}</p>\n`).join('');
  const lists = review.lists.filter(it => it.items.length > 0).map(({ title, items }) => `<p class="plume-review-title">${escapeHtml(title)}</p>\n<ul>${items.map(it => `<li>${escapeHtml(it)}</li>`).join('')}</ul>\n`);
  return `<aside class="plume-review" lang="${language}" aria-label="${say('about')}">\n${back}${sentences}${changes === undefined ? '' : passages(changes, language)}${fieldsTable(review, language)}${lists.join('')}</aside>\n`;
}

function passages({ added, removed, changed }: ChangeCounts, language: Language): string {
  const total = added + removed + changed;
  if (total === 0) {
    return `<p>${WORDS.none[language]}</p>\n`;
  }
  const links = Array.from({ length: total }, (_, index) => `<a href="#changement-${index + 1}">${index + 1}</a>`).join(' ');
  const title = language === 'fr' ? 'Aller au passage' : 'Go to passage';
  const legend = `<ins>${WORDS.added[language]}</ins> <del>${WORDS.removed[language]}</del>`;
  return `<p>${countsInWords({ added, removed, changed }, language)} ${legend}</p>\n<nav aria-label="${title}"><p>${title}${language === 'fr' ? '\u00A0' : ''}: ${links}</p></nav>\n`;
}

/** « 2 passages modifiés, 1 ajouté. » */
function countsInWords({ added, removed, changed }: ChangeCounts, language: Language): string {
  const kinds = language === 'fr' ? (['modifié', 'ajouté', 'supprimé'] as const) : (['changed', 'added', 'removed'] as const);
  const plural = (count: number): string => (count > 1 && language === 'fr' ? 's' : '');
  const parts = [changed, added, removed].flatMap((count, index) => (count === 0 ? [] : [{ count, kind: kinds[index] ?? '' }]));
  const noun = (count: number): string => `passage${count > 1 ? 's' : ''} `;
  return `${parts.map(({ count, kind }, index) => `${count} ${index === 0 ? noun(count) : ''}${kind}${plural(count)}`).join(', ')}.`;
}

function fieldsTable({ fields }: StandaloneReview, language: Language): string {
  if (fields.length === 0) {
    return '';
  }
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const cell = (text: string, name: 'ins' | 'del'): string => (text === '' ? say('nothing') : `<${name}>${escapeHtml(text)}</${name}>`);
  const rows = fields.map(it => `<tr><th scope="row">${escapeHtml(it.name)}</th><td>${cell(it.before, 'del')}</td><td>${cell(it.after, 'ins')}</td></tr>`);
  const heads = [say('field'), say('before'), say('after')].map(it => `<th scope="col">${it}</th>`).join('');
  return `<table>\n<caption>${say('fields')}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>${rows.join('')}</tbody>\n</table>\n`;
}
