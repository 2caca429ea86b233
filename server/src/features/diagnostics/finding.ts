import type { Grade, Problem, Rule } from './rule.ts';

/** A problem with the rule that found it, graded as the team wants it. */
export interface Finding {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly severity: Grade;
}
