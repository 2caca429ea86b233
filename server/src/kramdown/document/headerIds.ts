/**
 * Ids of headings, made from their text.
 *
 * https://kramdown.gettalong.org/options.html#option-auto-ids
 */

const NOT_IN_GFM_ID = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;

/** Makes ids, each only once. */
export interface IdMaker {
  (text: string): string;
}

/** GFM's ids: accents and digits stay, spaces become hyphens. An empty text gives an empty id. */
export function createGfmIds(prefix: string): IdMaker {
  const counts = new Map<string, number>();
  return text => {
    const id = text.toLowerCase().replace(NOT_IN_GFM_ID, '').replace(/[ \t]/g, '-');
    const count = (counts.get(id) ?? -1) + 1;
    counts.set(id, count);
    return prefix + (count > 0 ? `${id}-${count}` : id);
  };
}

/** kramdown's own ids: ASCII letters, digits, hyphens. */
export function createPlainIds(prefix: string): IdMaker {
  const counts = new Map<string, number>();
  return text => {
    const base = plainId(text);
    const id = base === '' ? 'section' : base;
    const count = counts.get(id);
    counts.set(id, count === undefined ? 0 : count + 1);
    return prefix + (count === undefined ? id : `${id}-${count + 1}`);
  };
}

/** The letters, digits and hyphens of the text, from its first letter on. */
export function plainId(text: string): string {
  return text.replace(/(?<=^|\n)[^a-zA-Z]+/g, '').replace(/[^a-zA-Z0-9 -]/g, '').replaceAll(' ', '-').toLowerCase();
}
