/** So many characters of a path are kept in the name of its page: what every file system takes. */
const LONGEST = 100;

/**
 * The names of the pages of articles: their paths with nothing in them that means something to a shell, a browser or a file system.
 * `_posts/2024-01-02-l’été.md` → `posts-2024-01-02-l-ete.html`; names that would be the same get a number.
 */
export function pageNames(paths: readonly string[]): readonly string[] {
  // The list is a page, too.
  const taken = new Set(['index']);
  return paths.map(path => {
    const plain = plainName(path);
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${plain}-${number}`;
    }
    taken.add(name);
    return `${name}.html`;
  });
}

function plainName(path: string): string {
  const words = path.replace(/\.[^./]*$/, '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const name = words.join('-');
  return name.length > LONGEST ? name.slice(-LONGEST).replace(/^-+/, '') : name === '' ? 'article' : name;
}
