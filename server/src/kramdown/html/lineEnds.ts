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
  return last.type.endsWith('_open') || (!last.block && !endsWithLineFeed(last));
}

/** Whether the last thing in running text ends a line. Within other running text, it has no token of its own. */
function endsLine(text: Token | undefined): boolean {
  const last = text?.type === 'inline' ? text.children?.[text.children.length - 1] : text;
  if (last?.block === true) {
    return !last.type.endsWith('_open');
  }
  return last !== undefined && endsWithLineFeed(last);
}

function endsWithLineFeed({ type, content }: Token): boolean {
  return content.endsWith('\n') && (type === 'text' || type === 'html_inline');
}
