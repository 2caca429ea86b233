/** A formula in a text, as kramdown writes it for MathJax: `\(a < b\)`, or `\[a < b\]` on a line of its own. */
export interface FoundFormula {
  readonly start: number;
  readonly end: number;
  readonly tex: string;
  readonly display: 'inline' | 'block';
}

const DELIMITED = /\\\((?<inline>[^]*?)\\\)|\\\[(?<block>[^]*?)\\\]/g;
/** What stands between dollars where the site has switched MathJax off (`math_engine: null`). */
const DOLLARS = /^(?<dollars>\$\$?)(?<tex>[^]*)\k<dollars>$/;

/** Whether a text may hold a formula: quick, and never wrong when it says no. */
export function mayHoldFormulas(html: string): boolean {
  return html.includes('\\(') || html.includes('\\[') || html.includes('kdmath');
}

/** The formulas of a text, in order. */
export function findFormulas(text: string): readonly FoundFormula[] {
  return [...text.matchAll(DELIMITED)].map(({ index, 0: { length }, groups }) => ({
    start: index,
    end: index + length,
    tex: groups?.['inline'] ?? groups?.['block'] ?? '',
    display: groups?.['inline'] === undefined ? 'block' : 'inline',
  }));
}

/** The formula that is all of the text of an element of the class `kdmath`. */
export function readDollars(text: string): FoundFormula | undefined {
  const groups = DOLLARS.exec(text.trim())?.groups;
  return groups && { start: 0, end: text.length, tex: groups['tex'] ?? '', display: groups['dollars'] === '$$' ? 'block' : 'inline' };
}
