/** Tables of HTML that kramdown's tables can say: rows of as many cells, alike aligned, without blocks in them. */
import type { Alignment, Node } from '../node.ts';
import { strip } from '../characters.ts';
import { blockElements } from '../html/elements.ts';

const ALIGNMENT = /text-align:[ \t\n\v\f\r]+(center|left|right|justify|inherit)/;
const WRITTEN_ALIGNMENT = /(?:;[ \t\n\v\f\r]*)?text-align:[ \t\n\v\f\r]+(center|left|right)/;

/** How a cell is aligned by its style, which loses that part. */
export function takeAlignment(cell: Node): Alignment {
  const style = cell.attributes.get('style');
  const match = style === undefined ? null : WRITTEN_ALIGNMENT.exec(style);
  if (style === undefined || match === null) {
    return 'default';
  }
  const others = style.replace(match[0], '');
  if (strip(others) === '') {
    cell.takeAttribute('style');
  } else {
    cell.setAttribute('style', others);
  }
  return match[1] as Alignment;
}

/** Whether kramdown's own tables can say the same. */
export function isSimpleTable(table: Node): boolean {
  const rows = findRows(table, ({ name }) => name === 'tr');
  const cells = rows.map(({ children }) => children.filter(isCell));
  const count = cells[0]?.length ?? 0;
  const isEven = cells.every(({ length }) => length === count);
  const alignments = cells.map(row => row.map(({ attributes }) => ALIGNMENT.exec(attributes.get('style') ?? '')?.[1] ?? 'default').join(' '));
  const isAligned = alignments.every(one => one === alignments[0] && !/justify|inherit/.test(one));
  return table.raw === undefined && isEven && isAligned && cells.flat().every(isPhrasing) && hasKnownParts(table);
}

function isCell({ name }: Node): boolean {
  return name === 'td' || name === 'th';
}

function isPhrasing({ children }: Node): boolean {
  return children.every(child => (child.type === 'text' || !blockElements.has(child.name ?? '')) && isPhrasing(child));
}

/** Only rows of plain cells; or a body, with a head and a foot. */
function hasKnownParts(table: Node): boolean {
  const hasRows = (part: Node, cell: string): boolean => part.children.every(row =>
    row.type === 'text' || (row.name === 'tr' && row.children.every(child => child.type === 'text' || child.name === cell)));
  const isPart = (part: Node): boolean => part.type === 'text'
    || (part.name === 'thead' && hasRows(part, 'th'))
    || ((part.name === 'tbody' || part.name === 'tfoot') && hasRows(part, 'td'));
  return hasRows(table, 'td') || (table.children.every(isPart) && table.children.some(({ name }) => name === 'tbody'));
}

/** The rows in the parts of a table. */
export function findRows(element: Node, isRow: (node: Node) => boolean): Node[] {
  return element.children.flatMap(child => (isRow(child) ? [child] : findRows(child, isRow)));
}
