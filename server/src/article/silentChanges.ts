import type { HeaderCause, HeaderProblem } from './headerProblem.ts';
import { quotingEdits } from './yaml/quoting.ts';
import { mapsOf, scalarsOf } from './yaml/yamlParts.ts';
import type { YamlNode, YamlScalar } from './yaml/yamlTree.ts';

/** What YAML reads without an error, but otherwise than it looks. */
export function findSilentChanges(text: string, root: YamlNode | undefined): readonly HeaderProblem[] {
  const problems: HeaderProblem[] = [];
  for (const { scalar, field } of scalarsOf(root)) {
    const problem = numberSign(text, scalar, field) ?? exclamationMark(text, scalar, field);
    if (problem) {
      problems.push(problem);
    }
  }
  for (const { key } of mapsOf(root).flatMap(it => it.entries)) {
    const problem = noBreakSpaceInKey(key);
    if (problem) {
      problems.push(problem);
    }
  }
  return problems.toSorted((a, b) => a.start - b.start);
}

/** `tags: #ia`, `title: Budget #2026`: what follows is a comment. With a space after the sign it is meant as one. */
function numberSign(text: string, scalar: YamlScalar, key: string): HeaderProblem | undefined {
  if (scalar.style !== 'plain') {
    return undefined;
  }
  const sign = scalar.start === scalar.end ? /^[ \t]*(#[\p{L}\p{N}][^\r\n]*)/u : /^[ \t]+(#[\p{L}\p{N}][^\r\n]*)/u;
  const match = sign.exec(text.slice(scalar.end, scalar.end + 200));
  const written = match?.[1]?.trimEnd() ?? '';
  const start = scalar.end + (match?.[0].indexOf('#') ?? 0);
  const whole = { start: scalar.start === scalar.end ? start : scalar.start, end: start + written.length };
  return match ? silent('number-sign', { ...whole, args: [key], edits: quotingEdits(text, whole) }, start) : undefined;
}

/** `titre: !important`: a tag, which leaves nothing of the value. */
function exclamationMark(text: string, scalar: YamlScalar, key: string): HeaderProblem | undefined {
  const lineStart = text.lastIndexOf('\n', scalar.start - 1) + 1;
  const before = /(?:^|[\s:,[-])(![\p{L}\p{N}][^\s,\]]*)[ \t]*$/u.exec(text.slice(lineStart, scalar.start));
  if (before?.[1] === undefined || before[1].startsWith('!!')) {
    return undefined;
  }
  const start = lineStart + before.index + before[0].indexOf('!');
  const whole = { start, end: Math.max(scalar.end, start + before[1].length) };
  return silent('exclamation-mark', { ...whole, args: [key], edits: quotingEdits(text, whole) }, start);
}

/** `title<nbsp>: IA` beside other keys gives a key that nobody reads; before the key, one that stands elsewhere. */
function noBreakSpaceInKey(key: YamlScalar): HeaderProblem | undefined {
  const [, before = '', after = ''] = /^([ \u00A0\u202F]*)[^]*?([\u00A0\u202F]*)$/.exec(key.text) ?? [];
  if (key.style !== 'plain' || before + after === '') {
    return undefined;
  }
  const isIndent = before !== '';
  const range = isIndent ? { start: key.start, end: key.start + before.length } : { start: key.end - after.length, end: key.end };
  return silent('no-break-space', { ...range, args: isIndent ? ['indent'] : [], edits: [{ ...range, newText: isIndent ? ' '.repeat(before.length) : '' }] }, range.start);
}

function silent(cause: HeaderCause, problem: Omit<HeaderProblem, 'cause' | 'breaksHeader'>, start: number): HeaderProblem {
  return { ...problem, cause, start, breaksHeader: false };
}
