/**
 * Code between fences, of tildes; in GFM also of backticks.
 *
 *     ~~~ ruby
 *     puts 1
 *     ~~~
 *
 * Without a closing fence it is no code. https://kramdown.gettalong.org/syntax.html#fenced-code-blocks
 */
import type { BlockParser, BlockRule } from '../blockParser.ts';
import { endOfBlankRest } from '../braces.ts';
import { isSpace } from '../characters.ts';

/** Code between tildes, which stand at the start of the line. */
export const fencedCodeblock: BlockRule = { name: 'fencedCodeblock', first: '~', parse: parser => parseFenced(parser, 0) };

/** Code between tildes or backticks, after at most three spaces. */
export const fencedCodeblockGfm: BlockRule = { name: 'fencedCodeblockGfm', first: '~`', parse: parser => parseFenced(parser, 3) };

/** Whether a paragraph ends before this: three tildes or backticks, even mixed, which open no code. */
export function isFenceLine(text: string, at: number): boolean {
  return isFenceMark(text.charCodeAt(at)) && isFenceMark(text.charCodeAt(at + 1)) && isFenceMark(text.charCodeAt(at + 2));
}

function isFenceMark(code: number): boolean {
  return code === 96 || code === 126;
}

function parseFenced(parser: BlockParser, indentation: number): boolean {
  const { text, position } = parser;
  const fence = parser.skipIndentation(position);
  if (fence - position > indentation || endOfRun(text, fence) - fence < 3) {
    return false;
  }
  const wanted = { fence, length: endOfRun(text, fence) - fence, indentation };
  const found = findCode(parser, wanted) ?? findShorterFence(parser, wanted);
  if (found === undefined) {
    warnAboutUnclosed(parser, wanted);
    return false;
  }
  const { opening, closing } = found;
  const code = parser.pushBlock('codeblock', position, closing.end);
  code.value = text.slice(opening.end, closing.start);
  code.details = { language: opening.language };
  if (opening.language !== '') {
    const query = opening.language.indexOf('?', 1);
    code.setAttribute('class', `language-${query < 0 ? opening.language : opening.language.slice(0, query)}`);
  }
  parser.position = closing.end;
  return true;
}

/** Behind the backticks of code in running text there are others. */
function warnAboutUnclosed(parser: BlockParser, { fence, length }: Wanted): void {
  const opening = readOpening(parser.text, fence + length);
  if (opening !== undefined && !opening.language.includes(parser.text.charAt(fence))) {
    const end = fence + length + parser.text.slice(fence + length, opening.end).trimEnd().length;
    parser.document.warn('unclosed-fence', parser.source.startAt(fence), parser.source.endAt(end));
  }
}

interface FencedCode {
  readonly opening: { readonly language: string; readonly end: number };
  readonly closing: { readonly start: number; readonly end: number };
}

function findCode(parser: BlockParser, { fence, length, indentation }: Wanted): FencedCode | undefined {
  const opening = readOpening(parser.text, fence + length);
  const closing = opening === undefined ? undefined : findClosing(parser, { fence, length, indentation, from: opening.end });
  return opening === undefined || closing === undefined ? undefined : { opening, closing };
}

/** If only a shorter fence follows, the opening one is as short, and the rest of it names a language. */
function findShorterFence(parser: BlockParser, wanted: Wanted): FencedCode | undefined {
  const { text } = parser;
  const from = parser.endOfLine(wanted.fence);
  const hasAny = wanted.length > 3 && findClosing(parser, { ...wanted, length: 3, from }) !== undefined;
  let longest = 0;
  if (hasAny) {
    parser.source.lookAt(Infinity);
  }
  for (let at = from; hasAny && at < text.length; at = nextLine(text, at)) {
    const start = wanted.indentation === 0 ? at : parser.skipIndentation(at);
    const end = text.charAt(start) === text.charAt(wanted.fence) ? endOfRun(text, start) : start;
    longest = endOfBlankRest(text, end) < 0 ? longest : Math.max(longest, end - start);
  }
  return longest < 3 ? undefined : findCode(parser, { ...wanted, length: Math.min(longest, wanted.length - 1) });
}

/** After the fence: nothing, or one word. */
function readOpening(text: string, fenceEnd: number): { language: string; end: number } | undefined {
  let wordStart = fenceEnd;
  while (isSpace(text.charCodeAt(wordStart)) && text.charCodeAt(wordStart) !== 10) {
    wordStart += 1;
  }
  let wordEnd = wordStart;
  while (wordEnd < text.length && !isSpace(text.charCodeAt(wordEnd))) {
    wordEnd += 1;
  }
  const end = endOfBlankRest(text, wordEnd);
  return end < 0 ? undefined : { language: text.slice(wordStart, wordEnd), end };
}

interface Wanted {
  readonly fence: number;
  readonly length: number;
  readonly indentation: number;
}

/** The first line with the same fence or a longer one. That there is none is remembered by length. */
function findClosing(parser: BlockParser, { fence, length, from, indentation }: Wanted & { from: number }): { start: number; end: number } | undefined {
  const { text, source } = parser;
  const mark = text.charAt(fence);
  const isClosing = (at: number): number => {
    const start = indentation === 0 ? at : parser.skipIndentation(at);
    const run = text.charAt(start) === mark ? endOfRun(text, start) - start : 0;
    return run >= length ? endOfBlankRest(text, start + run) : -1;
  };
  const start = source.find(`${mark}${length}`, lineStart => {
    for (let at = lineStart; at < text.length; at = nextLine(text, at)) {
      if (isClosing(at) >= 0) {
        return at;
      }
    }
    return -1;
  }, from);
  return start < 0 ? undefined : { start, end: isClosing(start) };
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function endOfRun(text: string, from: number): number {
  const code = text.charCodeAt(from);
  let at = from;
  while (text.charCodeAt(at) === code) {
    at += 1;
  }
  return at;
}
