import { elementsOfType, headingsOf } from '../shared/elements.ts';
import { fileTargetsOf } from '../shared/fileTargets.ts';
import { linksOf } from '../shared/links.ts';
import { modelBlocksOf } from '../shared/modelBlocks.ts';
import type { CheckContext, Subject } from './rule.ts';

/** Whether an article holds what a rule is about. */
const SUBJECTS: Readonly<Record<Subject, (context: CheckContext) => boolean>> = {
  annotations: ({ document }) => document.attributeLists.length > 0 || document.attributeDefinitions.length > 0,
  cards: context => modelBlocksOf(context).length > 0,
  definitions: ({ document }) => document.definitions.length > 0,
  files: ({ article, project }) => fileTargetsOf(article, project).length > 0,
  headings: ({ document }) => headingsOf(document).length > 0,
  html: ({ document }) => elementsOfType(document, 'html_element').length > 0,
  links: context => linksOf(context).length > 0,
  'slips of the header': ({ article }) => article.header.problems.length > 0,
  'values that the schema refuses': ({ schemaErrors }) => schemaErrors.length > 0,
  warnings: ({ document }) => document.warnings.length > 0,
};

/** Answers, for one article, whether it holds a subject; looked up once for all rules. */
export function subjectsOf(context: CheckContext): (subject: Subject) => boolean {
  const known = new Map<Subject, boolean>();
  return subject => {
    const answer = known.get(subject) ?? SUBJECTS[subject](context);
    known.set(subject, answer);
    return answer;
  };
}
