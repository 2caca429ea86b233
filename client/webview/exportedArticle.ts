/** The article as it is in the page, for a file of its own: without what only serves the preview. Addresses are as written. */
export function exportedArticle(root: HTMLElement): string {
  const copy = root.cloneNode(true);
  if (!(copy instanceof HTMLElement)) {
    return '';
  }
  for (const element of copy.querySelectorAll('*')) {
    element.removeAttribute('data-line');
    element.removeAttribute('tabindex');
    element.removeAttribute('data-plume-elsewhere');
    const written = element.getAttribute('data-plume-source');
    if (written !== null) {
      element.setAttribute(element.hasAttribute('poster') ? 'poster' : 'src', written);
      element.removeAttribute('data-plume-source');
    }
  }
  return copy.innerHTML;
}
