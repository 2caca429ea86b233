import type { TextRange } from './textRange.ts';

/** Replaces a stretch of text. An empty range inserts; an empty text deletes. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/**
 * Applies edits to a text. They must not overlap; of two that do, the later one is left out, so that a fix never
 * destroys what another one wrote.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let written = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start >= written) {
      result += text.slice(written, edit.start) + edit.newText;
      written = edit.end;
    }
  }
  return result + text.slice(written);
}
