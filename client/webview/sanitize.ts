import DOMPurify from 'dompurify';
import type { PageAddresses } from '../src/preview/messages.ts';
import { localizeElement } from './addresses.ts';

/** A frame of another site: never loaded by itself, shown by its title and address instead. */
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'portal', 'fencedframe']);

const FORBIDDEN = ['form', 'button', 'select', 'textarea', 'base', 'meta', 'link', 'dialog', 'template'];

/** Makes nodes of an article's HTML. */
export type Sanitize = (html: string) => DocumentFragment;

/**
 * Makes a function that gives the nodes of an article's HTML without anything that could run, load by
 * itself or send: scripts, event handlers, `javascript:` addresses, forms, frames. Classes, styles and
 * identifiers stay; what is loaded comes from the site's files. All of that is decided before the
 * nodes are part of the page.
 */
export function createSanitizer(addresses: PageAddresses): Sanitize {
  const purifier = DOMPurify(window);
  purifier.setConfig({
    RETURN_DOM_FRAGMENT: true,
    // A style at the very start is part of the page too.
    FORCE_BODY: true,
    ADD_ATTR: ['target'],
    FORBID_TAGS: FORBIDDEN,
    // Identifiers that hide properties of the document are taken away (DOM clobbering).
    SANITIZE_DOM: true,
  });
  purifier.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (node instanceof Element && FRAMES.has(tagName)) {
      node.replaceWith(placeholder(node));
    }
  });
  purifier.addHook('afterSanitizeAttributes', node => {
    localizeElement(node, addresses);
    removeField(node);
  });
  // What is set by `setConfig` is not in the type of the answer.
  return html => purifier.sanitize(html, { RETURN_DOM_FRAGMENT: true });
}

/** The HTML of a page that was clean, after it has been changed: the same, unless what was apart makes something live together. */
export function sanitizeAgain(html: string): string {
  const purifier = DOMPurify(window);
  purifier.addHook('afterSanitizeAttributes', removeField);
  return purifier.sanitize(html, { FORCE_BODY: true, ADD_ATTR: ['target'], FORBID_TAGS: FORBIDDEN, SANITIZE_DOM: true });
}

/** Of the fields only the boxes of task lists are meant to be seen. */
function removeField(node: Element): void {
  if (node.nodeName === 'INPUT' && node.getAttribute('type') !== 'checkbox') {
    node.remove();
  }
}

/** What stands for a frame: its title and its address, in words. */
function placeholder(frame: Element): Element {
  const address = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
  const element = frame.ownerDocument.createElement('p');
  element.className = 'plume-frame';
  element.textContent = [frame.getAttribute('title'), address].filter(Boolean).join(' – ');
  const line = frame.getAttribute('data-line');
  if (line !== null) {
    element.setAttribute('data-line', line);
  }
  return element;
}
