/** Marks the stylesheets that the host has asked for. */
const OURS = 'data-plume-style';

/**
 * Uses these stylesheets, in order, instead of those asked for before. The old ones go when the new
 * ones are there, so that the page is never seen without style.
 *
 * @param changed called when the page may have another shape
 */
export function useStyles(addresses: readonly string[], changed: () => void): void {
  const old = [...document.head.querySelectorAll(`[${OURS}]`)];
  const links = addresses.map(address => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.setAttribute(OURS, '');
    link.href = address;
    return link;
  });
  const settled = links.map(
    link =>
      new Promise<void>(resolve => {
        link.addEventListener('load', () => resolve());
        link.addEventListener('error', () => resolve());
      }),
  );
  document.head.append(...links);
  void Promise.all(settled).then(() => {
    old.forEach(link => link.remove());
    changed();
  });
}
