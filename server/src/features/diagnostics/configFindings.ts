import type { ConfigProblem } from '../../project/configProblem.ts';
import type { Finding } from './index.ts';
import type { Grade } from './rule.ts';

const GRADES: Readonly<Record<ConfigProblem['code'], Grade>> = {
  'configuration.unreadable': 'error',
  'configuration.not-accepted': 'error',
  'configuration.unknown-key': 'warning',
};

/** The codes of what may be wrong with a `plume.yml` or `_config.yml`: they have pages as rules do. */
export const configCodes = Object.keys(GRADES) as readonly ConfigProblem['code'][];

/** What is wrong with a file that configures a site, in the shape of findings of rules. */
export function configFindings(problems: readonly ConfigProblem[]): readonly Finding[] {
  return problems.map(({ code, start, end, message }) => ({
    rule: { code, severity: GRADES[code], check: () => [], message: () => message },
    problem: { start, end, args: [] },
    severity: GRADES[code],
  }));
}
