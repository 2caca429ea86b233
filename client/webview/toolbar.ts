import type { PageProblem } from '../src/preview/messages.ts';
import { makeElement, styleShadow } from './element.ts';

type Language = 'fr' | 'en';

/** What a reader can switch on and off; each has a name under which the page remembers it. */
export type Tool = 'problems' | 'changes' | 'noBreakSpaces' | 'annotations' | 'summary';

const TOOLS: Readonly<Record<Tool, Readonly<Record<Language, string>>>> = {
  problems: { fr: 'Points à revoir', en: 'Points to look at' },
  changes: { fr: 'Modifications', en: 'Changes' },
  noBreakSpaces: { fr: 'Espaces insécables', en: 'No-break spaces' },
  annotations: { fr: 'Annotations', en: 'Annotations' },
  summary: { fr: 'Bilan', en: 'Summary' },
};
const EXPORT = { fr: 'Exporter', en: 'Export' } as const;
const NAME = { fr: 'Outils de l’aperçu', en: 'Tools of the preview' } as const;
const COUNTED = {
  error: { fr: ['erreur', 'erreurs'], en: ['error', 'errors'] },
  warning: { fr: ['avertissement', 'avertissements'], en: ['warning', 'warnings'] },
  information: { fr: ['remarque', 'remarques'], en: ['remark', 'remarks'] },
  hint: { fr: ['détail', 'détails'], en: ['detail', 'details'] },
} as const;

const STYLE = `
  :host { all: initial; display: block; position: fixed; inset: auto 0 0 0; z-index: 2147483646; }
  [role=toolbar] { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px 8px; background: #f6f7fa; border-top: 1px solid #c9cdd8; }
  button { font: 500 12px/20px system-ui, sans-serif; color: #22252f; background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 1px 8px; cursor: pointer; }
  button:hover { background: #e4e7f0; }
  button[aria-pressed=true] { color: #12244f; background: #dde5fb; border-color: #1b3a8c; }
  button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 1px; }
  @media print { :host { display: none; } }
`;

/** What the buttons do. */
export interface ToolbarActions {
  readonly changed: () => void;
  readonly export: () => void;
}

/** The strip at the foot of the page: what to see beside the article. Arrow keys go from one button to the next. */
export class Toolbar {
  readonly #on: Set<string>;
  readonly #bar: HTMLElement;
  readonly #actions: ToolbarActions;
  #language: Language = 'fr';
  #problems: readonly PageProblem[] = [];

  constructor(on: Iterable<string>, actions: ToolbarActions) {
    this.#on = new Set(on);
    this.#actions = actions;
    const host = makeElement('footer', { attributes: { id: 'plume-tools' } });
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    styleShadow(shadow, STYLE);
    this.#bar = makeElement('div', { attributes: { role: 'toolbar' } });
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

  /** Speaks another language, or counts other problems. */
  update(language: Language, problems: readonly PageProblem[]): void {
    this.#language = language;
    this.#problems = problems;
    this.#render();
  }

  #render(): void {
    const focused = this.#bar.getRootNode() instanceof ShadowRoot ? (this.#bar.getRootNode() as ShadowRoot).activeElement : null;
    const index = focused === null ? -1 : [...this.#bar.children].indexOf(focused);
    this.#bar.setAttribute('aria-label', NAME[this.#language]);
    const tools = (Object.keys(TOOLS) as Tool[]).map(tool =>
      makeElement('button', {
        text: tool === 'problems' ? this.#count() : TOOLS[tool][this.#language],
        attributes: { type: 'button', 'aria-pressed': String(this.isOn(tool)), 'data-tool': tool },
        onClick: () => this.#toggle(tool),
      }),
    );
    const save = makeElement('button', { text: EXPORT[this.#language], attributes: { type: 'button', 'data-tool': 'export' }, onClick: this.#actions.export });
    this.#bar.replaceChildren(...tools, save);
    const again = this.#bar.children[index];
    if (again instanceof HTMLElement) {
      again.focus();
    }
  }

  #count(): string {
    const parts = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).flatMap(severity => {
      const count = this.#problems.filter(it => it.severity === severity).length;
      const [one, many] = COUNTED[severity][this.#language];
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    });
    return parts.length === 0 ? TOOLS.problems[this.#language] : parts.join(', ');
  }

  #toggle(tool: Tool): void {
    if (!this.#on.delete(tool)) {
      this.#on.add(tool);
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
