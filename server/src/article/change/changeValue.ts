import type { TextEdit } from '../../base/textEdit.ts';
import { isSafePlain, quote, type ValuePlace } from '../yaml/quoting.ts';
import type { YamlNode, YamlScalar } from '../yaml/yamlTree.ts';
import type { PlainValue } from '../yaml/yamlValue.ts';
import type { HeaderText } from './headerText.ts';
import { indentLines, isPrintable, printBehindKey, printDoubleQuoted, printFlow, printLiteral } from './printValue.ts';

/** What a place is to say. */
export interface NewValue {
  readonly value: PlainValue;
  /** Whether it is written as it is: a date. */
  readonly isBare?: true;
}

/** Where a value stands. */
export interface ValueSlot {
  readonly node: YamlNode;
  /** Behind the colon or the dash. */
  readonly after: number;
  /** The spaces before its key. */
  readonly indent: string;
  readonly place: ValuePlace;
}

/** The edits that may put a value in the place of another one, in the quotes that are there first. */
export function* replaceCandidates(header: HeaderText, slot: ValueSlot, { value, isBare }: NewValue): Iterable<TextEdit> {
  const { node, after, indent, place } = slot;
  if (isBare === true) {
    yield* node.kind === 'scalar' && node.style.endsWith('-quoted') ? replaceText(header, slot, node, String(value)) : [];
    yield* inPlace(header, slot, String(value));
  } else if (typeof value === 'string' && value !== '') {
    yield* node.kind === 'scalar' ? replaceText(header, slot, node, value) : [];
    yield* place === 'flow' ? inPlace(header, slot, printFlow(value)) : behind(header, slot, printBehindKey(value, indent, header.style));
    yield* inPlace(header, slot, printDoubleQuoted(value));
  } else if (value === null) {
    yield* place === 'flow' ? inPlace(header, slot, 'null') : [{ start: after, end: Math.max(after, node.end), newText: '' }];
    yield* inPlace(header, slot, 'null');
  } else if (typeof value === 'object') {
    yield* place === 'flow' ? inPlace(header, slot, printFlow(value)) : [{ start: after, end: Math.max(after, node.end), newText: printBehindKey(value, indent, header.style) }];
    yield* inPlace(header, slot, printFlow(value));
  } else {
    yield* node.kind === 'scalar' && value === '' ? replaceText(header, slot, node, '') : [];
    yield* inPlace(header, slot, value === '' ? "''" : String(value));
  }
}

/** A new text in the quotes, or in the block, in which the old one stands. */
function* replaceText(header: HeaderText, slot: ValueSlot, node: YamlScalar, value: string): Iterable<TextEdit> {
  const { start, end } = node;
  if (end === start) {
    return;
  }
  switch (node.style) {
    case 'single-quoted':
      if (isPrintable(value)) {
        yield { start, end, newText: `'${value.replaceAll("'", "''")}'` };
      }
      break;
    case 'double-quoted':
      yield { start, end, newText: isPrintable(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : printDoubleQuoted(value) };
      break;
    case 'block':
      yield* replaceBlock(header, slot, node, value);
      break;
    default:
      if (isSafePlain(value, slot.place)) {
        yield { start, end, newText: value };
      } else if (isPrintable(value)) {
        yield { start, end, newText: quote(value) };
      }
  }
}

/** The lines of a block (`|`, `>`), below the mark that is there, as far in as they are. */
function* replaceBlock({ text, style }: HeaderText, { indent }: ValueSlot, { start, end }: YamlScalar, value: string): Iterable<TextEdit> {
  const { lineBreak } = style;
  const [mark = '', ...old] = text.slice(start, end).split(/\r?\n/);
  const margin = /^ +/.exec(old.find(it => it.trim() !== '') ?? '')?.[0] ?? `${indent}  `;
  const lines = value.replace(/\n+$/, '').split('\n');
  const shown = mark.startsWith('>') ? folded(lines) : lines;
  const [sign = ''] = mark;
  for (const it of [mark, sign, `${sign}-`]) {
    yield { start, end, newText: [it, ...indentLines(shown, margin)].join(lineBreak) };
  }
  const literal = printLiteral(value, margin, style);
  if (literal !== undefined) {
    yield { start, end, newText: literal };
  }
}

/** In a block after `>`, a line break is written as an empty line. */
function folded(lines: readonly string[]): readonly string[] {
  return lines.flatMap((it, index) => (index === 0 || it === '' ? [it] : ['', it]));
}

/** The value where the old one stands; where there is none, behind the colon. */
function* inPlace({ text }: HeaderText, { node, after }: ValueSlot, written: string): Iterable<TextEdit> {
  if (node.end > node.start && !/[\n]/.test(text.slice(after, node.start))) {
    yield { start: node.start, end: node.end, newText: written };
  }
  yield* behind({ text }, { node, after }, ` ${written}`);
}

/** What stands behind a colon, with the space before it; a comment on the line stays. */
function* behind({ text }: Pick<HeaderText, 'text'>, { node, after }: Pick<ValueSlot, 'node' | 'after'>, written: string): Iterable<TextEdit> {
  const blank = /^[ \t]*(?=\r?\n|$)/.exec(text.slice(after));
  const end = node.end > node.start ? node.end : after + (blank?.[0].length ?? 0);
  yield { start: after, end: Math.max(after, end), newText: written };
}
