import type { PageProblem } from '../src/preview/messages.ts';
import { pointsAmong } from './problemCount.ts';

type Language = 'fr' | 'en';

/** Words that a French reader takes in within a minute. */
const WORDS_A_MINUTE = 230;

/** What stands in the page of the preview and not in the site's: paths of missing images, what has been removed. */
const NOT_READ = '.plume-missing > code, [data-plume-change="removed"]';

/** What a reviewer wants to know of an article at a glance. */
export interface Summary {
  readonly title: string;
  /** Whether, when and where it will be published; empty where nobody knows. */
  readonly publication: string;
  readonly words: number;
  /** Minutes, at least one. */
  readonly minutes: number;
  readonly images: number;
  /** The files of images whose readers hear nothing of them. */
  readonly silentImages: readonly string[];
  readonly links: { readonly site: number; readonly elsewhere: number; readonly page: number; readonly mail: number };
  readonly problems: readonly PageProblem[];
}

/** Reads the summary of an article off its page. */
export function summarize(article: ParentNode, { problems, publication }: Pick<Summary, 'problems' | 'publication'>): Summary {
  const words = countWords(article.querySelectorAll('h1, .chapeau, .plume-body')) - countWords(article.querySelectorAll(NOT_READ));
  const images = [...article.querySelectorAll('img, .plume-missing')];
  const addresses = [...article.querySelectorAll('.plume-body a[href], .chapeau a[href]')].map(it => it.getAttribute('href') ?? '');
  const count = (holds: (address: string) => boolean): number => addresses.filter(holds).length;
  return {
    title: article.querySelector('h1')?.textContent ?? '',
    publication,
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    images: images.length,
    silentImages: images.filter(image => alternativeOf(image).trim() === '').map(fileOf),
    links: {
      elsewhere: count(it => /^(https?:)?\/\//i.test(it)),
      mail: count(it => /^(mailto|tel):/i.test(it)),
      page: count(it => it.startsWith('#')),
      site: count(it => !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(it)),
    },
    problems,
  };
}

/** The lines of a summary, as pairs of what and how much. */
export function summaryLines({ words, minutes, images, silentImages, links, problems }: Summary, language: Language): readonly (readonly [string, string])[] {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const points = pointsAmong(problems);
  return [
    [say('Mots', 'Words'), new Intl.NumberFormat(language).format(words)],
    [say('Temps de lecture', 'Reading time'), `${minutes}\u00A0min`],
    [say('Images', 'Images'), String(images)],
    [say('Images sans texte alternatif', 'Images without alternative text'), String(silentImages.length)],
    [say('Liens vers le site', 'Links to the site'), String(links.site)],
    [say('Liens vers d’autres sites', 'Links to other sites'), String(links.elsewhere)],
    [say('Liens dans la page', 'Links within the page'), String(links.page)],
    [say('Courriels et téléphones', 'Emails and phone numbers'), String(links.mail)],
    [say('Points à revoir', 'Points to review'), String(points.length)],
    [say('dont erreurs', 'of which errors'), String(countOf(points, 'error'))],
    [say('Autres remarques, non comptées', 'Other remarks, not counted'), String(problems.length - points.length)],
  ];
}

/** A check list for a merge request, as Markdown: what needs no second look is ticked. */
export function checkList({ title, publication, words, minutes, silentImages, problems }: Summary, language: Language): string {
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en);
  const points = pointsAmong(problems);
  const box = (left: number): string => (left === 0 ? '- [x]' : '- [ ]');
  return [
    `## ${title}`,
    '',
    ...(publication === '' ? [] : [publication, '']),
    say(`${words} mots, ${minutes} min de lecture.`, `${words} words, ${minutes} min to read.`),
    '',
    `${box(countOf(points, 'error'))} ${say('Aucune erreur', 'No errors')}`,
    `${box(countOf(points, 'warning'))} ${say('Aucun avertissement', 'No warnings')}`,
    `${box(silentImages.length)} ${say('Chaque image a un texte alternatif', 'Every image has an alternative text')}`,
    ...silentImages.map(file => `  - \`${file}\``),
    `${box(1)} ${say('Relu par une autre personne', 'Read by another person')}`,
    ...(problems.length === 0 ? [] : ['', ...problems.map(it => `- ${say('Ligne', 'Line')} ${it.line + 1}${say('\u00A0', '')}: ${it.message.replaceAll('\n', ' ')}`)]),
    '',
  ].join('\n');
}

function countWords(parts: Iterable<Element>): number {
  const text = [...parts].map(it => it.textContent).join(' ');
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function countOf(problems: readonly PageProblem[], severity: PageProblem['severity']): number {
  return problems.filter(it => it.severity === severity).length;
}

function alternativeOf(image: Element): string {
  return image.getAttribute('alt') ?? image.firstElementChild?.textContent ?? '';
}

function fileOf(image: Element): string {
  return image.getAttribute('data-plume-source') ?? image.querySelector('code')?.textContent ?? '';
}
