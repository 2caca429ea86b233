import DOMPurify from 'dompurify';
import type { PageAddresses } from '../src/preview/messages.ts';
import { localizeElement } from './addresses.ts';

/** A frame of another site: never loaded by itself, shown by its title and address instead. */
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'portal', 'fencedframe']);

const FORBIDDEN = ['form', 'button', 'select', 'textarea', 'base', 'meta', 'link', 'dialog', 'template'];

/** Makes nodes of an article's HTML. */
export type Sanitize = (html: string) => DocumentFragment;

/** What may stand around an article: nothing can be pressed or filled in. */
const FIELDS = new Set(['BUTTON', 'INPUT', 'SELECT', 'TEXTAREA']);
const SEEN_FIELDS = /^(?:text|search|email|tel|url|number|submit|button|reset|checkbox|radio)$/;

/**
 * Makes a function that gives the nodes of an article's HTML without anything that could run, load by
 * itself or send: scripts, event handlers, `javascript:` addresses, forms, frames. Classes, styles and
 * identifiers stay; what is loaded comes from the site's files. All of that is decided before the
 * nodes are part of the page.
 */
export function createSanitizer(addresses: PageAddresses, fields: 'gone' | 'inert' = 'gone'): Sanitize {
  const purifier = DOMPurify(window);
  purifier.setConfig({
    RETURN_DOM_FRAGMENT: true,
    // A style at the very start is part of the page too.
    FORCE_BODY: true,
    ADD_ATTR: ['target'],
    FORBID_TAGS: FORBIDDEN.filter(it => fields === 'gone' || !FIELDS.has(it.toUpperCase())),
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
    if (fields === 'gone') {
      removeField(node);
    } else {
      stillField(node);
    }
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

/** A field of the site is seen, and does nothing. */
function stillField(node: Element): void {
  if (!FIELDS.has(node.nodeName)) {
    return;
  }
  if (node.nodeName === 'INPUT' && !SEEN_FIELDS.test(node.getAttribute('type') ?? 'text')) {
    node.remove();
    return;
  }
  for (const { name } of [...node.attributes]) {
    if (!/^(?:class|id|style|type|value|placeholder|title|rows|cols|size|checked|selected|aria-[a-z]+)$/.test(name)) {
      node.removeAttribute(name);
    }
  }
  node.setAttribute('inert', '');
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
