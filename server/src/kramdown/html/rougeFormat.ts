/**
 * What Rouge puts around highlighted code: a box, and a table where lines are to be numbered.
 *
 *     syntax_highlighter_opts: {block: {line_numbers: true}}
 *
 * https://kramdown.gettalong.org/syntax_highlighter/rouge.html
 */

/** A width, maybe filled with zeros, as in `%03d`. */
const LINE_FORMAT = /%(0?)(\d{0,2})[diu]/;

/** The options of a kind of code: those of the highlighter, under its own ones. */
export type HighlighterOptions = Readonly<Record<string, unknown>>;

/** Whether Ruby takes the value for true. */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** Highlighted code among blocks. */
export function formatBlock(html: string, options: HighlighterOptions): string {
  const code = formatLines(html, options);
  const isWrapped = options['wrap'] === undefined || isTrue(options['wrap']);
  return isWrapped ? `<div class="highlight"><pre class="${wordOf(options, 'css_class', 'highlight')}"><code>${code}</code></pre></div>` : code;
}

/** Highlighted code with the numbers of its lines, if they are asked for. */
export function formatLines(html: string, options: HighlighterOptions): string {
  if (!isTrue(options['line_numbers'])) {
    return html;
  }
  const lines = html.endsWith('\n') ? html : `${html}\n`;
  const first = typeof options['start_line'] === 'number' ? options['start_line'] : 1;
  const numbers = Array.from({ length: lines.split('\n').length - 1 }, (_, index) => `${formatNumber(first + index, options)}\n`).join('');
  return `<table class="${wordOf(options, 'table_class', 'rouge-table')}"><tbody><tr><td class="${wordOf(options, 'gutter_class', 'rouge-gutter')} gl">`
    + `<pre class="lineno">${numbers}</pre></td><td class="${wordOf(options, 'code_class', 'rouge-code')}"><pre>${lines}</pre></td></tr></tbody></table>`;
}

function formatNumber(number: number, options: HighlighterOptions): string {
  return wordOf(options, 'line_format', '%i').replace(LINE_FORMAT, (_, zero: string, width: string) => String(number).padStart(Number(width), zero || ' '));
}

function wordOf(options: HighlighterOptions, name: string, usual: string): string {
  const given = options[name];
  return typeof given === 'string' || typeof given === 'number' ? String(given) : usual;
}
