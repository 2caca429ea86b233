import { createHash } from 'node:crypto';
import type { Report } from '../report.ts';

/**
 * What each problem is known by from one report to the next: not by its line, since text that is added above makes no problem a
 * new one. Of several that are alike in a file, each has one of its own.
 */
export function fingerprintsOf(reports: readonly Report[]): readonly string[] {
  const seen = new Map<string, number>();
  return reports.map(({ file, code, message }) => {
    const same = JSON.stringify([file, code, message]);
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return createHash('sha256').update(`${same}${before}`).digest('hex');
  });
}
