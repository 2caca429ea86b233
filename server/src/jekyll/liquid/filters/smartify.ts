/** What means something in kramdown and nothing to who sets quotation marks and dashes alone: most of it can be escaped. */
const SIGNS = /[\\*_`[\]!|{}$=#+]/g;
/** These cannot, and have others in their place. */
const MASKS: readonly (readonly [string, string])[] = [
  ['~', '\uE000'],
  ['^', '\uE001'],
];
/** What would begin a block, at the beginning of a line; and what would end one. */
const BLOCK = /^(?=[-+>:]|\d+\.|[ \t]{4})|^(?=$)/gm;
const WALL = '\uE0FF';
/** Elements, whose attributes stay as they are written. */
const ELEMENT = /<\/?[a-z][^<>]*>/gi;

/** Quotation marks, dashes and ellipses as kramdown sets them, and nothing else (`Jekyll::Converters::SmartyPants`). */
export function smartify(text: string, markdown: (text: string) => string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  const rendered = markdown(escaped(core)).replace(/\n$/, '');
  const html = /^<p[\s>]/.test(core) ? rendered : rendered.replace(/^<p>|<\/p>$/g, '');
  return before + MASKS.reduce((made, [sign, mask]) => made.replaceAll(mask, sign), html.replaceAll(WALL, '')) + after;
}

function escaped(text: string): string {
  let at = 0;
  let made = '';
  for (const { 0: element, index } of text.matchAll(ELEMENT)) {
    made += text.slice(at, index).replace(SIGNS, '\\$&') + element;
    at = index + element.length;
  }
  made += text.slice(at).replace(SIGNS, '\\$&');
  return MASKS.reduce((masked, [sign, mask]) => masked.replaceAll(sign, mask), made).replace(BLOCK, WALL);
}
