import { slugify } from '../../jekyll/index.ts';

/** `L’été à l’œuvre !` becomes `l-ete-a-l-oeuvre`: letters that any address and any computer has. A long one ends with a whole word. */
export function fileName(title: string): string {
  const plain = title.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(/\p{M}/gu, '');
  const name = slugify(plain).replace(/[^a-z0-9-]/g, '').replace(/^-+|-+$/g, '');
  return (/^.{1,80}(?=-|$)/.exec(name)?.[0] ?? name.slice(0, 80)) || 'article';
}
