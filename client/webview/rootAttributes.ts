import type { RootAttributes } from './sitePage.ts';

/** Gives an element of the preview's own page what a site says of its. Answers what takes that back. */
export function addAttributes(element: Element, { classes, data }: RootAttributes): () => void {
  const added = classes.filter(it => !element.classList.contains(it));
  const come = data.filter(([name]) => !element.hasAttribute(name));
  element.classList.add(...added);
  come.forEach(([name, value]) => element.setAttribute(name, value));
  return () => {
    element.classList.remove(...added);
    come.forEach(([name]) => element.removeAttribute(name));
  };
}
