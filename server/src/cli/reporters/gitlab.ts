import type { Report } from '../report.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** The severities of GitLab. */
const SEVERITIES = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/** A report of Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): GitLab compares two of them by their fingerprints. */
export function reportForGitLab(reports: readonly Report[]): string {
  const fingerprints = fingerprintsOf(reports);
  const issues = reports.map(({ file, line, endLine, severity, code, message }, index) => ({
    description: message,
    check_name: code,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: line, end: endLine } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
