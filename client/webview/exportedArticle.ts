import { detach } from './detachedArticle.ts';
import { sanitizeAgain } from './sanitize.ts';
import type { StyleSheets } from './styles/styleSheets.ts';

/** A page for a file of its own. Where a file of the site belongs stands a token. */
export interface ExportedArticle {
  readonly html: string;
  readonly css: string;
  /** The addresses of the files in the order of their tokens: `key-0`, `key-1`… */
  readonly files: readonly string[];
  readonly key: string;
}

/** The article as it is in the page, with its stylesheets, without what only serves the preview. */
export function exportArticle(root: HTMLElement, styles: StyleSheets): ExportedArticle {
  const { copy, tokens } = detach(root);
  // Last of all: what has been changed is read once more, as who opens the file will read it.
  return { html: sanitizeAgain(copy.innerHTML), css: styles.text(tokens.put), files: tokens.files, key: tokens.key };
}
