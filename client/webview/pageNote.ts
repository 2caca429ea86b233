import type { NoPageReason, ShowPage } from '../src/preview/messages.ts';
import { CHROME } from './chrome.ts';
import { makeElement, styleShadow } from './element.ts';

type Language = 'fr' | 'en';
type Words = Readonly<Record<Language, string>>;

const REASONS: Readonly<Record<NoPageReason, Words>> = {
  'untrusted': {
    fr: 'La page du site n’est montrée que d’un dossier que vous avez déclaré fiable : voici l’article seul.',
    en: 'The page of the site is shown only for a folder that you trust: here is the article alone.',
  },
  'no-site': {
    fr: 'Cet article n’appartient à aucun site : le voici seul.',
    en: 'This article belongs to no site: here it is alone.',
  },
  'not-on-disk': {
    fr: 'La page du site ne se montre que d’un dossier de votre ordinateur, pas sur le web : voici l’article seul.',
    en: 'The page of the site can be shown only for a folder on your computer, not on the web: here is the article alone.',
  },
  'no-page': {
    fr: 'Le site ne fait pas de page de ce fichier : voici l’article seul.',
    en: 'The site makes no page of this file: here is the article alone.',
  },
  'unreadable-header': {
    fr: 'L’en-tête de l’article ne peut pas être lu : voici l’article seul.',
    en: 'The header of the article cannot be read: here is the article alone.',
  },
  'no-layout': {
    fr: 'Le site n’a pas de gabarit pour cet article : le voici seul.',
    en: 'The site has no layout for this article: here it is alone.',
  },
  'too-long': {
    fr: 'La page du site est trop longue pour l’aperçu : voici l’article seul.',
    en: 'The page of the site is too long for the preview: here is the article alone.',
  },
  'failed': {
    fr: 'La page du site n’a pas pu être préparée, ou demande trop de temps : voici l’article seul.',
    en: 'The page of the site could not be prepared, or takes too long: here is the article alone.',
  },
};

const STYLE = `${CHROME}
  :host { display: block; }
  p { margin: 0; padding: 4px 12px; font: 12px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
`;

/** One quiet line above the page of a site: what it lacks, or why it is not shown. */
export class PageNote {
  readonly #line = makeElement('p', { attributes: { role: 'status' } });
  readonly #host = makeElement('aside', { attributes: { id: 'plume-page-note', hidden: '' } });

  constructor(root: HTMLElement) {
    root.before(this.#host);
    const shadow = this.#host.attachShadow({ mode: 'open' });
    styleShadow(shadow, STYLE);
    shadow.append(this.#line);
  }

  /** Says what there is to say of a page that is asked for; nothing where none is. */
  show(page: ShowPage['page'] | undefined, language: Language): void {
    const text = page === undefined ? '' : noteOf(page, language);
    this.#host.hidden = text === '';
    this.#host.lang = language;
    this.#host.setAttribute('aria-label', NAME[language]);
    if (this.#line.textContent !== text) {
      this.#line.textContent = text;
    }
  }
}

const NAME = { fr: 'La page du site', en: 'The page of the site' } as const;

/** What is said of a page; empty where it lacks nothing. */
export function noteOf(page: ShowPage['page'], language: Language): string {
  if (page.kind === 'none') {
    return REASONS[page.reason][language];
  }
  const names = page.missing.join(', ');
  return page.missing.length === 0 ? '' : LACKS[language](page.missing.length, names);
}

const LACKS = {
  fr: (count: number, names: string) => (count === 1 ? `Montrée sans une feuille de style qui n’est pas dans le dossier du site\u00A0: ${names}` : `Montrée sans ${count} feuilles de style qui ne sont pas dans le dossier du site\u00A0: ${names}`),
  en: (count: number, names: string) => (count === 1 ? `Shown without a stylesheet that is not in the folder of the site: ${names}` : `Shown without ${count} stylesheets that are not in the folder of the site: ${names}`),
} as const;
