import type { Report } from '../report.ts';

/** The levels that GitHub Actions knows. */
const LEVELS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands: GitHub shows them beside the lines of a pull request. */
export function reportForGitHub(reports: readonly Report[]): string {
  return reports
    .map(({ file, line, column, endLine, endColumn, severity, code, message }) => {
      const place = `file=${property(file)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn},title=${property(code)}`;
      return `::${LEVELS[severity]} ${place}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
