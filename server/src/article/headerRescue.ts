import type { TextEdit } from '../base/textEdit.ts';
import type { TextRange } from '../base/textRange.ts';
import type { HeaderLine } from './headerLines.ts';
import type { HeaderProblem } from './headerProblem.ts';
import { quotingEdits } from './yaml/quoting.ts';

/** A guess at what an author meant by lines that YAML cannot read. */
export type Rescue = Omit<HeaderProblem, 'breaksHeader'>;

/** A text with a group of lines in it that an error points at. */
interface Lines {
  readonly text: string;
  readonly line: HeaderLine;
  readonly value: string;
  readonly key: string;
}

/**
 * What an author may have meant by a group of lines that YAML cannot read, most likely first. A guess proves right
 * when its edits make the error go away.
 */
export function guessRescues(text: string, line: HeaderLine): readonly Rescue[] {
  const value = text.slice(line.value.start, line.value.end);
  const key = line.key === undefined ? '' : text.slice(line.key.start, line.key.end);
  return GUESSES.flatMap(guess => guess({ text, line, value, key }) ?? []);
}

/** In the order of trial. */
const GUESSES: readonly ((lines: Lines) => Rescue | undefined)[] = [
  tab,
  noBreakIndent,
  noBreakSpace,
  missingSpaceAfterDash,
  missingSpaceAfterColon,
  quoteInQuotes,
  textAfterQuotes,
  unclosedQuote,
  textAfterBrackets,
  unclosedBracket,
  asterisk,
  reservedCharacter,
  shiftedLine,
  shiftedBesideOthers,
  colonInValue,
  strayLine,
];

const insert = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });

/** `<tab>- ia` */
function tab({ text, line }: Lines): Rescue | undefined {
  const tabs = [...text.slice(line.whole.start, line.whole.end).matchAll(/^[ \t]*\t[ \t]*/gm)];
  const ranges = tabs.map(it => ({ start: line.whole.start + it.index, end: line.whole.start + it.index + it[0].length }));
  const [first] = ranges;
  const edits = ranges.map(it => ({ ...it, newText: text.slice(it.start, it.end).replaceAll('\t', '  ') }));
  return first && { cause: 'tab', ...first, args: [], edits };
}

/** `title<nbsp>: IA`, `title:<nbsp>IA`: for YAML, a no-break space is a letter. */
function noBreakSpace({ text, line }: Lines): Rescue | undefined {
  const firstLine = /^[^\n]*/.exec(text.slice(line.whole.start, line.whole.end))?.[0] ?? '';
  const match = /^([ \t]*(?:- )*[^\s:'"]+)(?:([\u00A0\u202F]+)(?=:)|(:)([\u00A0\u202F]+))/u.exec(firstLine);
  if (match === null) {
    return undefined;
  }
  const [, lead = '', before, colon = '', after = ''] = match;
  const start = line.whole.start + lead.length + colon.length;
  const range = { start, end: start + (before ?? after).length };
  return { cause: 'no-break-space', ...range, args: [], edits: [{ ...range, newText: before === undefined ? ' ' : '' }] };
}

/** `<nbsp><nbsp>- ia`: to the eye, it is indented. */
function noBreakIndent({ text, line }: Lines): Rescue | undefined {
  const [, lead = '', spaces] = /^([ ]*)([\u00A0\u202F][ \u00A0\u202F]*)/u.exec(text.slice(line.whole.start, line.whole.end)) ?? [];
  const range = { start: line.whole.start + lead.length, end: line.whole.start + lead.length + (spaces?.length ?? 0) };
  return spaces === undefined ? undefined : { cause: 'no-break-space', ...range, args: ['indent'], edits: [{ ...range, newText: ' '.repeat(spaces.length) }] };
}

/** `-ia` */
function missingSpaceAfterDash({ text, line }: Lines): Rescue | undefined {
  const match = /^([ \t]*-)[^\s-]/.exec(text.slice(line.whole.start, line.whole.end));
  const at = line.whole.start + (match?.[1]?.length ?? 0);
  return match ? { cause: 'missing-space-after-dash', start: at - 1, end: at, args: [], edits: [insert(at, ' ')] } : undefined;
}

/** `title:IA`, but not `http://…` */
function missingSpaceAfterColon({ text, line }: Lines): Rescue | undefined {
  const match = /^([ \t]*(?:- )*)([\p{L}_][\p{L}\p{N}_-]*):(?![\s/])/u.exec(text.slice(line.whole.start, line.whole.end));
  if (match === null) {
    return undefined;
  }
  const [all, lead = '', key = ''] = match;
  const start = line.whole.start + lead.length;
  return { cause: 'missing-space-after-colon', start, end: line.whole.start + all.length, args: [key], edits: [insert(line.whole.start + all.length, ' ')] };
}

/** `'L'objectif'`, `"Dire "oui" souvent"`: the mark inside is to be doubled, or escaped. */
function quoteInQuotes({ line, value, key }: Lines): Rescue | undefined {
  const mark = value[0] ?? '';
  if ((mark !== "'" && mark !== '"') || value.length < 3 || !value.endsWith(mark)) {
    return undefined;
  }
  const inner = value.slice(1, -1);
  const lone = mark === "'" ? /(?<!')'(?!')/g : /(?<!\\)"/g;
  const places = [...inner.matchAll(lone)].map(it => line.value.start + 1 + it.index);
  const [first] = places;
  if (first === undefined) {
    return undefined;
  }
  const cause = mark === "'" ? 'apostrophe-in-quotes' : 'quote-in-quotes';
  return { cause, start: first, end: first + 1, args: [key], edits: places.map(it => insert(it, mark === "'" ? "'" : '\\')) };
}

/** `"IA" et données` */
function textAfterQuotes({ text, line, value, key }: Lines): Rescue | undefined {
  const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?=[^\s,:])|^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?=[ \t]+[^#\s])/su.exec(value)?.[0];
  if (quoted === undefined) {
    return undefined;
  }
  const start = line.value.start + quoted.length;
  const after = value.slice(quoted.length).search(/\S/);
  return { cause: 'text-after-quotes', start: start + after, end: line.value.end, args: [key], edits: quotingEdits(text, line.value) };
}

/** `'IA` with nothing that ends it. */
function unclosedQuote({ text, line, value, key }: Lines): Rescue | undefined {
  const mark = value[0] ?? '';
  if (mark !== "'" && mark !== '"') {
    return undefined;
  }
  const firstLineEnd = line.value.start + value.search(/\r?(?:\n|$)/);
  // An elision at the start of the value opens a quotation for YAML.
  const opened = { start: line.value.start, end: line.value.start + 1 };
  const isClosed = (value.match(mark === "'" ? /'/g : /(?<!\\)"/g) ?? []).length % 2 === 0;
  const edits = text.slice(opened.end, firstLineEnd).includes(mark) ? quotingEdits(text, line.value) : [insert(firstLineEnd, mark)];
  return isClosed ? undefined : { cause: 'unclosed-quote', ...opened, args: [key], edits };
}

/** `[Entretien] Covid`, `{{ site.titre }}` */
function textAfterBrackets({ text, line, value, key }: Lines): Rescue | undefined {
  const match = /^(?:\[[^\][]*\]|\{[^{}]*\})[ \t]*(?=[^\s#,])|^\{[{%]/.exec(value);
  return match ? { cause: 'text-after-brackets', ...line.value, args: [key], edits: quotingEdits(text, line.value) } : undefined;
}

/** `[ia, données` */
function unclosedBracket({ line, value, key }: Lines): Rescue | undefined {
  const closing = { '[': ']', '{': '}' }[value[0] ?? ''];
  if (closing === undefined || value.includes(closing)) {
    return undefined;
  }
  const end = line.value.start + value.search(/[ \t,]*\r?(?:\n|$)/);
  const opened = { start: line.value.start, end: line.value.start + 1 };
  return { cause: 'unclosed-bracket', ...opened, args: [key, closing], edits: [insert(end, closing)] };
}

/** `*Covid*`: for YAML, a reference to something named before. */
function asterisk({ text, line, value, key }: Lines): Rescue | undefined {
  return value.startsWith('*') ? { cause: 'asterisk', ...line.value, args: [key], edits: quotingEdits(text, line.value) } : undefined;
}

/** `@dinum`, `% de réussite`, `` `code` ``, `> citation`, `- tiret` */
function reservedCharacter({ text, line, value, key }: Lines): Rescue | undefined {
  const match = /^(?:[@`%,\]}&]|[|>][-+0-9]*[ \t]*[^\s#-+0-9]|[-?:][ \t]|:\S)/.exec(value);
  const [character = ''] = value;
  return match ? { cause: 'reserved-character', ...line.value, args: [key, character], edits: quotingEdits(text, line.value) } : undefined;
}

/** `IA : 15 projets`, `Bilan :` */
function colonInValue({ text, line, value, key }: Lines): Rescue | undefined {
  const colon = value.search(/[ \t]*:(?:\s|$)/);
  // What reads like a field on a line of its own is one, and no part of the text above it.
  if (line.key === undefined || colon === -1 || /^["'[{|>]/.test(value) || /\n[ \t]*[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(value)) {
    return undefined;
  }
  const start = line.value.start + value.indexOf(':', colon);
  return { cause: 'colon-in-value', start, end: start + 1, args: [key], edits: quotingEdits(text, line.value) };
}

/** `<space>date: …` below `title: …`: the fields that follow it stand as far to the right as it does. */
function shiftedLine({ text, line: { whole, indent, key }, value, key: above }: Lines): Rescue | undefined {
  const source = text.slice(whole.start, whole.end);
  if (key === undefined || value === '' || /^[|>]/.test(value)) {
    return undefined;
  }
  const shifted = /\n([ \t]+)((?!- )[\p{L}_][\p{L}\p{N}_-]*):(?=\s|$)/u.exec(source);
  const [, margin = '', name = ''] = shifted ?? [];
  if (shifted === null || margin.length <= indent) {
    return undefined;
  }
  const first = whole.start + shifted.index + 1;
  const edits = [...source.slice(shifted.index).matchAll(/(?<=\n)[ \t]+(?=\S)/g)]
    .filter(it => it[0].length >= margin.length)
    .map(({ index }) => ({ start: whole.start + shifted.index + index + indent, end: whole.start + shifted.index + index + margin.length, newText: '' }));
  return { cause: 'shifted-line', start: first, end: first + margin.length + name.length, args: [name, above], edits };
}

const FIELD_ABOVE = /(?:^|\n)([ \t]*)([\p{L}_][\p{L}\p{N}_-]*):[^\n]*\n$/u;
const FIELD_BELOW = /^\r?\n([ \t]*)([\p{L}_][\p{L}\p{N}_-]*):/u;

/** `<space>title: …` above `date: …`, or below `tags: [a]`: for YAML, a field of its own, out of line. */
function shiftedBesideOthers({ text, line: { whole, indent, dashes }, key }: Lines): Rescue | undefined {
  const neighbour = FIELD_ABOVE.exec(text.slice(0, whole.start)) ?? FIELD_BELOW.exec(text.slice(whole.end));
  const [, margin = '', name = ''] = neighbour ?? [];
  if (neighbour === null || key === '' || dashes > 0 || margin.length >= indent) {
    return undefined;
  }
  const edits = [...text.slice(whole.start, whole.end).matchAll(/^[ \t]+(?=\S)/gm)]
    .filter(it => it[0].length >= indent)
    .map(({ index }) => ({ start: whole.start + index + margin.length, end: whole.start + index + indent, newText: '' }));
  return { cause: 'shifted-line', start: whole.start, end: whole.start + indent + key.length, args: [key, name], edits };
}

/** A line without key or dash, not indented: it was to continue the value above. */
function strayLine({ text, line }: Lines): Rescue | undefined {
  const isStray = line.key === undefined && line.dashes === 0 && line.value.start < line.value.end;
  const above = text.slice(0, line.whole.start).trimEnd();
  const continues = isStray && line.indent === 0 && !/(?:^|\n)[^\n]*(?:["'\]}]|:)$/.test(above);
  return isStray ? { cause: 'stray-line', ...line.whole, args: [], edits: continues ? [insert(line.whole.start, '  ')] : [] } : undefined;
}

/** The first line of a range, without its line end: what to underline where nothing better is known. */
export function firstLineOf(text: string, { start, end }: TextRange): TextRange {
  const newline = text.slice(start, end).search(/\r?\n/);
  return { start, end: newline === -1 ? end : start + newline };
}
