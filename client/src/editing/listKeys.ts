import type { EditedLines, Place } from './lineEdit.ts';
import { contentColumn, indentOf, nextMarker, readItem, writeItem, type ListItem } from './listItem.ts';

/** What Enter makes of the lines in an item or a quotation; undefined where it is VS Code's. */
export function atEnter(lines: readonly string[], { line, character }: Place, part: 'header' | 'body'): EditedLines | undefined {
  const text = lines[line] ?? '';
  const item = readItem(text);
  if (item === undefined) {
    return part === 'body' ? atEnterInQuote(lines, { line, character }) : undefined;
  }
  // In a header, `- image: a.png` begins a group of fields: its next line is another field.
  if ((part === 'header' && (item.marker !== '-' || /^[^\s"']+:(?:\s|$)/.test(item.text))) || character < text.length - item.text.length) {
    return undefined;
  }
  return item.text.trim() === '' ? endList(lines, { line, item }) : goOn(lines, { line, character }, item);
}

function goOn(lines: readonly string[], { line, character }: Place, item: ListItem): EditedLines {
  const text = lines[line] ?? '';
  const next = { ...item, marker: nextMarker(item), task: item.task === '' ? '' : '[ ] ', text: text.slice(character).trimStart() };
  const written = writeItem(next);
  const edited = [...lines.slice(0, line), text.slice(0, character), written, ...lines.slice(line + 1)];
  return { lines: edited, start: { line: line + 1, character: written.length - next.text.length } };
}

/** An empty item ends its list: it goes one level out, or goes. */
function endList(lines: readonly string[], { line, item }: { readonly line: number; readonly item: ListItem }): EditedLines {
  const outer = atShiftTab(lines, { line, character: (lines[line] ?? '').length });
  const lead = item.lead;
  return outer ?? { lines: [...lines.slice(0, line), lead, ...lines.slice(line + 1)], start: { line, character: lead.length } };
}

function atEnterInQuote(lines: readonly string[], { line, character }: Place): EditedLines | undefined {
  const text = lines[line] ?? '';
  const lead = /^(?: {0,3}> ?)+/.exec(text)?.[0];
  if (lead === undefined || character < lead.length) {
    return undefined;
  }
  const rest = text.slice(character).trimStart();
  return text.slice(lead.length).trim() === ''
    ? { lines: [...lines.slice(0, line), '', ...lines.slice(line + 1)], start: { line, character: 0 } }
    : { lines: [...lines.slice(0, line), text.slice(0, character), lead + rest, ...lines.slice(line + 1)], start: { line: line + 1, character: lead.length } };
}

/** Puts an item, with all that is in it, one level in: below the text of the item above, as kramdown needs it. */
export function atTab(lines: readonly string[], place: Place): EditedLines | undefined {
  const item = readItem(lines[place.line]);
  const above = item && itemAbove(lines, place.line, it => it.indent <= item.indent);
  if (item === undefined || above === undefined || above.item.indent < item.indent) {
    return undefined;
  }
  const sibling = itemAbove(lines, place.line, it => it.indent <= contentColumn(above.item) + 3 && it.indent > item.indent, above.line);
  const indent = sibling?.item.indent ?? contentColumn(above.item);
  const marker = sibling === undefined ? (item.number === undefined ? item.marker : '1.') : nextMarker(sibling.item);
  return moved(lines, { place, item, indent, marker });
}

/** Puts an item, with all that is in it, one level out: beside the item that it is in. */
export function atShiftTab(lines: readonly string[], place: Place): EditedLines | undefined {
  const item = readItem(lines[place.line]);
  const parent = item && itemAbove(lines, place.line, it => it.indent < item.indent);
  return item && parent && moved(lines, { place, item, indent: parent.item.indent, marker: nextMarker(parent.item) });
}

interface Move {
  readonly place: Place;
  readonly item: ListItem;
  readonly indent: number;
  readonly marker: string;
}

function moved(lines: readonly string[], { place: { line, character }, item, indent, marker }: Move): EditedLines {
  const end = endOfItem(lines, line, item);
  const written = { ...item, indent, marker };
  const shift = contentColumn(written) - contentColumn(item);
  const inner = lines.slice(line + 1, end).map(it => shifted(it, item, shift));
  const first = writeItem(written);
  const edited = [...lines.slice(0, line), first, ...inner, ...lines.slice(end)];
  const followers = readItem(lines[end])?.indent === item.indent && item.number !== undefined ? [...edited.slice(0, end), ...renumberFrom(edited.slice(end), indent < item.indent ? 1 : item.number)] : edited;
  const start = { line, character: Math.max(0, character + first.length - (lines[line] ?? '').length) };
  return { lines: renumber(followers, line), start };
}

function shifted(line: string, { lead }: ListItem, shift: number): string {
  const column = indentOf(line, { lead });
  if (column === undefined) {
    return line;
  }
  const start = line.startsWith(lead) ? lead : '';
  return `${start}${' '.repeat(Math.max(0, column + shift))}${line.slice(start.length).trimStart()}`;
}

/** The nearest item above that is wanted; none beyond what ends the list. */
function itemAbove(lines: readonly string[], line: number, isWanted: (item: ListItem) => boolean, limit = -1): { readonly item: ListItem; readonly line: number } | undefined {
  const own = readItem(lines[line]);
  for (let number = line - 1; number > limit && own !== undefined; number -= 1) {
    const text = lines[number] ?? '';
    const item = readItem(text);
    if (item?.lead === own.lead && isWanted(item)) {
      return { item, line: number };
    }
    const isProse = item === undefined && indentOf(text, own) === 0 && (lines[number - 1] ?? '').trim() === '';
    if (isProse || /^---\s*$/.test(text)) {
      return undefined;
    }
  }
  return undefined;
}

/** The line behind all that belongs to an item: what is further in, and the blank lines before it. */
function endOfItem(lines: readonly string[], line: number, item: ListItem): number {
  let end = line + 1;
  for (let number = line + 1; number < lines.length; number += 1) {
    const indent = indentOf(lines[number] ?? '', item);
    if (indent !== undefined && indent <= item.indent) {
      break;
    }
    end = indent === undefined ? end : number + 1;
  }
  return end;
}

/** Has the numbers of the items behind one follow it. */
export function renumber(lines: readonly string[], line: number): readonly string[] {
  const item = readItem(lines[line]);
  if (item?.number === undefined) {
    return lines;
  }
  const end = endOfItem(lines, line, item);
  const next = lines.findIndex((it, index) => index >= end && it.trim() !== '');
  return next === -1 ? lines : [...lines.slice(0, next), ...renumberFrom(lines.slice(next), item.number + 1, item.indent)];
}

/** Numbers the items of a list that begins on the first of some lines. */
function renumberFrom(lines: readonly string[], number: number, indent?: number): readonly string[] {
  const first = readItem(lines[0]);
  if (first?.number === undefined || (indent !== undefined && first.indent !== indent)) {
    return lines;
  }
  const numbered = writeItem({ ...first, marker: `${number}.` });
  return renumber([numbered, ...lines.slice(1)], 0);
}
