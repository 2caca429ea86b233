import type { Report } from '../report.ts';

/** A problem as JSON tells it. */
export function withoutFix({ file, line, column, endLine, endColumn, severity, code, message }: Report): Omit<Report, 'fix'> {
  return { file, line, column, endLine, endColumn, severity, code, message };
}

/** An array of objects, for programs. */
export function reportAsJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.map(withoutFix), undefined, 2)}\n`;
}
