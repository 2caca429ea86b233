import type { PageAddresses, RenderedHeader } from '../src/preview/messages.ts';
import { setAddress } from './addresses.ts';
import { CHROME } from './chrome.ts';
import { makeElement, styleShadow } from './element.ts';
import { shownDescription, shownTitle, teaserGaps, teaserLengths, type Length } from './teaser.ts';

type Language = 'fr' | 'en';

const WORDS = {
  name: { fr: 'L’article vu d’ailleurs', en: 'The article seen from elsewhere' },
  site: { fr: 'Dans les listes du site', en: 'In the lists of the site' },
  networks: { fr: 'Sur les réseaux sociaux', en: 'On social networks' },
  untitled: { fr: 'Sans titre', en: 'Untitled' },
} as const;
const OVERFLOW = {
  fr: ({ name, length, most }: Length) => `${name.fr}\u00A0: ${length} signes, sera coupé après ${most}.`,
  en: ({ name, length, most }: Length) => `${name.en}: ${length} characters, will be cut after ${most}.`,
} as const;
const FITS = {
  fr: ({ name, length, most }: Length) => `${name.fr}\u00A0: ${length} signes sur ${most}.`,
  en: ({ name, length, most }: Length) => `${name.en}: ${length} of ${most} characters.`,
} as const;

const STYLE = `${CHROME}
  :host { display: block; position: fixed; inset: auto 12px 52px auto; z-index: 2147483645; }
  section { width: min(22rem, calc(100vw - 24px)); }
  .card { margin: 0 0 4px; overflow: hidden; border: 1px solid #c9cdd8; border-radius: 8px; background: #fff; color: #22252f; }
  .text { padding: 12px 14px; }
  .image { display: block; width: 100%; object-fit: cover; background: #eceef3; border: 0; }
  .site .image { aspect-ratio: 16 / 9; }
  .networks .image { aspect-ratio: 1.91; }
  .category { display: inline-block; margin: 0 0 6px; padding: 1px 8px; border-radius: 10px; background: #e3e9fb; color: #1b3a8c; font-size: 11px; font-weight: 700; }
  .title { margin: 0 0 4px; font-weight: 700; font-size: 15px; line-height: 1.35; text-wrap: balance; overflow-wrap: anywhere; }
  .site .description { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
  .description { margin: 0; color: #3b3f4c; font-size: 13px; line-height: 1.45; }
  .date, .place { margin: 6px 0 0; color: #5b6070; font-size: 12px; }
  .place { margin: 0 0 4px; }
  ul { margin: 12px 0 0; padding: 0; list-style: none; }
  li { margin: 2px 0; }
  li.overflow::before { content: '⚠ '; }
  li.overflow { font-weight: 600; }
`;

/** What the panel shows. */
export interface TeaserContent {
  readonly isOn: boolean;
  readonly language: Language;
  readonly header: RenderedHeader;
  readonly addresses: PageAddresses;
}

/** How lists of the site and social networks show an article: over the corner of the page. */
export class TeaserPanel {
  readonly #host = makeElement('aside', { attributes: { id: 'plume-teaser', hidden: '' } });
  readonly #shadow: ShadowRoot;
  #shown = '';

  constructor() {
    document.body.append(this.#host);
    this.#shadow = this.#host.attachShadow({ mode: 'open' });
    styleShadow(this.#shadow, STYLE);
  }

  /** Shows the cards of an article, or nothing. */
  update(content: TeaserContent): void {
    this.#host.toggleAttribute('hidden', !content.isOn);
    const shown = content.isOn ? JSON.stringify(content) : '';
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#host.setAttribute('aria-label', WORDS.name[content.language]);
      this.#shadow.replaceChildren(...(content.isOn ? [view(content)] : []));
    }
  }
}

function view({ language, header, addresses }: TeaserContent): HTMLElement {
  const title = header.title ?? WORDS.untitled[language];
  const description = textOf(header.teaserHtml ?? '');
  const lengths = teaserLengths(title, description).map(it =>
    it.length > it.most
      ? makeElement('li', { text: OVERFLOW[language](it), attributes: { class: 'overflow' } })
      : makeElement('li', { text: FITS[language](it) }),
  );
  const gaps = teaserGaps(header, language).map(text => makeElement('li', { text, attributes: { class: 'overflow' } }));
  return makeElement('section', {
    attributes: { tabindex: '0', role: 'region', 'aria-label': WORDS.name[language] },
    children: [
      makeElement('h2', { text: WORDS.name[language] }),
      makeElement('h3', { text: WORDS.site[language] }),
      card('site', [
        ...image(header, addresses),
        text(
          ...header.categories.slice(0, 1).map(it => makeElement('p', { text: it, attributes: { class: 'category' } })),
          makeElement('p', { text: title, attributes: { class: 'title' } }),
          makeElement('p', { text: description, attributes: { class: 'description' } }),
          makeElement('p', { text: header.date ?? '', attributes: { class: 'date' } }),
        ),
      ]),
      makeElement('h3', { text: WORDS.networks[language] }),
      card('networks', [
        ...image(header, addresses),
        text(
          makeElement('p', { text: shownTitle(title), attributes: { class: 'title' } }),
          makeElement('p', { text: shownDescription(description), attributes: { class: 'description' } }),
        ),
      ]),
      makeElement('ul', { children: [...lengths, ...gaps] }),
    ],
  });
}

function card(kind: string, children: readonly Node[]): HTMLElement {
  return makeElement('div', { attributes: { class: `card ${kind}` }, children });
}

function text(...children: readonly HTMLElement[]): HTMLElement {
  return makeElement('div', { attributes: { class: 'text' }, children: children.filter(it => it.textContent !== '') });
}

function image({ image: header }: RenderedHeader, addresses: PageAddresses): readonly HTMLElement[] {
  if (header === undefined) {
    return [];
  }
  const element = makeElement('img', { attributes: { class: 'image', alt: header.alternative } });
  // A picture that is not there leaves no torn one behind; the page says what is missing.
  element.addEventListener('error', () => element.remove());
  setAddress(element, 'src', { written: header.source, addresses });
  return [element];
}

/** The text of some HTML: nothing of it becomes part of the page. */
function textOf(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.replaceAll(/\s+/g, ' ').trim();
}
