import type { LineIndex, PositionRange } from '../base/lineIndex.ts';
import { ownCopy } from '../base/ownCopy.ts';
import type { ReportedProblem } from '../languageService.ts';

/** A stretch of a file: lines and columns from 1, in UTF-16 units; the end is not part of it. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a correction puts in the place of a stretch. */
export interface Replacement extends Region {
  readonly text: string;
}

/** One problem of one file, as all formats report it. */
export interface Report extends Region {
  /** Path from the current folder, with slashes. */
  readonly file: string;
  readonly severity: ReportedProblem['severity'];
  readonly code: string;
  readonly message: string;
  /** The line that it stands on, where somebody is to see it. */
  readonly excerpt?: string | undefined;
  /** Its best correction, where a format tells it. */
  readonly fix?: readonly Replacement[] | undefined;
}

/** A problem of a file as it is reported. */
export function toReport(file: string, { severity, code, message, ...range }: ReportedProblem): Report {
  return { file, ...toRegion(range), severity, code, message: ownCopy(message) };
}

/** The best correction of a problem, as formats tell it. */
export function toReplacements({ correction }: Pick<ReportedProblem, 'correction'>, lines: LineIndex): readonly Replacement[] | undefined {
  return correction?.map(it => ({ ...toRegion(lines.rangeOf(it)), text: it.newText }));
}

function toRegion({ start, end }: PositionRange): Region {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
