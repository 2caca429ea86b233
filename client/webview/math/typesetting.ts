// A program of its own: the page loads it when an article has a formula.
import temml from 'temml';
import { growsWithoutMeasure } from './expandedLength.ts';

/** What a formula looks like, or where it cannot be read. */
export type Typeset = { readonly mathMl: string } | { readonly unreadable: string };

/** Reads a formula as LaTeX writes them, and gives it as MathML. Links, images and styles from outside are not made. */
export function typeset(tex: string, display: 'inline' | 'block'): Typeset {
  if (growsWithoutMeasure(tex)) {
    return { unreadable: tex.trim().slice(0, 30) };
  }
  try {
    return { mathMl: temml.renderToString(tex, { displayMode: display === 'block', throwOnError: true, trust: false, maxExpand: 1000, maxSize: [100, 100] }) };
  } catch (error) {
    return { unreadable: excerptAt(tex, error) };
  }
}

/** What stands where the reading ended. */
function excerptAt(tex: string, error: unknown): string {
  const position = error instanceof Error && 'position' in error && typeof error.position === 'number' ? error.position : 0;
  return tex.slice(position).trim().slice(0, 30) || tex.trim().slice(-30);
}
