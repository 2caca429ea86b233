/**
 * The table of contents: takes the place of the first list marked `{:toc}`.
 *
 * https://kramdown.gettalong.org/converter/html.html#toc
 */
import type { Node } from '../node.ts';
import type { Heading, TokenWriter } from './tokenWriter.ts';

interface Entry {
  readonly heading: Heading;
  readonly entries: Entry[];
}

/** Remembers a heading, unless its level or its class `no_toc` keeps it out. */
export function addToContents(writer: TokenWriter, { level, id, node }: { level: number; id: string; node: Node }): void {
  const isListed = writer.document.options.toc_levels.includes(level) && !/\bno_toc\b/.test(node.attributes.get('class') ?? '');
  if (isListed) {
    writer.headings.push({ level, id, children: node.children });
  }
}

/** Writes the table of contents, if there is a place for it. */
export function writeTableOfContents(writer: TokenWriter, list: Node | undefined, headings: readonly Heading[]): void {
  if (list === undefined || headings.length === 0) {
    return;
  }
  const entries = nest(headings);
  const attributes = new Map(list.attributes);
  const id = attributes.get('id') ?? 'markdown-toc';
  attributes.set('id', id);
  writer.isWritingContents = true;
  writeEntries(writer, entries, { attributes, type: list.type, id });
  writer.isWritingContents = false;
}

/** A heading contains those of higher levels that follow it. */
function nest(headings: readonly Heading[]): readonly Entry[] {
  const root: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    const entry = { heading, entries: [] };
    while (open.length > 0 && (open[open.length - 1]?.heading.level ?? 0) >= heading.level) {
      open.pop();
    }
    (open[open.length - 1]?.entries ?? root).push(entry);
    open.push(entry);
  }
  return root;
}

interface ListStyle {
  readonly attributes: ReadonlyMap<string, string>;
  readonly type: string;
  readonly id: string;
}

function writeEntries(writer: TokenWriter, entries: readonly Entry[], { attributes, type, id }: ListStyle): void {
  const name = type === 'ol' ? 'ordered_list' : 'bullet_list';
  const list = writer.pushBlock(`${name}_open`, type, 1);
  list.attrs = attributes.size === 0 ? null : [...attributes];
  for (const entry of entries) {
    writer.pushBlock('list_item_open', 'li', 1).info = 'line';
    writer.pushBlock('paragraph_open', 'p', 1).hidden = true;
    writeEntryLink(writer, entry.heading, id);
    writer.pushBlock('paragraph_close', 'p', -1).hidden = true;
    if (entry.entries.length > 0) {
      writeEntries(writer, entry.entries, { attributes: new Map(), type, id });
    }
    writer.pushBlock('list_item_close', 'li', -1).info = 'line';
  }
  writer.pushBlock(`${name}_close`, type, -1);
}

function writeEntryLink(writer: TokenWriter, { id, children }: Heading, listId: string): void {
  // The link is put around the text when it is written.
  writer.level += 1;
  writer.writeInline(children);
  writer.level -= 1;
  const inline = writer.tokens[writer.tokens.length - 1];
  const [opening, closing] = writer.collect(() => {
    writer.push('link_open', 'a', 1).attrs = [['href', `#${id}`], ['id', `${listId}-${id}`]];
    writer.push('link_close', 'a', -1);
  });
  if (inline?.children && opening !== undefined && closing !== undefined) {
    inline.children = [opening, ...inline.children, closing];
  }
}
