import DOMPurify from 'dompurify';

/** A frame of another site: never loaded by itself, shown by its title and address instead. */
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'portal', 'fencedframe']);

/**
 * The nodes of an article's HTML without anything that could run, load by itself or send: scripts,
 * event handlers, `javascript:` addresses, forms, frames. Classes, styles and identifiers stay.
 */
export function sanitize(html: string): DocumentFragment {
  return purifier().sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['target'],
    FORBID_TAGS: ['form', 'button', 'select', 'textarea', 'base', 'meta', 'link', 'dialog', 'template'],
    // Identifiers that hide properties of the document are taken away (DOM clobbering).
    SANITIZE_DOM: true,
  });
}

let shared: typeof DOMPurify | undefined;

function purifier(): typeof DOMPurify {
  if (shared === undefined) {
    shared = DOMPurify(window);
    shared.addHook('uponSanitizeElement', (node, { tagName }) => {
      if (node instanceof Element && FRAMES.has(tagName)) {
        node.replaceWith(placeholder(node));
      }
    });
    shared.addHook('afterSanitizeAttributes', node => {
      // Of the fields only the boxes of task lists are meant to be seen.
      if (node.nodeName === 'INPUT' && node.getAttribute('type') !== 'checkbox') {
        node.remove();
      }
    });
  }
  return shared;
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
