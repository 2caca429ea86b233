/** Writes tables. */
import type { Alignment, Node } from '../node.ts';
import type { TokenAttributes } from './attributes.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { printEntity } from './entity.ts';

/** Writes a table with its cells aligned. */
export function writeTable(writer: TokenWriter, node: Node): void {
  const alignment = node.details?.alignment ?? [];
  writer.wrap('table', 'table', node, () => {
    for (const container of node.children) {
      writer.wrap(container.type, container.type, container, () => {
        for (const row of container.children) {
          writeRow(writer, row, { tag: container.type === 'thead' ? 'th' : 'td', alignment });
        }
      });
    }
  });
}

function writeRow(writer: TokenWriter, row: Node, { tag, alignment }: { tag: string; alignment: readonly Alignment[] }): void {
  writer.wrap('tr', 'tr', row, () => {
    for (const [index, cell] of row.children.entries()) {
      const opening = writer.wrap(tag, tag, cell, () => {
        writeCell(writer, cell);
      });
      const side = alignment[index] ?? 'default';
      if (side !== 'default') {
        addStyle(opening.attrs ??= [], `text-align: ${side}`);
      }
    }
  });
}

/** An empty cell has a no-break space. */
function writeCell(writer: TokenWriter, cell: Node): void {
  const before = writer.tokens.length;
  writer.writeInline(cell.children);
  const inline = writer.tokens[before];
  if (inline === undefined || (inline.type === 'inline' && inline.children?.length === 0)) {
    writer.tokens.length = before;
    writer.push('html_inline', '', 0).content = printEntity(160, writer.document.options);
  }
}

function addStyle(attributes: TokenAttributes, style: string): void {
  const before = attributes.find(([name]) => name === 'style');
  if (before === undefined) {
    attributes.push(['style', style]);
  } else {
    before[1] = `${before[1]}; ${style}`;
  }
}
