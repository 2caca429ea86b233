/** Prints the table of contents of a page whose parts are printed one by one; again only if it would be otherwise. */
import type { Token } from 'markdown-it';
import type { Node } from '../node.ts';
import type { Heading } from '../html/tokenWriter.ts';
import type { PartedPage } from './answers.ts';
import type { Environment } from './environment.ts';
import { PrintedToken } from '../html/printedToken.ts';
import { printTokens } from '../html/printTokens.ts';
import { writeTableOfContents } from '../html/toc.ts';
import { createWriter } from '../html/writeTokens.ts';

/** A table of contents as it was printed. */
export interface PrintedContents {
  /** What the list says in whose place it stands. */
  readonly list: string;
  readonly headings: readonly Heading[];
  readonly environment: Environment;
  readonly html: string;
}

/** Prints the table of contents; undefined where there is no place for it. */
export function printContents(page: PartedPage, headings: readonly Heading[], { environment, known }: { environment: Environment; known: PrintedContents | undefined }): PrintedContents | undefined {
  const place = page.places.get('contents');
  if (place === undefined) {
    return undefined;
  }
  const list = JSON.stringify([place.type, [...place.attributes]]);
  const isSame = known?.list === list && known.environment === environment
    && known.headings.length === headings.length && known.headings.every((heading, index) => heading === headings[index]);
  return isSame ? known : { list, headings, environment, html: printList(page, place, { headings, environment }) };
}

/** The tokens of what was printed. */
export function contentsTokens(contents: PrintedContents | undefined): Token[] {
  if (contents === undefined || contents.html === '') {
    return [];
  }
  const token = new PrintedToken('html_inline', '', 0);
  token.content = contents.html;
  return [token];
}

function printList(page: PartedPage, list: Node, { headings, environment: { options, abbreviations } }: Pick<PrintedContents, 'headings' | 'environment'>): string {
  const writer = createWriter({ options, abbreviations, lineStarts: [] }, page, { Token: PrintedToken });
  writeTableOfContents(writer, list, headings);
  return printTokens(writer.tokens);
}
