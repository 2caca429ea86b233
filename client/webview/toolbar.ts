import type { PageProblem } from '../src/preview/messages.ts';
import { CHROME } from './chrome.ts';
import { makeElement, styleShadow } from './element.ts';
import { SEVERITIES, SIGNS } from './severities.ts';
import { COUNTED, TOOL_BUTTONS, type Action, type Tool, type ToolButton } from './tools.ts';

type Language = 'fr' | 'en';

const NAME = { fr: 'Outils de l’aperçu', en: 'Tools of the preview' } as const;
const SINCE = { fr: (label: string) => `Modifications depuis ${label}`, en: (label: string) => `Changes since ${label}` } as const;

const STYLE = `${CHROME}
  :host { display: block; position: fixed; inset: auto 0 0 0; z-index: 2147483646; container-type: inline-size; }
  [role=toolbar] { display: flex; gap: 3px; overflow-x: auto; scrollbar-width: none; padding: 4px 8px; background: var(--back); color: var(--text); border-top: 1px solid var(--line); }
  button { display: inline-flex; flex: none; align-items: center; gap: 6px; max-width: 22rem; white-space: nowrap; }
  button[data-tool=phone] { margin-inline-start: auto; }
  .label { overflow: hidden; text-overflow: ellipsis; }
  .icon { flex: none; min-width: 14px; text-align: center; font: 600 13px/20px ui-monospace, monospace; }
  .drawn { min-width: 0; height: 12px; border: 1.5px solid; border-radius: 2px; }
  .phone { width: 8px; } .tablet { width: 12px; height: 14px; } .desktop { width: 17px; border-bottom-width: 3px; }
  .short { display: none; white-space: pre; }
  @container (max-width: 72rem) { .label { display: none; } .short { display: inline; } }
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

  constructor(on: Iterable<string>, actions: ToolbarActions) {
    this.#on = new Set(on);
    this.#actions = actions;
    const host = makeElement('footer', { attributes: { id: 'plume-tools' } });
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    styleShadow(shadow, STYLE);
    this.#buttons = TOOL_BUTTONS.map(tool => makeButton(tool, () => this.#press(tool.name)));
    this.#bar = makeElement('div', { attributes: { role: 'toolbar' }, children: this.#buttons.map(it => it.button) });
    this.#bar.addEventListener('keydown', event => this.#onKey(event));
    shadow.append(this.#bar);
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

  #render(): void {
    this.#bar.setAttribute('aria-label', NAME[this.#content.language]);
    this.#buttons.forEach(it => this.#renderButton(it));
  }

  /** A button stays the same element whatever it says: a click on it may have begun. */
  #renderButton({ tool, button, words, count }: Pressable): void {
    const { language, problems } = this.#content;
    const { name, label, hint, isAction } = tool;
    const text = this.#textOf(name) ?? label[language];
    button.setAttribute('aria-label', text);
    button.title = `${text}\n${hint[language]}`;
    words.textContent = text;
    count.textContent = name === 'problems' ? countInSigns(problems) : '';
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
    return name === 'problems' && problems.length > 0 ? countInWords(problems, language) : undefined;
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
    const buttons = [...this.#bar.children];
    const at = buttons.indexOf(event.target as Element);
    const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const place = places[event.key];
    const next = place === undefined ? undefined : buttons.at(place % buttons.length);
    if (next instanceof HTMLElement) {
      event.preventDefault();
      next.focus();
    }
  }
}

function makeButton(tool: ToolButton, onClick: () => void): Pressable {
  const { name, icon, group } = tool;
  const isDrawn = group === 'width';
  const sign = makeElement('span', {
    text: isDrawn ? '' : icon,
    attributes: { class: isDrawn ? `icon drawn ${icon}` : 'icon', 'aria-hidden': 'true' },
  });
  const words = makeElement('span', { attributes: { class: 'label' } });
  const count = makeElement('span', { attributes: { class: 'short' } });
  const button = makeElement('button', { attributes: { type: 'button', 'data-tool': name }, onClick, children: [sign, words, count] });
  return { tool, button, words, count };
}

/** `✕ 1  ! 2`, by the signs of the margin. */
function countInSigns(problems: readonly PageProblem[]): string {
  return SEVERITIES.flatMap(severity => {
    const count = problems.filter(it => it.severity === severity).length;
    return count === 0 ? [] : [`${SIGNS[severity]}\u00A0${count}`];
  }).join('  ');
}

/** « 1 erreur, 2 avertissements » */
function countInWords(problems: readonly PageProblem[], language: Language): string {
  return SEVERITIES
    .flatMap(severity => {
      const count = problems.filter(it => it.severity === severity).length;
      const [one, many] = COUNTED[severity][language];
      return count === 0 ? [] : [`${count}\u00A0${count === 1 ? one : many}`];
    })
    .join(', ');
}
