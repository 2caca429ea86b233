import type { Article } from '../../article/article.ts';
import { liesWithin, rangesWithin } from '../../base/liquid.ts';
import { remembered } from '../../base/remembered.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import { keepsLiquid } from '../shared/keepsLiquid.ts';
import { createCheckContext, type CheckedSnapshots } from './checkContext.ts';
import type { Grade, Problem, Rule } from './rule.ts';
import { failureFindings } from './ruleFailed.ts';
import { rules } from './rules.ts';
import { subjectsOf } from './subjects.ts';
import { readSuppressions } from './suppressions.ts';

export type { Fix, Grade, Problem, Rule } from './rule.ts';
export { configFindings } from './configFindings.ts';
export { filePathsOf } from '../shared/filePaths.ts';
export { placeUrisOf } from '../shared/pageTargets.ts';
export { rules } from './rules.ts';

/** A problem with the rule that found it, graded as the team wants it. */
export interface Finding {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly severity: Grade;
}

/** What an article is checked with; its surroundings are those that {@link filePathsOf} and {@link placeUrisOf} name. */
export interface CheckInput extends CheckedSnapshots {
  /** A rule has failed; the others go on. */
  onFailure(code: string, failure: unknown): void;
}

/** What is wrong with an article, in the order of the text; rule by rule, so that other work may pass between two of them. */
export function checkArticle(input: CheckInput): Generator<undefined, readonly Finding[]> {
  const chosen = isPage(input) ? articleRules : fileRules;
  return checkBy(chosen(input.project.plume.rules), input);
}

/** Whether a file is one that a site makes a page of, or was meant to be. */
function isPage({ article: { uri, header: { split } }, project }: CheckInput): boolean {
  return split.kind !== 'absent' || split.attempt !== undefined || project.root === undefined || project.collectionOf(uri) !== undefined;
}

/** What is wrong with the header alone: what a preview says while it cannot be read. The body is not looked at. */
export function checkHeader(input: CheckInput): Generator<undefined, readonly Finding[]> {
  return checkBy(headerRules(input.project.plume.rules), input);
}

/** A rule that a team has not switched off. */
interface GradedRule {
  readonly rule: Rule;
  /** What the team says of all its problems; undefined where it leaves that to the rule. */
  readonly grade: Grade | undefined;
}

type Grades = Project['plume']['rules'];

const articleRules = gradedFrom(rules);
/** Of a file that Jekyll makes no page of, such as `README.md`: nobody reads it on the site. */
const fileRules = gradedFrom(rules.filter(it => /^(?:file|front-matter)\.|^content\.merge-conflict$/.test(it.code)));
const headerRules = gradedFrom(rules.filter(it => it.code.startsWith('front-matter.')));

/** The rules as a team wants them: found once for all articles of a site. */
function gradedFrom(chosen: readonly Rule[]): (grades: Grades) => readonly GradedRule[] {
  return remembered((grades: Grades) =>
    chosen.flatMap((rule): readonly GradedRule[] => {
      const grade = grades.get(rule.code);
      return grade === 'off' ? [] : [{ rule, grade }];
    }),
  );
}

function* checkBy(chosen: readonly GradedRule[], input: CheckInput): Generator<undefined, readonly Finding[]> {
  const { article } = input;
  const context = createCheckContext(input);
  const liquid = rangesWithin(article.liquid, { start: article.body.start, end: article.text.length });
  const holds = subjectsOf(context);
  const isSuppressed = readSuppressions(article);
  const findings: Finding[] = [];
  const failed: string[] = [];
  for (const { rule, grade } of chosen) {
    try {
      if (rule.about !== undefined && !holds(rule.about)) {
        continue;
      }
      for (const problem of rule.check(context)) {
        if (rule.readsLiquid === true || !liesWithin(liquid, problem)) {
          findings.push({ rule, problem: rule.readsLiquid === true ? problem : withoutFixesOfLiquid(article, problem), severity: grade ?? gradeOf(rule, problem, input.schema) });
        }
      }
    } catch (failure) {
      input.onFailure(rule.code, failure);
      failed.push(rule.code);
    }
    yield undefined;
  }
  const covered = findings.flatMap(({ rule, problem: { covers } }) => (covers === undefined ? [] : [{ rule, covers }]));
  const found = findings
    .filter(({ rule, problem }) => !covered.some(it => it.rule !== rule && it.covers.start <= problem.start && problem.end <= it.covers.end))
    .filter(({ rule, problem }) => !isSuppressed(rule.code, problem))
    .toSorted((a, b) => a.problem.start - b.problem.start || a.problem.end - b.problem.end);
  return [...failureFindings(failed), ...found];
}

/** Rules that say what a schema asks for. */
const OF_SCHEMAS: ReadonlySet<string> = new Set(['missing-field', 'empty-field', 'not-accepted', 'unknown-value', 'wrong-type', 'unknown-document'].map(it => `front-matter.${it}`));

/** What the form of another tool asks for stops no build: it is at most a warning. */
function gradeOf(rule: Rule, { severity = rule.severity }: Problem, schema: JsonSchema): Grade {
  return severity === 'error' && schema['x-origin'] !== undefined && OF_SCHEMAS.has(rule.code) ? 'warning' : severity;
}

/** Whatever Jekyll will put there: a fix does not change a character of Liquid. */
function withoutFixesOfLiquid(article: Article, problem: Problem): Problem {
  const { fixes } = problem;
  return fixes === undefined || article.liquid.length === 0 ? problem : { ...problem, fixes: fixes.filter(it => keepsLiquid(article, it.edits)) };
}
