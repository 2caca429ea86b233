import { withoutSpans } from '../../base/withoutSpans.ts';

/** A text without the tags of HTML, and without what scripts, styles and comments hold (`Liquid::StandardFilters#strip_html`). */
export function stripHtml(html: string): string {
  return withoutSpans(withoutSpans(html, { '<script': '</script>', '<!--': '-->', '<style': '</style>' }), { '<': '>' });
}
