/** Tags of Liquid that have an end: one that begins in the beginning of a text is closed there. */
const BLOCKS = new Set(['if', 'unless', 'for', 'case', 'capture', 'comment', 'raw', 'highlight', 'tablerow', 'ifchanged']);

/** The beginning of a text, with the definitions of links that it needs (`Jekyll::Excerpt#extract_excerpt`). */
export function excerptText(text: string, separator: string): string {
  const at = text.indexOf(separator);
  const head = at < 0 ? text : text.slice(0, at);
  const tail = at < 0 ? '' : text.slice(at + separator.length);
  if (tail === '') {
    return head;
  }
  const closed = head.includes('{%') ? closeBlocks(head) : head;
  const definitions = [...tail.matchAll(/^ {0,3}(?:(\[[^\]]+\])(:.+))$/gm)].filter(([, name = '']) => closed.includes(name)).map(([, name = '', rest = '']) => name + rest);
  return definitions.length === 0 ? closed : `${closed}\n\n${definitions.join('\n')}`;
}

function closeBlocks(head: string): string {
  const names = [...head.matchAll(/\{%-?\s*(\w+)\s*[^]*?-?%\}/g)].map(([, name = '']) => name).reverse();
  return names.reduce((text, name) => (BLOCKS.has(name) && !new RegExp(`\\{%-?\\s*end${name}[^]*?-?%\\}`).test(text) ? `${text}\n{% end${name} %}` : text), head);
}
