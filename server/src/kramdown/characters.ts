/**
 * Classes of characters as Ruby's regular expressions see them. JavaScript's `\s`, `\b` and `trim`
 * know other characters than Ruby's, which would silently break French text: a no-break space is
 * no white space for kramdown.
 */

const LETTER = /\p{Alphabetic}/u;
const LETTER_OR_DIGIT = /[\p{Alphabetic}\p{Nd}]/u;
/** The digits set high and the fractions count at the edge of a word only, and only those of Latin-1. */
const WORD_AT_EDGE = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}²³¹¼½¾]/u;

/** Space, tab, line feed, vertical tab, form feed, carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** `[A-Za-z0-9_]`: Ruby's `\w`. */
export function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95;
}

/** `[0-9]`. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a letter of any script stands at the offset. */
export function isLetterAt(text: string, offset: number): boolean {
  return isOfClassAt(text, offset, LETTER);
}

/** Whether a letter or digit of any script stands at the offset. */
export function isLetterOrDigitAt(text: string, offset: number): boolean {
  return isOfClassAt(text, offset, LETTER_OR_DIGIT);
}

/** Whether a letter of any script ends right before the offset. */
export function isLetterBefore(text: string, offset: number): boolean {
  return isOfClassAt(text, offsetBefore(text, offset), LETTER);
}

/** Whether a word begins or ends at the offset: Ruby's `\b`, which knows all scripts. */
export function isWordBoundary(text: string, offset: number): boolean {
  return isOfClassAt(text, offsetBefore(text, offset), WORD_AT_EDGE) !== isOfClassAt(text, offset, WORD_AT_EDGE);
}

/** In small letters: Ruby's `downcase`, for which a sigma at the end of a word is like any other. */
export function toLowerCase(text: string): string {
  return text.replaceAll('Σ', 'σ').toLowerCase();
}

/** The length in UTF-16 units of the character at the offset. */
export function lengthAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(offset + 1)) ? 2 : 1;
}

/** The text without white space and NUL at its ends: Ruby's `strip`. */
export function strip(text: string): string {
  const end = endWithoutSpace(text, 0, text.length);
  return text.slice(startWithoutSpace(text, 0, end), end);
}

/** The text without white space and NUL at its start: Ruby's `lstrip`. */
export function stripStart(text: string): string {
  return text.slice(startWithoutSpace(text, 0, text.length));
}

/** The first offset from `start` that is not white space, at most `end`. */
export function startWithoutSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isStripped(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** The offset after the last character before `end` that is not white space, at least `start`. */
export function endWithoutSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isStripped(text.charCodeAt(at - 1))) {
    at -= 1;
  }
  return at;
}

function isStripped(code: number): boolean {
  return isSpace(code) || code === 0;
}

function isOfClassAt(text: string, offset: number, others: RegExp): boolean {
  if (offset < 0 || offset >= text.length) {
    return false;
  }
  const code = text.charCodeAt(offset);
  if (code < 128) {
    return others === LETTER ? isAsciiWord(code) && !isDigit(code) && code !== 95
      : others === WORD_AT_EDGE ? isAsciiWord(code)
      : isAsciiWord(code) && code !== 95;
  }
  return others.test(String.fromCodePoint(text.codePointAt(offset) ?? 0));
}

function offsetBefore(text: string, offset: number): number {
  return offset >= 2 && isLowSurrogate(text.charCodeAt(offset - 1)) ? offset - lengthAt(text, offset - 2) : offset - 1;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
