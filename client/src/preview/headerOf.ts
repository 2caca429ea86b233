/** The header of a text, with the lines that open and close it; empty where it has none. */
export function headerOf(text: string): string {
  return /^\uFEFF?---[^\S\n]*\n(?:[^]*?\n)??(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text.replaceAll('\r\n', '\n'))?.[0] ?? '';
}
