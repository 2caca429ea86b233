import { ownCopy } from '../base/ownCopy.ts';
import type { ReportedProblem } from '../languageService.ts';

/** One problem of one file, as all formats report it: lines and columns from 1, in UTF-16 units. */
export interface Report {
  /** Path from the current folder, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: ReportedProblem['severity'];
  readonly code: string;
  readonly message: string;
}

/** A problem of a file as it is reported. */
export function toReport(file: string, { start, end, severity, code, message }: ReportedProblem): Report {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    code,
    message: ownCopy(message),
  };
}
