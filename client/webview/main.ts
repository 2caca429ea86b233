import { readPageState, readToPage, type FromPage, type PageState, type ShowArticle } from '../src/preview/messages.ts';
import { articleView } from './articleView.ts';
import { CursorMarker } from './marker.ts';
import { Notices } from './notices.ts';
import { MISSING, patch } from './patch.ts';
import { ScrollSync } from './scrollSync.ts';
import { readSourceClick } from './sourceClicks.ts';
import { useStyles } from './styles.ts';

startPage(acquireVsCodeApi<PageState>());

/** Wires the messages of the host to the parts of the page, and what the reader does to messages. */
function startPage(host: ReturnType<typeof acquireVsCodeApi<PageState>>): void {
  const root = elementById('plume-article');
  const send = (message: FromPage): void => host.postMessage(message);
  let shown: ShowArticle | undefined;
  let toRestore = readPageState(host.getState());

  // The page shows what the site will show, not the colours of the editor.
  document.getElementById('_defaultStyles')?.remove();

  const scroll = new ScrollSync(root, line => {
    remember();
    send({ type: 'scrolled', line });
  });
  const marker = new CursorMarker(root);
  const notices = new Notices(elementById('plume-notices'), {
    openLine: line => send({ type: 'openSource', line, endLine: line + 1, word: '', occurrence: 0 }),
    restart: () => send({ type: 'restart' }),
  });
  const reshaped = (): void => {
    scroll.forgetLayout();
    marker.place();
  };

  function remember(): void {
    if (shown !== undefined) {
      host.setState({ uri: shown.uri, line: scroll.topLine });
    }
  }

  function show(article: ShowArticle): void {
    const another = article.uri !== shown?.uri;
    if (!another && article.version < (shown?.version ?? 0)) {
      return;
    }
    shown = article;
    root.lang = article.pageLanguage;
    document.title = article.header.title ?? '';
    const view = articleView(article);
    const wanted = document.createElement('main');
    wanted.append(view);
    patch(root, wanted);
    notices.showBrokenHeader(article.brokenHeader, article.language);
    scroll.contentChanged(article.lineCount);
    marker.place();
    if (another) {
      scroll.moveTo(toRestore?.uri === article.uri ? toRestore.line : 0);
      toRestore = undefined;
    }
    remember();
    send({ type: 'shown', version: article.version });
  }

  window.addEventListener('message', ({ data, origin }) => {
    const message = origin === window.origin ? readToPage(data) : undefined;
    switch (message?.type) {
      case 'article':
        return show(message);
      case 'notice':
        return notices.showNotice(message);
      case 'styles':
        return useStyles(message.addresses, reshaped);
      case 'scrollTo':
        return scroll.follow(message.line);
      case 'mark':
        return marker.moveTo(message.line);
      default:
        return undefined;
    }
  });

  root.addEventListener('dblclick', ({ target }) => {
    const click = target instanceof Node ? readSourceClick(root, target, shown?.lineCount ?? 1) : undefined;
    if (click !== undefined) {
      send({ type: 'openSource', ...click });
    }
  });
  root.addEventListener('click', event => followLink(event, send));
  root.addEventListener('error', ({ target }) => markMissing(target), true);
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

function markMissing(target: EventTarget | null): void {
  if (target instanceof HTMLImageElement) {
    target.setAttribute(MISSING, '');
  }
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`The page has no #${id}.`);
  }
  return element;
}
