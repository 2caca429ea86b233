/**
 * Emphasis.
 *
 *     *italique* _italique_ **gras** __gras__
 *
 * https://kramdown.gettalong.org/syntax.html#emphasis
 */
import type { SpanParser, SpanRule, Stop } from '../spanParser.ts';
import { isLetterBefore, isLetterOrDigitAt, isSpace } from '../characters.ts';
import { enclosing } from '../spanParser.ts';

/** `*em*`, `_em_`, `**strong**`, `__strong__`. No kind of emphasis stands inside of itself. */
export const emphasis: SpanRule = {
  name: 'emphasis',
  first: '*_',
  parse(parser) {
    const { text, position } = parser;
    const mark = text.charAt(position);
    const isDouble = text.charAt(position + 1) === mark;
    const markEnd = position + (isDouble ? 2 : 1);
    const isFound = canOpen(parser, mark, markEnd)
      && (isDouble
        ? parseEmphasis(parser, mark, 'strong') || (parser.tree.type !== 'em' && parseEmphasis(parser, mark, 'em'))
        : parseEmphasis(parser, mark, 'em'));
    if (!isFound) {
      parser.addText(position, markEnd);
      parser.position = markEnd;
    }
    return true;
  },
};

function canOpen({ text, position, enclosing: around }: SpanParser, mark: string, markEnd: number): boolean {
  const kind = markEnd - position === 2 ? enclosing.strong : enclosing.em;
  return (around & kind) === 0 && !isSpace(text.charCodeAt(markEnd)) && !(mark === '_' && isInWord(text, position));
}

/** An underscore behind a letter, also with a hyphen or more underscores between, opens nothing. */
function isInWord(text: string, position: number): boolean {
  let at = position;
  while (at > 0 && text.charCodeAt(at - 1) === 95) {
    at -= 1;
  }
  return isLetterBefore(text, at) || (text.charCodeAt(at - 1) === 45 && isLetterBefore(text, at - 1));
}

function parseEmphasis(parser: SpanParser, mark: string, type: 'em' | 'strong'): boolean {
  const { position, tree, document } = parser;
  const length = type === 'strong' ? 2 : 1;
  if (parser.source.indexOf(mark.repeat(length), position + length) < 0) {
    return false;
  }
  const around = parser.enclosing;
  const checkpoint = document.checkpoint();
  const element = parser.newSpan(type, position, position + length);
  parser.position = position + length;
  parser.enclosing = around | enclosing[type];
  parser.attempts += 1;
  const isFound = parser.parseContent(element, stopFor(mark, type, around));
  parser.attempts -= 1;
  parser.enclosing = around;
  if (!isFound) {
    parser.position = position;
    document.revert(checkpoint);
    return false;
  }
  parser.position += length;
  element.end = parser.source.endAt(parser.position);
  tree.push(element);
  return true;
}

const STOPS = new Map<number, Stop>();

/** The closer of an emphasis; one object for each kind and surroundings, which have a bit of the memory each. */
function stopFor(mark: string, type: 'em' | 'strong', around: number): Stop {
  const index = (mark === '_' ? 16 : 0) + (type === 'strong' ? 8 : 0) + around;
  let stop = STOPS.get(index);
  if (stop === undefined) {
    stop = { first: mark, failure: 1 << index, isHere: type === 'em' ? isEndOfEm : isEndOfStrong };
    STOPS.set(index, stop);
  }
  return stop;
}

function isEndOfStrong({ text, position, tree }: SpanParser): boolean {
  const code = text.charCodeAt(position);
  return text.charCodeAt(position + 1) === code && isEnd(text, position, position + 2, tree.children.length);
}

function isEndOfEm({ text, position, tree }: SpanParser): boolean {
  const code = text.charCodeAt(position);
  const isDouble = text.charCodeAt(position + 1) === code && text.charCodeAt(position + 2) !== code;
  return !isDouble && isEnd(text, position, position + 1, tree.children.length);
}

function isEnd(text: string, position: number, end: number, childCount: number): boolean {
  return childCount > 0
    && !isSpace(text.charCodeAt(position - 1))
    && !(text.charCodeAt(position) === 95 && isLetterOrDigitAt(text, end));
}
