import type { RenderedBody } from '../../server/src/protocol/renderedArticle.ts';

/** The HTML of a body that was told in full, its lines counted from the start of the file. */
export function wholeBody({ parts }: Pick<RenderedBody, 'parts'>): string {
  return parts.map(({ html, line }) => html.replaceAll(/ data-line="(\d+)"/g, (_, own: string) => ` data-line="${Number(own) + line}"`)).join('');
}
