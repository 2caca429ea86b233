import type { TextRange } from '../base/textRange.ts';

/**
 * One field or item of a header as its lines show it, whether or not YAML can read them. All ranges are offsets into
 * the file.
 *
 * In `- image:  /a.png`, the lead is `- `, the key is `image`, and the value is `/a.png`.
 */
export interface HeaderLine {
  /** From the first character of the line to the end of the last line that the value reaches. */
  readonly whole: TextRange;
  readonly indent: number;
  /** How many `- ` stand before. */
  readonly dashes: number;
  readonly key: TextRange | undefined;
  readonly colon: number | undefined;
  /** Without surrounding spaces; it may run over the lines that are indented deeper. */
  readonly value: TextRange;
}

const LINE = /^([ \t]*)((?:-[ \t]+)*(?:-$)?)(?:("[^"]*"|'[^']*'|[^\s#'"[\]{},&*!|>%@`][^:]*?)([ \t\u00A0\u202F]*):(?=[ \t\u00A0\u202F]|$))?(.*)$/u;

/** Reads the lines of a header, without YAML: for when YAML fails, and for the places between its values. */
export function readHeaderLines(text: string, block: TextRange): readonly HeaderLine[] {
  const lines: HeaderLine[] = [];
  let open: { readonly line: HeaderLine; readonly takesDeeperLines: boolean } | undefined;
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 || newline >= block.end ? block.end : newline + 1;
    const end = start + text.slice(start, next).trimEnd().length;
    const line = readLine(text, { start, end });
    if (open?.takesDeeperLines === true && (end === start || line.indent > open.line.indent)) {
      const longer: HeaderLine = withEnd(open.line, end > start ? end : open.line.whole.end);
      lines[lines.length - 1] = longer;
      open = { line: longer, takesDeeperLines: true };
    } else if (end > start) {
      lines.push(line);
      open = { line, takesDeeperLines: takesDeeperLines(text, line) };
    }
    start = next;
  }
  return lines;
}

/** The line, or group of lines, that an offset stands in. */
export function headerLineAt(lines: readonly HeaderLine[], offset: number): HeaderLine | undefined {
  return lines.findLast(it => it.whole.start <= offset && offset <= it.whole.end) ?? lines.findLast(it => it.whole.start <= offset);
}

function readLine(text: string, { start, end }: TextRange): HeaderLine {
  const [, indent = '', dashes = '', key, gap = '', rest = ''] = LINE.exec(text.slice(start, end)) ?? [];
  const keyStart = start + indent.length + dashes.length;
  const colon = key === undefined ? undefined : keyStart + key.length + gap.length;
  const valueStart = end - rest.trimStart().length;
  return {
    whole: { start, end },
    indent: indent.length + (key === undefined ? 0 : dashes.length),
    dashes: dashes.split('-').length - 1,
    key: key === undefined ? undefined : { start: keyStart, end: keyStart + key.length },
    colon,
    value: { start: Math.max(valueStart, colon === undefined ? keyStart : colon + 1), end },
  };
}

/** A value that begins on the line of its key goes on in the lines indented deeper; a block (`|`, `>`) too. */
function takesDeeperLines(text: string, { value }: HeaderLine): boolean {
  const first = text.slice(value.start, value.end);
  return first !== '' && !first.startsWith('#') && !/^[[{&!]/.test(first);
}

function withEnd(line: HeaderLine, end: number): HeaderLine {
  return { ...line, whole: { start: line.whole.start, end }, value: { start: line.value.start, end } };
}
