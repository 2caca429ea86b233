import type { Report } from '../report.ts';
import { withoutFix } from './json.ts';

/** One object a line, for programs that read as they go. */
export function reportAsJsonLines(reports: readonly Report[]): string {
  return reports.map(it => `${JSON.stringify(withoutFix(it))}\n`).join('');
}
