import { createHash } from 'node:crypto';
import type { Report } from '../report.ts';

/** The severities of GitLab. */
const SEVERITIES = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/** A report of Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): GitLab compares two of them by their fingerprints. */
export function reportForGitLab(reports: readonly Report[]): string {
  const seen = new Map<string, number>();
  const issues = reports.map(report => {
    const { file, line, endLine, severity, code, message } = report;
    // Without its line: text that is added above makes no problem a new one.
    const same = JSON.stringify([file, code, message]);
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return {
      description: message,
      check_name: code,
      fingerprint: createHash('sha256').update(`${same}${before}`).digest('hex'),
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: line, end: endLine } },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
