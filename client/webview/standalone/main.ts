// A program of its own: the command loads it where an article is to be a page that needs nothing else. It is made of the parts of the preview's page.
import articleCss from '../../../media/article.css';
import frameCss from '../../../media/preview.css';
import { SITE_ADDRESS, type StandaloneFile, type StandalonePage, type StandaloneProgram, type StandaloneWish } from '../../../server/src/protocol/standalonePage.ts';
import type { PageStyle } from '../../src/preview/messages.ts';
import { dataAddress, escapeHtml, NOTHING, selfContainedPage, typeOfFile } from '../../src/preview/selfContained.ts';
import { localizeElement } from '../addresses.ts';
import { showFillNotes } from '../body/fillNotes.ts';
import type { Piece } from '../body/piece.ts';
import { comparePieces } from '../changes/comparePieces.ts';
import { markChanges } from '../changes/markChanges.ts';
import { detach } from '../detachedArticle.ts';
import { headerView } from '../headerView.ts';
import { Formulas } from '../math/formulas.ts';
import { typeset } from '../math/typesetting.ts';
import { frameFor } from '../missingImages.ts';
import type { Sanitize } from '../sanitize.ts';
import { makeSitePage, type RootAttributes, type SitePage } from '../sitePage.ts';
import { filterSheet } from '../styles/styleSheets.ts';
import { clean } from './clean.ts';
import { labelChanges } from './labelChanges.ts';
import { reviewHeader } from './reviewHeader.ts';
import standaloneCss from './standalone.css';

/** Classes by which a page tells of changes, and that no article may have: what is only heard would be hidden from who reads. */
const OURS = /^plume-(?:heard|change|review)/;

/** What knows a file of the site by its address. */
type ContentOf = Parameters<StandaloneProgram['makeStandalonePage']>[1];

/** What pieces of an article become nodes by. */
interface Making {
  readonly wish: StandaloneWish;
  readonly sanitize: Sanitize;
  readonly formulas: Formulas;
}

/** Makes a page: see {@link StandaloneProgram}. */
export async function makeStandalonePage(wish: StandaloneWish, contentOf: ContentOf): Promise<StandalonePage> {
  const written: string[] = [];
  const surroundings = surround(wish, written);
  const article = articleOf({ wish, sanitize: sanitizer(wish.addresses, css => written.push(css)), formulas: await readyFormulas() });
  // In the page of its site, the header is what the layouts make of it: of its changes, the list above tells.
  const changes = labelChanges(surroundings === undefined ? article : (article.querySelector('.plume-body') ?? article), wish.language);
  const shown = surroundings === undefined ? article : putInto(surroundings, article);
  const has = (address: string): boolean => typeOfFile(contentOf(address)?.name ?? '') !== undefined;
  frameMissing(shown, has);
  const holder = document.createElement('div');
  holder.append(shown);
  const { copy, tokens } = detach(holder);
  // Last of all, what has been made is read once more, as who opens the file will read it.
  const { html } = clean(copy.innerHTML);
  const addresses = surroundings === undefined ? wish.addresses : { ...wish.addresses, article: wish.page?.address ?? wish.addresses.article };
  const sheets = surroundings?.sheets ?? ownSheets(wish);
  const styles = [...sheets, ...written.map(css => ({ address: wish.addresses.article, css }))].map(it => filterSheet(it, addresses, tokens.put));
  const above = wish.review === undefined ? '' : reviewHeader(wish.review, wish.base && changes, wish.language);
  const page = selfContainedPage({
    title: wish.title,
    language: wish.pageLanguage,
    styles: [frameCss, ...styles, standaloneCss],
    html,
    above,
    rootAttributes: attributesOf(surroundings?.root),
    bodyAttributes: attributesOf(surroundings?.body),
    key: tokens.key,
    contents: tokens.files.map(it => toDataAddress(contentOf(it))),
  });
  return { html: page, changes };
}

function ownSheets({ sheets, addresses }: StandaloneWish): readonly PageStyle[] {
  return sheets.length > 0 ? sheets : [{ address: addresses.site, css: articleCss }];
}

/** What the site puts around the article, clean. */
function surround({ page, addresses }: StandaloneWish, written: string[]): SitePage | undefined {
  if (page === undefined) {
    return undefined;
  }
  const { html, key, sheets, address } = page;
  const here = { ...addresses, article: address };
  return makeSitePage({ kind: 'page', html, key, addresses: here, sheets, missing: [] }, sanitizer(here, css => written.push(css), 'kept'));
}

/** Puts the body of an article where its layout has it. */
function putInto({ element, place }: SitePage, article: Element): Element {
  if (place !== undefined) {
    const nodes = [...(article.querySelector('.plume-body')?.childNodes ?? [])];
    nodes.forEach(it => place.parent.insertBefore(it, place.before));
  }
  return element;
}

/** Header and body, with what has changed marked. */
function articleOf({ wish, sanitize, formulas }: Making): HTMLElement {
  const { article, base, addresses } = wish;
  const tools = { sanitize, addresses };
  const header = headerView(article.header, tools);
  // The styles that only an earlier state has are not those of the page.
  const quiet = sanitizer(addresses, () => undefined);
  if (base !== undefined) {
    markChanges(header, headerView(base.header, { sanitize: quiet, addresses }));
  }
  const body = document.createElement('div');
  body.className = 'plume-body';
  const pieces: readonly Piece[] = base === undefined ? article.parts : comparePieces(base.parts, article.parts);
  const notes = [...article.notes, ...(base?.notes ?? [])];
  const nodesOf = (html: string, by: Sanitize): DocumentFragment => {
    const fragment = by(html);
    showFillNotes(fragment, notes);
    formulas.showIn(fragment, { html, language: wish.language, sanitize: by });
    return fragment;
  };
  for (const piece of pieces) {
    const fragment = nodesOf(piece.html, sanitize);
    if (piece.base !== undefined) {
      markChanges(fragment, nodesOf(piece.base, quiet));
    }
    body.append(fragment);
  }
  const element = document.createElement('article');
  element.append(header, body);
  return element;
}

/**
 * Makes nodes of HTML, clean, whose files are those of the site.
 *
 * @param ours whether marks of Plume's own go that are written in it: in an article, nobody else but Plume says what is new, or only heard
 */
function sanitizer(addresses: StandaloneWish['addresses'], useStyle: (css: string) => void, ours: 'gone' | 'kept' = 'gone'): Sanitize {
  return html => {
    const { html: safe, styles } = clean(html);
    styles.forEach(useStyle);
    const holder = document.createElement('div');
    holder.innerHTML = safe;
    for (const element of holder.querySelectorAll('*')) {
      if (ours === 'gone') {
        leaveOurs(element);
      }
      localizeElement(element, addresses);
    }
    const fragment = document.createDocumentFragment();
    fragment.append(...holder.childNodes);
    return fragment;
  };
}

function leaveOurs(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (name.startsWith('data-plume')) {
      element.removeAttribute(name);
    }
  }
  element.classList.remove(...[...element.classList].filter(it => OURS.test(it)));
}

/** Shows pictures that cannot be had by their alternatives and paths. */
function frameMissing(part: ParentNode, has: (address: string) => boolean): void {
  for (const image of part.querySelectorAll('img')) {
    const source = image.getAttribute('src');
    if (source === null || (source.startsWith(SITE_ADDRESS) && !has(source))) {
      image.replaceWith(frameFor(image));
    }
  }
}

function toDataAddress(file: StandaloneFile | undefined): string {
  const type = typeOfFile(file?.name ?? '');
  return file === undefined || type === undefined ? NOTHING : dataAddress(type, file.bytes);
}

/** What stylesheets look at of an element, as it is written in its tag. */
function attributesOf({ classes, data }: RootAttributes = { classes: [], data: [] }): string {
  // Names are written as they are: those that HTML cannot mean are not.
  const named = data.filter(([name]) => /^data-[\w.:-]+$/.test(name));
  const all = classes.length === 0 ? named : [['class', classes.join(' ')] as const, ...named];
  return all.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

/** What reads formulas is here already. */
function readyFormulas(): Promise<Formulas> {
  return new Promise(resolve => {
    const formulas: Formulas = new Formulas({ load: () => Promise.resolve({ typeset }), ready: () => resolve(formulas) });
    formulas.showIn(document.createDocumentFragment(), { html: '\\(', language: 'fr', sanitize: () => document.createDocumentFragment() });
  });
}

