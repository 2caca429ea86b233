/** What to give to an element that is made: attributes by name, and what to do when it is clicked. */
export interface ElementParts {
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
  readonly children?: readonly Node[];
}

/** Makes an element of the page. Text is text, never HTML. */
export function makeElement(name: string, { text, attributes = {}, onClick, children = [] }: ElementParts = {}): HTMLElement {
  const element = document.createElement(name);
  if (text !== undefined) {
    element.textContent = text;
  }
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  if (onClick !== undefined) {
    element.addEventListener('click', onClick);
  }
  element.append(...children);
  return element;
}

/**
 * Makes these the children of an element. What stands there already is not touched: it keeps the focus, the
 * pointer over it, and a click that has begun and not ended.
 */
export function arrangeChildren(parent: ParentNode & Node, children: readonly Element[]): void {
  const wanted = new Set(children);
  [...parent.children].filter(it => !wanted.has(it)).forEach(it => it.remove());
  children.forEach((child, index) => {
    const there = parent.children[index];
    if (there !== child) {
      parent.insertBefore(child, there ?? null);
    }
  });
}

/** Gives a shadow tree its style: a policy without inline styles would not mind. */
export function styleShadow(shadow: ShadowRoot, style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
}
