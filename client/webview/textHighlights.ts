/** No-break spaces: U+00A0 and the narrow one. */
const NO_BREAK_SPACE = /[\u00A0\u202F]/g;
/** Liquid, which Jekyll would run and the preview shows: `{% include x %}`, `{{ site.title }}`. */
const LIQUID = /\{%[^]*?%\}|\{\{[^]*?\}\}/g;

/**
 * Marks stretches of the text of the page without touching its elements, by highlights of CSS
 * (`::highlight(plume-liquid)` in media/preview.css).
 */
export function highlightText(root: Node, { noBreakSpaces }: { readonly noBreakSpaces: boolean }): void {
  const liquid: Range[] = [];
  const spaces: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    liquid.push(...rangesOf(node, LIQUID));
    if (noBreakSpaces) {
      spaces.push(...rangesOf(node, NO_BREAK_SPACE));
    }
  }
  CSS.highlights.set('plume-liquid', new Highlight(...liquid));
  CSS.highlights.set('plume-no-break-space', new Highlight(...spaces));
}

function rangesOf(node: Node, pattern: RegExp): Range[] {
  return [...(node.textContent ?? '').matchAll(pattern)].map(({ index, 0: { length } }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + length);
    return range;
  });
}
