import type { ShowArticle, ShowNotice } from '../src/preview/messages.ts';

type Language = 'fr' | 'en';

/** What the buttons of a notice do. */
export interface NoticeActions {
  readonly openLine: (line: number) => void;
  readonly fix: (line: number) => void;
  readonly restart: () => void;
}

const WORDS = {
  lastGood: {
    fr: 'L’aperçu montre le dernier en-tête lisible.',
    en: 'The preview shows the last readable header.',
  },
  fix: { fr: 'Corriger', en: 'Fix it' },
  goToLine: { fr: 'Aller à la ligne', en: 'Go to line' },
  restart: { fr: 'Redémarrer Plume', en: 'Restart Plume' },
} satisfies Record<string, Record<Language, string>>;

const STYLE = `
  :host { all: initial; display: block; position: fixed; inset: 0 0 auto; z-index: 2147483647; }
  [role] { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin: 0; padding: .625rem 1rem;
    font: 500 .875rem/1.45 system-ui, sans-serif; color: #3a2a00; background: #fff3d6; border-bottom: 2px solid #b97a00; }
  [role=status] { color: #12244f; background: #e8edfa; border-color: #1b3a8c; }
  p { margin: 0; flex: 1 1 20rem; }
  small { display: block; font-size: inherit; font-weight: 400; }
  button { font: inherit; color: inherit; background: #fff; border: 1px solid currentColor; border-radius: .25rem;
    padding: .25rem .75rem; cursor: pointer; }
  button:hover { background: #fffaf0; }
  button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px; }
`;

/** The strip that lies over the top of the page, which stays where it is: a broken header, a server that does not answer. The site's styles do not reach it. */
export class Notices {
  readonly #shadow: ShadowRoot;
  readonly #actions: NoticeActions;
  #shown = '';

  constructor(host: HTMLElement, actions: NoticeActions) {
    this.#shadow = host.attachShadow({ mode: 'open' });
    this.#actions = actions;
  }

  /** Says on which line the header is broken, or takes that back. */
  showBrokenHeader({ brokenHeader, header, language }: ShowArticle): void {
    if (brokenHeader === undefined) {
      this.#show('', () => []);
      return;
    }
    const { line, message, hasFix } = brokenHeader;
    const lastGood = header.title === undefined ? '' : WORDS.lastGood[language];
    this.#show(`header ${line} ${message} ${hasFix} ${lastGood} ${language}`, () =>
      strip('alert', message, {
        detail: element('small', lastGood),
        buttons: [
          ...(hasFix ? [button(WORDS.fix[language], () => this.#actions.fix(line))] : []),
          button(`${WORDS.goToLine[language]} ${line + 1}`, () => this.#actions.openLine(line)),
        ],
      }),
    );
  }

  /** Says why nothing new comes. */
  showNotice({ text, language, restart }: ShowNotice): void {
    this.#show(`notice ${text} ${restart}`, () =>
      strip('status', text, restart ? { buttons: [button(WORDS.restart[language], this.#actions.restart)] } : {}),
    );
  }

  /** Replaces what is shown, unless it is the same: a screen reader hears nothing twice. */
  #show(key: string, content: () => readonly Node[]): void {
    if (key === this.#shown) {
      return;
    }
    this.#shown = key;
    const nodes = content();
    this.#shadow.replaceChildren(...nodes);
    if (nodes.length > 0) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#shadow.adoptedStyleSheets = [sheet];
    }
  }
}

function strip(
  role: 'alert' | 'status',
  text: string,
  { detail, buttons = [] }: { detail?: Node; buttons?: readonly Node[] },
): readonly Node[] {
  const box = element('div', '');
  box.setAttribute('role', role);
  const paragraph = element('p', text);
  paragraph.append(...(detail === undefined ? [] : [detail]));
  box.append(paragraph, ...buttons);
  return [box];
}

function button(text: string, action: () => void): HTMLElement {
  const created = element('button', text);
  created.setAttribute('type', 'button');
  created.addEventListener('click', action);
  return created;
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
