import { localizeStyle } from './addresses.ts';

/** Tokens in the place of files. */
export interface FileTokens {
  /** The token for the file of an address. */
  readonly put: (address: string) => string;
  /** The addresses of the files in the order of their tokens: `key-0-`, `key-1-`… */
  readonly files: readonly string[];
  readonly key: string;
}

/** A copy of an article that stands for itself, with tokens for the files that it shows, and what makes more tokens. */
export function detach(root: Node): { readonly copy: HTMLElement; readonly tokens: FileTokens } {
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
  return { copy, tokens: { put, files, key } };
}

/** Takes away what only serves the preview, and puts tokens for files. */
function leavePreview(element: Element, put: FileTokens['put']): void {
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
