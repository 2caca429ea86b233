import type { Report } from '../report.ts';

/** An array of objects, for programs. */
export function reportAsJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports, undefined, 2)}\n`;
}
