import { searchAhead } from '../../base/searchAhead.ts';

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
  const open = [...new Set(tagNames(head).reverse())].filter(it => BLOCKS.has(it) && !isClosed(head, it));
  return [head, ...open.map(it => `{% end${it} %}`)].join('\n');
}

/** Of the tags that end. */
function tagNames(head: string): string[] {
  const nextEnd = searchAhead(head, '%}');
  const names: string[] = [];
  let behind = 0;
  for (const { index, 0: opening, 1: name = '' } of head.matchAll(/\{%-?\s*(\w+)/g)) {
    const end = index < behind ? head.length : nextEnd(index + opening.length);
    if (end < head.length) {
      names.push(name);
      behind = end;
    }
  }
  return names;
}

function isClosed(head: string, name: string): boolean {
  const at = head.search(new RegExp(`\\{%-?\\s*end${name}`));
  return at >= 0 && at < head.lastIndexOf('%}');
}
