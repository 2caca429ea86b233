/** Where lines of HTML end: kramdown ends one only where what it printed has not. */
import type { Token } from 'markdown-it';

/** Whether what the last token prints does not end its line. */
export function leavesLineOpen(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last === undefined || last.type === 'blank') {
    return false;
  }
  if (last.hidden && last.tag === 'p') {
    return !endsLine(tokens[tokens.length - 2]);
  }
  return last.type.endsWith('_open') || (!last.block && !last.content.endsWith('\n'));
}

/** Whether the last thing in running text ends a line. */
function endsLine(inline: Token | undefined): boolean {
  const { children } = inline ?? {};
  const last = children?.[children.length - 1];
  if (last?.block === true) {
    return !last.type.endsWith('_open');
  }
  return last !== undefined && last.content.endsWith('\n') && (last.type === 'text' || last.type === 'html_inline');
}
