/**
 * Text with marks, as tests write it.
 *
 * - `$0` is the cursor; `$0…$0` is a selection. Neither `|` nor `^` would do: `|` draws kramdown
 *   tables and opens YAML blocks, and a lone `^` ends a kramdown block.
 * - A line of carets followed by a code marks what the line above must report:
 *
 *   ```text
 *   tgs: [budget]
 *   ^^^ front-matter.unknown-key
 *   ```
 */
export interface MarkedText {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly expectations: readonly Expectation[];
}

/** What a line of carets says: this code, on this range of the text without marks. */
export interface Expectation {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

const EXPECTATION = /^( *)(\^+) ([a-z-]+\.[a-z-]+)$/;

/** Takes the marks out of a text and says what they meant. */
export function readMarkedText(marked: string): MarkedText {
  const cursors: number[] = [];
  const expectations: Expectation[] = [];
  let text = '';
  let lineStart = 0;

  for (const line of marked.split('\n')) {
    const [, indent, carets, code] = EXPECTATION.exec(line) ?? [];
    if (indent !== undefined && carets !== undefined && code !== undefined) {
      const start = lineStart + indent.length;
      expectations.push({ start, end: start + carets.length, code });
      continue;
    }
    lineStart = text.length;
    const parts = line.split('$0');
    for (const [index, part] of parts.entries()) {
      text += part;
      if (index < parts.length - 1) {
        cursors.push(text.length);
      }
    }
    text += '\n';
  }

  return { text: text.slice(0, -1), cursors, expectations };
}
