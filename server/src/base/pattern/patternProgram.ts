import type { PatternNode } from './patternTree.ts';

/** One step of a program: what has to be there, and the steps that may follow. Without a condition, they follow at once. */
export interface PatternStep {
  readonly one?: (character: string) => boolean;
  readonly between?: (before: string | undefined, after: string | undefined) => boolean;
  /** Indexes of steps. */
  readonly next: readonly number[];
}

/** The steps of an expression (an automaton without memory, after Thompson); the first one is `start`, the end is reached at `end`. */
export interface PatternProgram {
  readonly steps: readonly PatternStep[];
  readonly start: number;
  readonly end: number;
}

/** So many steps at most: the time that a text takes grows with its length and with them. `.{1,1000}` has a thousand. */
const MOST_STEPS = 3000;

/** Writes the program of an expression; undefined for one that would be too long. */
export function compileProgram(node: PatternNode): PatternProgram | undefined {
  const steps: PatternStep[] = [{ next: [] }];
  const start = write(node, 0, steps);
  return start === undefined ? undefined : { steps, start, end: 0 };
}

/** Writes the steps of a node that lead to the step `next`, from the last to the first. Answers where they begin; undefined where they are too many. */
function write(node: PatternNode, next: number, steps: PatternStep[]): number | undefined {
  switch (node.kind) {
    case 'one':
      return add(steps, { one: node.accepts, next: [next] });
    case 'between':
      return add(steps, { between: node.accepts, next: [next] });
    case 'sequence':
      return node.parts.reduceRight<number | undefined>((after, part) => (after === undefined ? undefined : write(part, after, steps)), next);
    case 'choice': {
      const options = node.options.map(it => write(it, next, steps));
      return options.every(it => it !== undefined) ? (options.length === 1 ? options[0] : add(steps, { next: options })) : undefined;
    }
    case 'repeat':
      return writeRepeat(node, next, steps);
  }
}

function writeRepeat({ part, min, max }: Extract<PatternNode, { kind: 'repeat' }>, next: number, steps: PatternStep[]): number | undefined {
  let at: number | undefined = max === Infinity ? writeLoop(part, next, steps) : next;
  for (let count = max === Infinity ? min : max; count > 0 && at !== undefined; count -= 1) {
    const inner = write(part, at, steps);
    at = inner === undefined ? undefined : count > min ? add(steps, { next: [inner, next] }) : inner;
  }
  return at;
}

function writeLoop(part: PatternNode, next: number, steps: PatternStep[]): number | undefined {
  const loop = add(steps, { next: [] });
  const inner = loop === undefined ? undefined : write(part, loop, steps);
  if (loop !== undefined && inner !== undefined) {
    steps[loop] = { next: [inner, next] };
  }
  return inner === undefined ? undefined : loop;
}

function add(steps: PatternStep[], step: PatternStep): number | undefined {
  return steps.length < MOST_STEPS ? steps.push(step) - 1 : undefined;
}
