/** Signs that mean something in kramdown and nothing to who sets quotation marks and dashes alone; each has one of a private area in its place. */
const MARKS = '\\*_`[]!|~^{}$=#+';
const FIRST = 0xe000;
/** What would begin a block, at the beginning of a line. */
const BLOCK = /^(?=[-+>:]|\d+\.|[ \t]{4})/gm;
const WALL = '\uE0FF';

/** Quotation marks, dashes and ellipses as kramdown sets them, and nothing else (`Jekyll::Converters::SmartyPants`). */
export function smartify(text: string, markdown: (text: string) => string): string {
  const masked = text.replace(BLOCK, WALL).replace(/[\\*_`[\]!|~^{}$=#+]/g, it => String.fromCharCode(FIRST + MARKS.indexOf(it)));
  const rendered = markdown(masked).replace(/\n$/, '');
  const html = /^\s*<p[\s>]/.test(text) ? rendered : rendered.replace(/^<p>|<\/p>$/g, '');
  return html.replaceAll(WALL, '').replace(/[\uE000-\uE00F]/g, it => MARKS[it.charCodeAt(0) - FIRST] ?? it);
}
