import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** The findings that lie in nothing that a finding of another rule covers, in the order of the text. */
export function uncovered(findings: readonly Finding[]): readonly Finding[] {
  const covers = findings.flatMap(({ rule, problem: { covers } }) => (covers === undefined ? [] : [{ rule, ...covers }])).toSorted((a, b) => a.start - b.start);
  /** How far the covers of each rule go that begin before the place that was reached. */
  const reach = new Map<Rule, number>();
  let begun = 0;
  return findings.toSorted(byPlace).filter(({ rule, problem }) => {
    for (let cover = covers[begun]; cover !== undefined && cover.start <= problem.start; begun += 1, cover = covers[begun]) {
      reach.set(cover.rule, Math.max(reach.get(cover.rule) ?? 0, cover.end));
    }
    return ![...reach].some(([by, end]) => by !== rule && problem.end <= end);
  });
}

function byPlace({ problem: one }: Finding, { problem: other }: Finding): number {
  return one.start - other.start || one.end - other.end;
}
