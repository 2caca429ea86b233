import type { ShownPage, PageStyle } from '../src/preview/messages.ts';
import type { Surroundings } from './articleView.ts';
import type { Sanitize } from './sanitize.ts';

/** A page of a site, ready to be shown: nothing in it is dangerous. */
export interface SitePage extends Surroundings {
  /** Its stylesheets, and those that are written in its head, not yet filtered. */
  readonly sheets: readonly PageStyle[];
  /** What the site says of the whole document and of its body: classes, and attributes that begin with `data-`. */
  readonly root: RootAttributes;
  readonly body: RootAttributes;
}

/** Attributes of `html` or `body` that stylesheets look at. */
export interface RootAttributes {
  readonly classes: readonly string[];
  /** Name and value: `['data-fr-theme', 'light']` */
  readonly data: readonly (readonly [string, string])[];
}

/** What is Plume's or the editor's own, and no page may say. */
const OURS = /^(?:data-)?(?:plume|vscode)/;

/** What the sanitiser writes. */
const MADE = new Set(['data-plume-source', 'data-plume-elsewhere']);

/** Makes the nodes of a page, with the place of the article's body. */
export function makeSitePage({ html, key, sheets, addresses }: ShownPage, sanitize: Sanitize): SitePage {
  const { root, head, body } = parse(html);
  const inHead = [...(head?.querySelectorAll('style') ?? [])].filter(it => !/^\s*print\s*$/i.test(it.getAttribute('media') ?? '')).map(it => ({ address: addresses.article, css: it.textContent }));
  const element = document.createElement('div');
  element.className = 'plume-page';
  element.append(sanitize(body?.innerHTML ?? ''));
  // Not before: until then, names in a form may hide what its element can do.
  element.querySelectorAll('*').forEach(it => leaveOurs(it, key));
  return { element, place: key === undefined ? undefined : placeIn(element, key), sheets: [...sheets, ...inHead], root: attributesOf(root), body: attributesOf(body) };
}

/** Reads a page in a document of its own, in which nothing runs or is loaded. */
function parse(html: string): { readonly root: Element; readonly head: Element | undefined; readonly body: Element | undefined } {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // An image called `body` hides the document's own.
  const root = Reflect.get(Object.getPrototypeOf(parsed) as object, 'documentElement', parsed) as Element;
  const child = (name: string): Element | undefined => [...root.children].find(it => it.nodeName === name);
  return { root, head: child('HEAD'), body: child('BODY') };
}

/** Takes away what the preview itself would take for its own. */
function leaveOurs(element: Element, key: string | undefined): void {
  for (const { name, value } of [...element.attributes]) {
    const isPlace = name === 'data-plume-content' && value === key;
    if (!isPlace && !MADE.has(name) && (name === 'data-line' || OURS.test(name) || (name === 'id' && OURS.test(value)))) {
      element.removeAttribute(name);
    }
  }
}

/** The place of the body: among the children of the element that its layout puts it in, as on the site, so that the stylesheets meet it there. */
function placeIn(page: Element, key: string): Surroundings['place'] {
  const mark = page.querySelector(`[data-plume-content="${key}"]`);
  const parent = mark?.parentElement;
  if (mark === null || parent === null || parent === undefined) {
    return undefined;
  }
  const end = document.createComment('');
  mark.replaceWith(end);
  parent.classList.add('plume-body');
  return { parent, before: end };
}

function attributesOf(element: Element | undefined): RootAttributes {
  return {
    classes: [...(element?.classList ?? [])].filter(it => !OURS.test(it)),
    data: [...(element?.attributes ?? [])].filter(({ name }) => name.startsWith('data-') && !OURS.test(name)).map(({ name, value }) => [name, value] as const),
  };
}
