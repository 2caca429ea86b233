import type { Report } from '../report.ts';

/** A problem as JSON tells it. */
export function withoutFix({ fix: _, ...report }: Report): Omit<Report, 'fix'> {
  return report;
}

/** An array of objects, for programs. */
export function reportAsJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.map(withoutFix), undefined, 2)}\n`;
}
