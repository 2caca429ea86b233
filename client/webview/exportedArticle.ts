import { localizeStyle } from './addresses.ts';
import { sanitizeAgain } from './sanitize.ts';
import type { StyleSheets } from './styles/styleSheets.ts';

/** A page for a file of its own. Where a file of the site belongs stands a token. */
export interface ExportedArticle {
  readonly html: string;
  readonly css: string;
  /** The addresses of the files in the order of their tokens: `key-0`, `key-1`… */
  readonly files: readonly string[];
  readonly key: string;
}

/** The article as it is in the page, with its stylesheets, without what only serves the preview. */
export function exportArticle(root: HTMLElement, styles: StyleSheets): ExportedArticle {
  // No article can guess it: a token stands nowhere but here.
  const key = `plume-file-${crypto.randomUUID()}`;
  const files: string[] = [];
  const put = (address: string): string => {
    const index = files.indexOf(address);
    return `${key}-${index < 0 ? files.push(address) - 1 : index}-`;
  };
  const copy = document.createElement('main');
  copy.append(...[...root.childNodes].map(node => node.cloneNode(true)));
  for (const element of copy.querySelectorAll('*')) {
    leavePreview(element, put);
  }
  // Last of all: what has been changed is read once more, as who opens the file will read it.
  return { html: sanitizeAgain(copy.innerHTML), css: styles.text(put), files, key };
}

/** Takes away what only serves the preview, and puts tokens for files. */
function leavePreview(element: Element, put: (address: string) => string): void {
  for (const name of ['data-line', 'tabindex', 'data-plume-elsewhere', 'data-plume-source']) {
    element.removeAttribute(name);
  }
  for (const name of ['src', 'poster', 'background']) {
    const address = element.getAttribute(name);
    if (address !== null && !address.startsWith('data:')) {
      element.setAttribute(name, put(address));
    }
  }
  localizeStyle(element, address => (/^(?:data:|#)/i.test(address) ? address : put(address)));
}
