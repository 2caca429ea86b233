/** Marks blocks with the lines that they come from, for a preview that scrolls with the editor. */
import type { Token } from 'markdown-it';

const ATTRIBUTE = 'data-line';

/** Adds `data-line` to blocks that print a tag: the 0-based line plus an offset. */
export function addLines(tokens: readonly Token[], offset: number): void {
  for (const token of tokens) {
    const isTag = token.nesting >= 0 && token.tag !== '' && token.map !== null && !token.hidden;
    if (isTag && token.map !== null) {
      token.attrs = [...(token.attrs ?? []), [ATTRIBUTE, String(token.map[0] + offset)]];
    }
  }
}
