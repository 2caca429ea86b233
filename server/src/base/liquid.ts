import type { TextRange } from './textRange.ts';

/** What begins a Liquid output or tag. */
const OPENING = /\{[{%]/g;
/** `{% highlight ruby %}`, `{%- raw -%}` */
const TAG_NAME = /^\{%-?\s*(\w+)/;

/**
 * Blocks whose content is not written for readers as it stands: code, drawings, formulas, notes to oneself. That of all
 * others (`{% if %}`, `{% note %}`) is text like any other.
 */
const VERBATIM_BLOCKS: ReadonlySet<string> = new Set([
  'raw', 'comment', 'highlight', 'code', 'codeblock', 'mermaid', 'plantuml', 'graphviz', 'dot', 'math', 'latex', 'katex', 'svg', 'css', 'style', 'stylesheet', 'javascript', 'js', 'schema', 'doc',
]);

/**
 * Where Liquid stands in a text, in order: each `{{ … }}` and `{% … %}`, over lines too, and with its content what runs
 * from `{% highlight %}`, `{% raw %}`, `{% comment %}` and their like to their end. Found as Liquid does (`Liquid::TemplateParser`):
 * code and quotes around it mean nothing, and what nothing closes is text.
 *
 * In `a {{ b }} {% raw %}c{% endraw %}`: 2-9 and 10-32.
 */
export function liquidRanges(text: string): readonly TextRange[] {
  if (!text.includes('{{') && !text.includes('{%')) {
    return [];
  }
  const ends = new EndFinder(text);
  const ranges: TextRange[] = [];
  let from = 0;
  for (const { index: start, 0: sign } of text.matchAll(OPENING)) {
    const end = start < from ? undefined : sign === '{{' ? ends.ofOutput(start) : ends.ofTag(start);
    if (end !== undefined) {
      ranges.push({ start, end });
      from = end;
    }
  }
  return ranges;
}

/** The name of a tag: `include` of `{% include carte.html %}`; undefined for an output. */
export function liquidTagName(written: string): string | undefined {
  return TAG_NAME.exec(written)?.[1];
}

/** Tags that put nothing on the page themselves. */
const SILENT: ReadonlySet<string> = new Set([
  'assign', 'capture', 'endcapture', 'if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase', 'for', 'endfor', 'break', 'continue', 'comment',
]);

/** Whether Liquid leaves nothing but an empty line where it stands: `{% if page.carte %}` alone on its line. */
export function leavesEmptyLine(text: string, { start, end }: TextRange): boolean {
  const name = liquidTagName(text.slice(start, end));
  return name !== undefined && SILENT.has(name) && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 40), start)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 40));
}

/** Longer than this no tag of HTML is: what follows an opening bracket is looked at no further. */
const LONGEST_TAG = 5000;

/**
 * The opening tags of HTML in which Liquid stands among the attributes, outside of quotes: nobody knows which attributes they
 * will have. `<div {{ attributes }}>`, `<a {% if x %}class="b"{% endif %} href="/c">`, but not `<a href="{{ page.url }}">`.
 */
export function tagsAroundLiquid(text: string, liquid: readonly TextRange[]): readonly TextRange[] {
  const tags: TextRange[] = [];
  if (liquid.length === 0) {
    return tags;
  }
  const starts = new Map(liquid.map(it => [it.start, it.end]));
  for (const { index: start, 0: opening } of text.matchAll(/<[a-z][\w:.-]*/gi)) {
    const isFree = start >= (tags.at(-1)?.end ?? 0) && !liesWithin(liquid, { start, end: start + 1 });
    const end = isFree ? endOfTag(text, start + opening.length, starts) : undefined;
    if (end !== undefined) {
      tags.push({ start, end });
    }
  }
  return tags;
}

/** Undefined where nothing ends the tag, or Liquid stands in quotes only. */
function endOfTag(text: string, from: number, liquid: ReadonlyMap<number, number>): number | undefined {
  let quote = '';
  let holdsLiquid = false;
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); at += 1) {
    const end = liquid.get(at);
    const sign = text.charAt(at);
    if (end !== undefined) {
      holdsLiquid ||= quote === '';
      at = end - 1;
    } else if (quote !== '') {
      quote = sign === quote ? '' : quote;
    } else if ((sign === '"' || sign === "'") && /=\s*$/.test(text.slice(Math.max(from, at - 20), at))) {
      quote = sign;
    } else if (sign === '>') {
      return holdsLiquid ? at + 1 : undefined;
    } else if (sign === '<' || /^\n[ \t]*\r?\n/.test(text.slice(at, at + 40))) {
      return undefined;
    }
  }
  return undefined;
}

/** Some ranges and others, in order and apart: what lies in one of them, or overlaps, is one with it. */
export function joinRanges(some: readonly TextRange[], others: readonly TextRange[]): readonly TextRange[] {
  if (others.length === 0) {
    return some;
  }
  const joined: TextRange[] = [];
  for (const range of [...some, ...others].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last !== undefined && range.start < last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}

/** The ranges that lie in a part of a text, or reach into it. */
export function rangesWithin(ranges: readonly TextRange[], { start, end }: TextRange): readonly TextRange[] {
  return ranges.length === 0 ? ranges : ranges.filter(it => it.start < end && start < it.end);
}

/** Whether a stretch of text lies within one of some ranges, which are in order and apart. */
export function liesWithin(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const range = lastStartingBefore(ranges, start + 1);
  return range !== undefined && end <= range.end;
}

/** Whether a stretch of text and one of some ranges, which are in order and apart, share a character, or it is put into one. */
export function reachesInto(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  const range = lastStartingBefore(ranges, end);
  return range !== undefined && start < range.end;
}

function lastStartingBefore(ranges: readonly TextRange[], offset: number): TextRange | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? Infinity) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return ranges[low - 1];
}

/** Looks for ends, and for none of a kind a second time where there is none. */
class EndFinder {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `{{ … }}`; as for Liquid, a single brace ends it too. */
  ofOutput(start: number): number | undefined {
    const brace = this.#find('}', start + 2);
    return brace === undefined ? undefined : brace + (this.#text[brace + 1] === '}' ? 2 : 1);
  }

  ofTag(start: number): number | undefined {
    const closing = this.#find('%}', start + 2);
    if (closing === undefined) {
      return undefined;
    }
    const end = closing + 2;
    const name = liquidTagName(this.#text.slice(start, end)) ?? '';
    return VERBATIM_BLOCKS.has(name) ? (this.#ofBlock(name, end) ?? end) : end;
  }

  #find(sign: string, from: number): number | undefined {
    const at = this.#missing.has(sign) ? -1 : this.#text.indexOf(sign, from);
    return at === -1 ? this.#noneOf(sign) : at;
  }

  #ofBlock(name: string, from: number): number | undefined {
    if (this.#missing.has(name)) {
      return undefined;
    }
    const closing = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
    closing.lastIndex = from;
    const match = closing.exec(this.#text);
    return match === null ? this.#noneOf(name) : match.index + match[0].length;
  }

  #noneOf(sign: string): undefined {
    this.#missing.add(sign);
  }
}
