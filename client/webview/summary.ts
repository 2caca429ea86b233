import type { PageProblem } from '../src/preview/messages.ts';
import { makeElement } from './element.ts';

type Language = 'fr' | 'en';

/** Words that a French reader takes in within a minute. */
const WORDS_A_MINUTE = 230;

/** What a reviewer wants to know of an article at a glance. */
export interface Summary {
  readonly title: string;
  readonly words: number;
  /** Minutes, at least one. */
  readonly minutes: number;
  readonly images: number;
  /** Images whose readers hear nothing of them. */
  readonly imagesWithoutAlternative: number;
  readonly links: { readonly site: number; readonly elsewhere: number; readonly page: number; readonly mail: number };
  readonly problems: Readonly<Record<PageProblem['severity'], number>>;
}

/** Reads the summary of an article off its page. */
export function summarize(article: ParentNode, problems: readonly PageProblem[]): Summary {
  const body = article.querySelector('.plume-body');
  const text = [...article.querySelectorAll('h1, .chapeau'), ...(body === null ? [] : [body])].map(it => it.textContent).join(' ');
  const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const images = [...article.querySelectorAll('img, .plume-missing')];
  const addresses = [...article.querySelectorAll('.plume-body a[href], .chapeau a[href]')].map(it => it.getAttribute('href') ?? '');
  const count = (holds: (address: string) => boolean): number => addresses.filter(holds).length;
  const ofSeverity = (severity: PageProblem['severity']): number => problems.filter(it => it.severity === severity).length;
  return {
    title: article.querySelector('h1')?.textContent ?? '',
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    images: images.length,
    imagesWithoutAlternative: images.filter(image => alternativeOf(image).trim() === '').length,
    links: {
      elsewhere: count(it => /^(https?:)?\/\//i.test(it)),
      mail: count(it => /^(mailto|tel):/i.test(it)),
      page: count(it => it.startsWith('#')),
      site: count(it => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(it)),
    },
    problems: { error: ofSeverity('error'), warning: ofSeverity('warning'), information: ofSeverity('information'), hint: ofSeverity('hint') },
  };
}

/** The lines of a summary, as pairs of what and how much. */
export function summaryLines(summary: Summary, language: Language): readonly (readonly [string, string])[] {
  const { words, minutes, images, imagesWithoutAlternative, links, problems } = summary;
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  return [
    [say('Mots', 'Words'), String(words)],
    [say('Temps de lecture', 'Reading time'), `${minutes} min`],
    [say('Images', 'Images'), String(images)],
    [say('Images sans texte alternatif', 'Images without alternative text'), String(imagesWithoutAlternative)],
    [say('Liens vers le site', 'Links to the site'), String(links.site)],
    [say('Liens vers d’autres sites', 'Links to other sites'), String(links.elsewhere)],
    [say('Liens dans la page', 'Links within the page'), String(links.page)],
    [say('Adresses et numéros', 'Addresses and numbers'), String(links.mail)],
    [say('Erreurs', 'Errors'), String(problems.error)],
    [say('Avertissements', 'Warnings'), String(problems.warning)],
    [say('Remarques et détails', 'Remarks and details'), String(problems.information + problems.hint)],
  ];
}

/** A check list for a merge request, as Markdown: what needs no second look is ticked. */
export function checkList(summary: Summary, problems: readonly PageProblem[], language: Language): string {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const { words, minutes, imagesWithoutAlternative: silent, problems: counts } = summary;
  const box = (left: number): string => (left === 0 ? '- [x]' : '- [ ]');
  return [
    `## ${summary.title}`,
    '',
    say(`${words} mots, ${minutes} min de lecture.`, `${words} words, ${minutes} min to read.`),
    '',
    `${box(counts.error)} ${say('Aucune erreur', 'No errors')}`,
    `${box(counts.warning)} ${say('Aucun avertissement', 'No warnings')}`,
    `${box(silent)} ${say('Chaque image a un texte alternatif', 'Every image has an alternative text')}`,
    `${box(1)} ${say('Relu par une autre personne', 'Read by another person')}`,
    ...(problems.length === 0 ? [] : ['', ...problems.map(it => `- ${say('Ligne', 'Line')} ${it.line + 1}${say('\u00A0', '')}: ${it.message.replaceAll('\n', ' ')}`)]),
    '',
  ].join('\n');
}

/** The panel that shows a summary. */
export function summaryView(lines: readonly (readonly [string, string])[], copy: { readonly label: string; readonly onClick: () => void }): HTMLElement {
  const list = makeElement('dl', { children: lines.flatMap(([name, value]) => [makeElement('dt', { text: name }), makeElement('dd', { text: value })]) });
  const button = makeElement('button', { text: copy.label, attributes: { type: 'button' }, onClick: copy.onClick });
  return makeElement('section', { children: [list, button] });
}

function alternativeOf(image: Element): string {
  return image.getAttribute('alt') ?? image.firstElementChild?.textContent ?? '';
}
