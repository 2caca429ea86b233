import type { FromPage, PageState } from '../src/preview/messages.ts';
import { readToPage } from '../src/preview/readMessages.ts';
import type * as Typesetting from './math/typesetting.ts';
import { PageView, type Host } from './pageView.ts';
import { headerFieldOf } from './headerView.ts';
import { readSourceClick } from './sourceClicks.ts';

startPage(acquireVsCodeApi<PageState>(), document.currentScript?.dataset['math'] ?? '');

/**
 * Wires the messages of the host to the parts of the page, and what the reader does to messages.
 *
 * @param math the address of the program that reads formulas
 */
function startPage(host: Host, math: string): void {
  const root = elementById('plume-article');
  const send = (message: FromPage): void => host.postMessage(message);
  // The page shows what the site will show, not the colours of the editor.
  document.getElementById('_defaultStyles')?.remove();

  const loadMath = (): Promise<typeof Typesetting> => import(math) as Promise<typeof Typesetting>;
  const view = new PageView(root, { host, send, loadMath });
  window.addEventListener('message', ({ data, origin }) => {
    const message = origin === window.origin ? readToPage(data) : undefined;
    if (message !== undefined) {
      view.receive(message);
    }
  });
  root.addEventListener('dblclick', ({ target }) => {
    const field = target instanceof Element ? headerFieldOf(target) : undefined;
    if (field !== undefined) {
      send({ type: 'openForm', field });
      return;
    }
    const click = target instanceof Node ? readSourceClick(view.lines, target, view.lineCount) : undefined;
    if (click !== undefined) {
      send({ type: 'openSource', ...click });
    }
  });
  root.addEventListener('click', event => followLink(event, send));
  send({ type: 'ready' });
}

/** A link inside the page is the browser's business, any other the host's. */
function followLink(event: MouseEvent, send: (message: FromPage) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const address = link?.getAttribute('href') ?? '';
  if (link === null) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  if (address.startsWith('#')) {
    targetOf(address.slice(1))?.scrollIntoView();
  } else {
    send({ type: 'openLink', address });
  }
}

function targetOf(fragment: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(fragment)) ?? document.getElementById(fragment);
  } catch {
    return document.getElementById(fragment);
  }
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no #${id}.`);
  }
  return element;
}
