import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findIn } from './findings.ts';
import { readMarkedText } from './markedText.ts';

/** A header with which nothing is wrong. */
export const RIGHT_HEADER = '---\ntitle: Budget\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\ntags: [budget]\n---\n\n';

/** Checks that the marks, or the pairs of code and text, are all that the rules of an area find. */
export async function checkRules(area: string, marked: string, expected?: readonly (readonly [string, string])[]): Promise<void> {
  const { text, expectations } = readMarkedText(marked.replace(/^\n/, ''));
  const wanted = expected ?? expectations.toSorted((a, b) => a.start - b.start).map(it => [it.code, text.slice(it.start, it.end)] as const);
  assert.deepEqual(await foundIn(area, text), wanted.map(it => [...it]));
}

/** The code and the text of what the rules of an area find in a body. */
export async function foundIn(area: string, body: string, files: Readonly<Record<string, string>> = {}): Promise<string[][]> {
  const text = RIGHT_HEADER + body;
  const here = (await findIn(text, files)).filter(({ rule, problem }) => rule.code.startsWith(area) && problem.start >= RIGHT_HEADER.length);
  return here.map(({ rule, problem }) => [rule.code, text.slice(problem.start, problem.end)]);
}

/** The sentences of what the rules find in a body, in French. */
export async function sentencesIn(body: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const findings = await findIn(RIGHT_HEADER + body, files);
  return findings.filter(({ problem }) => problem.start >= RIGHT_HEADER.length).map(({ rule, problem }) => rule.message(problem).fr);
}

/** Checks what the first fix of the first such problem makes of a body, and that the problem is gone. */
export async function checkFirstFix(body: string, code: string, fixed: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const findings = await findIn(RIGHT_HEADER + body, files);
  const finding = findings.find(({ rule }) => rule.code === code);
  assert.ok(finding, `${code} is not among ${findings.map(it => it.rule.code).join(', ')}`);
  const result = applyEdits(RIGHT_HEADER + body, finding.problem.fixes?.[0]?.edits ?? []);
  assert.equal(result.slice(RIGHT_HEADER.length), fixed);
  const rest = (await findIn(result, files)).filter(({ rule }) => rule.code === code);
  assert.equal(rest.length, findings.filter(({ rule }) => rule.code === code).length - 1);
}
