/** The characters that typographic symbols stand for. https://kramdown.gettalong.org/syntax.html#typographic-symbols */

/** By kramdown's names; guillemets with a space have a no-break space inside. */
export const typographicCharacters: ReadonlyMap<string, string> = new Map([
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['laquo_space', '«\u00a0'],
  ['raquo_space', '\u00a0»'],
]);
