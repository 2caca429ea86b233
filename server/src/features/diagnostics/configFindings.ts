import { lazy } from '../../base/lazy.ts';
import { nearestWord } from '../../base/words.ts';
import { unknownSetting, type ConfigProblem } from '../../project/configProblem.ts';
import type { Finding } from './finding.ts';
import type { Fix, Grade } from './rule.ts';
import { rules } from './rules.ts';

const GRADES: Readonly<Record<ConfigProblem['code'], Grade>> = {
  'configuration.unreadable': 'error',
  'configuration.not-accepted': 'error',
  'configuration.unknown-key': 'warning',
  'configuration.not-there': 'error',
  'configuration.matches-nothing': 'warning',
};

/** The codes of what may be wrong with a `plume.yml` or `_config.yml`: they have pages as rules do. */
export const configCodes = Object.keys(GRADES) as readonly ConfigProblem['code'][];

const ruleCodes = lazy(() => rules.map(it => it.code));

/** What is wrong with a file that configures a site, in the shape of findings of rules. */
export function configFindings(problems: readonly ConfigProblem[]): readonly Finding[] {
  const told = problems.filter(it => it.rule === undefined || !ruleCodes().includes(it.rule)).toSorted((a, b) => a.start - b.start);
  return told.map(it => toFinding(it.rule === undefined ? it : unknownSetting(it, it.rule, nearestWord(it.rule, ruleCodes()))));
}

function toFinding({ code, start, end, message, replacement, isUnsure }: ConfigProblem): Finding {
  const fixes: readonly Fix[] =
    replacement === undefined ? [] : [{ title: { fr: `Remplacer par «\u00A0${replacement}\u00A0»`, en: `Replace by ‘${replacement}’` }, edits: [{ start, end, newText: replacement }] }];
  return {
    rule: { code, severity: GRADES[code], check: () => [], message: () => message },
    problem: { start, end, args: [], fixes },
    severity: isUnsure === true ? 'information' : GRADES[code],
  };
}
