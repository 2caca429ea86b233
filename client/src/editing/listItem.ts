/** The first line of an item of a list. */
export interface ListItem {
  /** The signs of the quotation around: `> `. */
  readonly lead: string;
  /** In columns, behind the lead. */
  readonly indent: number;
  /** `*`, `-`, `+`, or `1.` */
  readonly marker: string;
  /** Undefined for a list without numbers. */
  readonly number: number | undefined;
  /** What stands between the marker and the text: a space, and the box of a task. */
  readonly space: string;
  readonly task: string;
  readonly text: string;
}

const ITEM = /^(?<lead>(?: {0,3}> ?)*)(?<indent>[ \t]*)(?<marker>[*+-]|\d{1,9}\.)(?<space>[ \t]+|$)(?<task>\[[ xX]\] )?(?<text>.*)$/;
const RULE = /^(?: {0,3}> ?)*[ \t]*([*_-])(?:[ \t]*\1){2,}[ \t]*$/;

/** Reads the first line of an item; undefined for any other line. */
export function readItem(line: string | undefined): ListItem | undefined {
  const { lead = '', indent = '', marker = '', space = '', task = '', text = '' } = (line === undefined || RULE.test(line) ? undefined : ITEM.exec(line)?.groups) ?? {};
  return marker === '' ? undefined : { lead, indent: columns(indent), marker, number: marker.endsWith('.') ? Number(marker.slice(0, -1)) : undefined, space: space === '' ? ' ' : space, task, text };
}

/** Writes the first line of an item. */
export function writeItem({ lead, indent, marker, space, task, text }: ListItem): string {
  return `${lead}${' '.repeat(indent)}${marker}${space}${task}${text}`;
}

/** The column behind its lead at which the text of an item begins: what belongs to it stands there. */
export function contentColumn({ indent, marker, space }: ListItem): number {
  return indent + marker.length + space.length;
}

/** How far the text of any line is in, behind the lead of a quotation; undefined for a blank line. */
export function indentOf(line: string, { lead }: Pick<ListItem, 'lead'>): number | undefined {
  const rest = line.startsWith(lead) ? line.slice(lead.length) : line;
  return rest.trim() === '' ? undefined : columns(/^[ \t]*/.exec(rest)?.[0] ?? '');
}

/** How wide an indent is: a tabulator goes to the next column that four divides. */
export function columns(indent: string): number {
  return [...indent].reduce((column, it) => (it === '\t' ? column + 4 - (column % 4) : column + 1), 0);
}

/** The marker of the item that follows: `*` after `*`, `3.` after `2.`. */
export function nextMarker({ marker, number }: ListItem): string {
  return number === undefined ? marker : `${number + 1}.`;
}
