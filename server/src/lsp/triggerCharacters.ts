/**
 * The characters after which an editor asks for proposals. VS Code switches quick suggestions off in Markdown: letters
 * have to be named one by one for the list to open by itself. Outside its places the server answers at once that it
 * has nothing.
 */
export const triggerCharacters: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ...'àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ',
  ...'0123456789',
  ...' -[,:"\'’#./({',
];
