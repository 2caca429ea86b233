/** `bilan-de-l-ete` → `Bilan De L Ete` (`Jekyll::Utils.titleize_slug`). */
export function titleizeSlug(slug: string): string {
  return slug
    .replace(/-+$/, '')
    .split('-')
    .map(it => capitalise(it))
    .join(' ');
}

/** Ruby's `capitalize`: the first letter large, all others small. */
function capitalise(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}
