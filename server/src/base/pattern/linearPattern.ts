import { compileProgram, type PatternProgram } from './patternProgram.ts';
import { parsePattern } from './patternTree.ts';

/** Why an expression is not matched: it is none; it looks around or back, which takes unlimited time; or it is too long. */
export type PatternRefusal = 'invalid' | 'unsupported' | 'too-long';

/** Whether a text has a place that an expression fits. */
export type TextTest = (text: string) => boolean;

/** Expressions are few, and asked about again for each article. */
const known = new Map<string, TextTest | PatternRefusal>();
const REMEMBERED = 500;

/**
 * A regular expression of JSON Schema (ECMA-262, flag `u`) that is matched in a time that grows with the text alone,
 * whatever the expression: `^(a+)+$` never hangs. All the ways through it are gone at once, one character after the other.
 */
export function linearPattern(source: string): TextTest | PatternRefusal {
  const answer = known.get(source) ?? makeTest(source);
  if (known.size >= REMEMBERED) {
    known.clear();
  }
  known.set(source, answer);
  return answer;
}

function makeTest(source: string): TextTest | PatternRefusal {
  try {
    new RegExp(source, 'u');
  } catch {
    return 'invalid';
  }
  const tree = parsePattern(source);
  const program = tree && compileProgram(tree);
  return tree === undefined ? 'unsupported' : program === undefined ? 'too-long' : text => run(program, text);
}

/** A place between two characters of a text. */
interface Place {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function run(program: PatternProgram, text: string): boolean {
  let before: string | undefined;
  let waiting: readonly number[] = [];
  // By code points, as the flag `u` has it; and once more, for the place after the last one.
  for (const after of [...text, undefined]) {
    const reached = follow(program, [...waiting, program.start], { before, after });
    if (reached === undefined) {
      return true;
    }
    waiting = after === undefined ? [] : reached.flatMap(index => (program.steps[index]?.one?.(after) === true ? (program.steps[index]?.next ?? []) : []));
    before = after;
  }
  return false;
}

/** The steps that wait for a character, from those that are reached already; undefined where the end is among them. */
function follow({ steps, end }: PatternProgram, reached: readonly number[], { before, after }: Place): readonly number[] | undefined {
  const open = [...reached];
  const seen = new Set<number>();
  const waiting: number[] = [];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const step = steps[index];
    if (index === end) {
      return undefined;
    }
    if (step === undefined || seen.has(index)) {
      continue;
    }
    seen.add(index);
    if (step.one !== undefined) {
      waiting.push(index);
    } else if (step.between === undefined || step.between(before, after)) {
      open.push(...step.next);
    }
  }
  return waiting;
}
