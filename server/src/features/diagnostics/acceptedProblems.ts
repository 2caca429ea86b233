import type { Article } from '../../article/article.ts';
import { acceptedOf, type ListedFiles } from '../../project/acceptedOf.ts';
import { compareWith, problemKey, type Baseline } from '../../project/baseline.ts';
import type { Project } from '../../project/project.ts';
import type { Finding } from './finding.ts';

/**
 * Makes what an editor shows of the problems that a team has accepted: hints, which nobody counts and whose corrections are still offered. The
 * answer is the same as long as the findings are.
 */
export function createSoftening(isGone: ListedFiles['isGone']): (article: Article, project: Project, findings: readonly Finding[]) => Promise<readonly Finding[]> {
  const known = new WeakMap<readonly Finding[], { readonly baseline: Baseline; readonly answer: Promise<readonly Finding[]> }>();
  return (article, { accepted }, findings) => {
    const baseline = accepted?.baseline;
    if (accepted === undefined || baseline === undefined || findings.length === 0) {
      return Promise.resolve(findings);
    }
    const last = known.get(findings);
    const answer = last?.baseline === baseline ? last.answer : soften(article, { uri: accepted.uri, baseline }, { findings, isGone });
    known.set(findings, { baseline, answer });
    return answer;
  };
}

async function soften({ uri, text }: Article, list: { readonly uri: string; readonly baseline: Baseline }, { findings, isGone }: { readonly findings: readonly Finding[] } & Pick<ListedFiles, 'isGone'>): Promise<readonly Finding[]> {
  const keys = findings.map(it => problemKey(it.rule.code, text, it.problem));
  const found = await acceptedOf(list, { uri, keys }, { isGone, isFree: () => true });
  const { isAccepted } = compareWith(found?.counts ?? new Map(), keys);
  return findings.map((it, index) => (isAccepted[index] === true ? { ...it, severity: 'hint' } : it));
}
