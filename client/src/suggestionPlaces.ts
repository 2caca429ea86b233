/**
 * Whether a list of proposals may open by itself at a place of an article: in its header, and in an
 * annotation. In prose it would only be in the way.
 *
 * @param lines the lines of the article up to the one of the cursor, which ends at the cursor
 */
export function mayOpenSuggestions(lines: readonly string[]): boolean {
  const current = lines.at(-1) ?? '';
  return isInHeader(lines) || /\{:[^}]*$/.test(current);
}

/** Whether a character that was typed begins a word: the list that it opens stays open for the rest of the word. */
export function beginsWord(typed: string, before: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(typed) && !/[\p{L}\p{N}]$/u.test(before);
}

function isInHeader([first = '', ...rest]: readonly string[]): boolean {
  return /^\uFEFF?---\s*$/.test(first) && rest.length > 0 && !rest.some(line => /^(---|\.\.\.)\s*$/.test(line));
}
