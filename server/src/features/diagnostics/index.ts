import type { Article } from '../../article/article.ts';
import { joinRanges, liesWithin, rangesWithin, reachesInto } from '../../base/liquid.ts';
import { remembered } from '../../base/remembered.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import { shiftRange, type TextRange } from '../../base/textRange.ts';
import type { Project } from '../../project/project.ts';
import { keepsLiquid } from '../shared/keepsLiquid.ts';
import { fillCard, inCardFile, isForCardBody, isForCardFile } from './checkCard.ts';
import { createCheckContext, type CheckedSnapshots } from './checkContext.ts';
import type { Finding } from './finding.ts';
import type { Grade, Problem, Rule } from './rule.ts';
import { failureFindings } from './ruleFailed.ts';
import { rules } from './rules.ts';
import { subjectsOf } from './subjects.ts';
import { readSuppressions } from './suppressions.ts';
import { uncovered } from './uncovered.ts';

export type { Finding } from './finding.ts';
export type { Fix, Grade, Problem, Rule } from './rule.ts';
export { configFindings } from './configFindings.ts';
export { filePathsOf } from '../shared/filePaths.ts';
export { placeUrisOf } from '../shared/pageTargets.ts';
export { rules } from './rules.ts';

/** What an article is checked with; its surroundings are those that {@link filePathsOf} and {@link placeUrisOf} name. */
export interface CheckInput extends CheckedSnapshots {
  /** A rule has failed; the others go on. */
  onFailure(code: string, failure: unknown): void;
}

/** What is wrong with an article, in the order of the text; rule by rule, so that other work may pass between two of them. */
export function checkArticle(input: CheckInput): Generator<undefined, readonly Finding[]> {
  if (input.project.isCard(input.article.uri)) {
    return checkCard(input);
  }
  const chosen = isPage(input) ? articleRules : fileRules;
  return checkBy(chosen(input.project.rulesFor(input.article.uri)), input);
}

/** What is wrong with a card of the team: with its file, and with its body as it is inserted. */
function* checkCard(input: CheckInput): Generator<undefined, readonly Finding[]> {
  const grades = input.project.rulesFor(input.article.uri);
  const filled = fillCard(input.article);
  const ofFile = yield* checkBy(cardFileRules(grades), input);
  const ofBody = yield* checkBy(cardBodyRules(grades), { ...input, article: filled.article });
  const inFile = ofBody.map(it => ({ ...it, problem: inCardFile(filled, it.problem) })).filter(({ problem }) => !filled.snippet.slips.some(it => it.start <= problem.start && problem.end <= it.end));
  return [...ofFile, ...inFile].toSorted((a, b) => a.problem.start - b.problem.start);
}

/** Whether a file is one that a site makes a page of, or was meant to be. */
function isPage({ article: { uri, header: { split } }, project }: CheckInput): boolean {
  return split.kind !== 'absent' || split.attempt !== undefined || project.root === undefined || project.collectionOf(uri) !== undefined;
}

/** What is wrong with the header alone: what a preview says while it cannot be read. The body is not looked at. */
export function checkHeader(input: CheckInput): Generator<undefined, readonly Finding[]> {
  return checkBy(headerRules(input.project.rulesFor(input.article.uri)), input);
}

/** A rule that a team has not switched off. */
interface GradedRule {
  readonly rule: Rule;
  /** What the team says of all its problems; undefined where it leaves that to the rule. */
  readonly grade: Grade | undefined;
}

type Grades = ReturnType<Project['rulesFor']>;

const articleRules = gradedFrom(rules);
/** Of a file that Jekyll makes no page of, such as `README.md`: nobody reads it on the site. */
const fileRules = gradedFrom(rules.filter(it => /^(?:file|front-matter)\.|^content\.merge-conflict$/.test(it.code)));
const cardFileRules = gradedFrom(rules.filter(it => isForCardFile(it.code)));
const cardBodyRules = gradedFrom(rules.filter(it => isForCardBody(it.code)));
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

/** How many rules are run between two moments at which others may have their turn. */
const RULES_IN_A_STEP = 4;

function* checkBy(chosen: readonly GradedRule[], input: CheckInput): Generator<undefined, readonly Finding[]> {
  const { article } = input;
  const context = createCheckContext(input);
  const { body } = article;
  const tags = body.liquidTags.map(it => shiftRange(it, body.start));
  const liquid = joinRanges(rangesWithin(article.liquid, { start: body.start, end: article.text.length }), tags);
  const holds = subjectsOf(context);
  const isSuppressed = readSuppressions(article);
  const findings: Finding[] = [];
  const failed: string[] = [];
  let run = 0;
  for (const { rule, grade } of chosen) {
    try {
      if (rule.about !== undefined && !holds(rule.about)) {
        continue;
      }
      for (const problem of rule.check(context)) {
        if (rule.readsLiquid === true || !liesWithin(liquid, problem)) {
          findings.push({ rule, problem: rule.readsLiquid === true ? problem : withoutFixesOfLiquid(article, tags, problem), severity: grade ?? gradeOf(rule, problem, input.schema) });
        }
      }
    } catch (failure) {
      input.onFailure(rule.code, failure);
      failed.push(rule.code);
    }
    // To be asked whether others wait takes as long as a rule that finds nothing.
    run += 1;
    if (run % RULES_IN_A_STEP === 0) {
      yield undefined;
    }
  }
  const found = uncovered(findings).filter(({ rule, problem }) => !isSuppressed(rule.code, problem));
  return [...failureFindings(failed), ...found];
}

/** Rules that say what a schema asks for. */
const OF_SCHEMAS: ReadonlySet<string> = new Set(['missing-field', 'empty-field', 'not-accepted', 'unknown-value', 'wrong-type', 'unknown-document'].map(it => `front-matter.${it}`));

/** What the form of another tool asks for stops no build: it is at most a warning. */
function gradeOf(rule: Rule, { severity = rule.severity }: Problem, schema: JsonSchema): Grade {
  return severity === 'error' && schema['x-origin'] !== undefined && OF_SCHEMAS.has(rule.code) ? 'warning' : severity;
}

/** Whatever Jekyll will put there: a fix changes neither a character of Liquid, nor a tag that it is a part of. */
function withoutFixesOfLiquid(article: Article, tags: readonly TextRange[], problem: Problem): Problem {
  const { fixes } = problem;
  return fixes === undefined || article.liquid.length === 0 ? problem : { ...problem, fixes: fixes.filter(({ edits }) => keepsLiquid(article, edits) && !edits.some(it => reachesInto(tags, it))) };
}
