import type { PageProblem } from '../src/preview/messages.ts';
import { CHROME } from './chrome.ts';
import { makeElement, styleShadow } from './element.ts';
import { countsInWords, pointsInSigns, pointsInWords } from './problemCount.ts';
import { drawIcon } from './toolIcons.ts';
import { TOOL_BUTTONS, type Action, type Tool, type ToolButton } from './tools.ts';

type Language = 'fr' | 'en';

const NAME = { fr: 'Outils de l’aperçu', en: 'Tools of the preview' } as const;
const MORE = { fr: 'Tous les outils', en: 'All tools' } as const;
const SINCE = { fr: (label: string) => `Modifications depuis ${label}`, en: (label: string) => `Changes since ${label}` } as const;

const STYLE = `${CHROME}
  :host { display: block; position: fixed; inset: auto 0 0 0; z-index: 2147483646; container-type: inline-size; }
  .strip { display: flex; align-items: start; background: var(--back); color: var(--text); border-top: 1px solid var(--line); padding: 4px 8px; }
  .tools { display: flex; flex: 1; flex-wrap: wrap; gap: 3px; height: 26px; overflow: hidden; }
  .strip[data-open] .tools { height: auto; }
  button { display: inline-flex; flex: none; align-items: center; gap: 6px; max-width: 22rem; height: 26px; white-space: nowrap; }
  .label { overflow: hidden; text-overflow: ellipsis; }
  .icon { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
  .short { display: none; white-space: pre; }
  @container (max-width: 480px) { .label { display: none; } .short { display: inline; } }
`;

/** What the buttons do. */
export interface ToolbarActions extends Readonly<Record<Action, () => void>> {
  /** Another tool is on or off. */
  readonly changed: () => void;
}

/** What a toolbar says. */
export interface ToolbarContent {
  readonly language: Language;
  readonly problems: readonly PageProblem[];
  /** What the article is compared with. */
  readonly comparedWith: string | undefined;
}

/** A button of the strip, and what changes in it. */
interface Pressable {
  readonly tool: ToolButton;
  readonly button: HTMLElement;
  readonly words: HTMLElement;
  readonly count: HTMLElement;
}

/** The strip at the foot of the page: what to see beside the article. Arrow keys go from one button to the next. */
export class Toolbar {
  readonly #on: Set<string>;
  readonly #bar: HTMLElement;
  readonly #actions: ToolbarActions;
  #content: ToolbarContent = { language: 'fr', problems: [], comparedWith: undefined };
  readonly #buttons: readonly Pressable[];
  readonly #more: HTMLElement;
  readonly #strip: HTMLElement;

  constructor(on: Iterable<string>, actions: ToolbarActions) {
    this.#on = new Set(on);
    this.#actions = actions;
    const host = makeElement('footer', { attributes: { id: 'plume-tools' } });
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    styleShadow(shadow, STYLE);
    this.#buttons = TOOL_BUTTONS.map(tool => makeButton(tool, () => this.#press(tool.name)));
    this.#bar = makeElement('div', { attributes: { class: 'tools' }, children: this.#buttons.map(it => it.button) });
    this.#more = makeElement('button', { attributes: { type: 'button', id: 'more' }, onClick: () => (this.#isOpen ? this.#close() : this.#open()), children: [drawIcon('more')] });
    this.#strip = makeElement('div', { attributes: { class: 'strip', role: 'toolbar' }, children: [this.#bar, this.#more] });
    this.#strip.addEventListener('keydown', event => this.#onKey(event));
    shadow.append(this.#strip);
    // Who comes by the keyboard to a button that is not in the first row sees it.
    this.#bar.addEventListener('focusin', ({ target }) => target instanceof HTMLElement && target.matches(':focus-visible') && target.offsetTop > (this.#bar.firstElementChild as HTMLElement).offsetTop && this.#open());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#leave());
    new ResizeObserver(() => this.#fit()).observe(this.#bar);
    this.#render();
  }

  /** Names of the tools that are switched on. */
  get tools(): readonly string[] {
    return [...this.#on];
  }

  /** Whether a tool is switched on. */
  isOn(tool: Tool): boolean {
    return this.#on.has(tool);
  }

  /** Switches a tool on, as if the reader had. */
  switchOn(tool: Tool): void {
    this.#on.add(tool);
    this.#render();
  }

  /** Says something else. */
  update(content: ToolbarContent): void {
    this.#content = content;
    this.#render();
  }

  get #isOpen(): boolean {
    return 'open' in this.#strip.dataset;
  }

  /** Shows all rows of buttons. */
  #open(): void {
    this.#strip.dataset['open'] = '';
    this.#more.setAttribute('aria-expanded', 'true');
  }

  /** Shows the first row of buttons alone. */
  #close(): void {
    delete this.#strip.dataset['open'];
    this.#more.setAttribute('aria-expanded', 'false');
    this.#bar.scrollTop = 0;
  }

  /** Where all buttons have room in one row, there are no more. */
  #fit(): void {
    const [first, last] = [this.#bar.firstElementChild, this.#bar.lastElementChild].map(it => (it as HTMLElement).offsetTop);
    this.#more.hidden = first === last;
  }

  /** Closes what lies over the page: the rows of buttons, and the panel of a tool. */
  #leave(): void {
    this.#close();
    const panel = TOOL_BUTTONS.find(({ name, group }) => group === 'panel' && this.#on.has(name));
    if (panel !== undefined) {
      this.#press(panel.name);
    }
  }

  #render(): void {
    const { language } = this.#content;
    this.#strip.setAttribute('aria-label', NAME[language]);
    this.#more.setAttribute('aria-label', MORE[language]);
    this.#more.title = MORE[language];
    this.#buttons.forEach(it => this.#renderButton(it));
    this.#fit();
  }

  /** A button stays the same element whatever it says: a click on it may have begun. */
  #renderButton({ tool, button, words, count }: Pressable): void {
    const { language, problems } = this.#content;
    const { name, label, hint, isAction } = tool;
    const text = this.#textOf(name) ?? label[language];
    button.setAttribute('aria-label', text);
    const counts = name === 'problems' ? countsInWords(problems, language) : '';
    button.title = [text, counts, hint[language]].filter(it => it !== '').join('\n');
    words.textContent = text;
    count.textContent = name === 'problems' ? pointsInSigns(problems) : '';
    if (isAction !== true) {
      button.setAttribute('aria-pressed', String(this.#on.has(name)));
    }
  }

  /** What a button says of how things stand. */
  #textOf(name: Tool | Action): string | undefined {
    const { language, problems, comparedWith } = this.#content;
    if (name === 'changes' && comparedWith !== undefined && this.#on.has(name)) {
      return SINCE[language](comparedWith);
    }
    return name === 'problems' ? pointsInWords(problems, language) : undefined;
  }

  #press(name: Tool | Action): void {
    if (name === 'chooseBase' || name === 'export') {
      this.#actions[name]();
      return;
    }
    const group = TOOL_BUTTONS.find(it => it.name === name)?.group;
    const isOn = this.#on.has(name);
    TOOL_BUTTONS.filter(it => it.name === name || (group !== undefined && it.group === group)).forEach(it => this.#on.delete(it.name));
    if (!isOn) {
      this.#on.add(name);
    }
    this.#render();
    this.#actions.changed();
  }

  #onKey(event: KeyboardEvent): void {
    const buttons = [...this.#strip.querySelectorAll('button')].filter(it => !it.hidden);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const place = places[event.key];
    const next = place === undefined ? undefined : buttons.at(place % buttons.length);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  }
}

function makeButton(tool: ToolButton, onClick: () => void): Pressable {
  const { name } = tool;
  const words = makeElement('span', { attributes: { class: 'label' } });
  const count = makeElement('span', { attributes: { class: 'short' } });
  const button = makeElement('button', { attributes: { type: 'button', 'data-tool': name }, onClick, children: [drawIcon(name), words, count] });
  return { tool, button, words, count };
}
