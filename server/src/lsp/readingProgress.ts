import type { ReadingProgress } from '../languageService.ts';

/** What an editor shows of something that takes long. */
export interface ProgressReport {
  begin(title: string, message: string): void;
  report(message: string): void;
  done(): void;
}

/** What is needed to tell how far the reading of sites is. */
export interface ProgressHost {
  now(): number;
  /** Asks the editor for a place to report in. */
  create(): Promise<ProgressReport>;
}

/** A site that is read within this many milliseconds is read without a word. */
const PATIENCE = 1000;
/** Milliseconds between two reports: numbers that race tell nothing. */
const PAUSE = 400;

interface Reading {
  readonly started: number;
  reported: number;
  report: Promise<ProgressReport> | undefined;
}

/** Makes a listener that shows in one line how far the reading of a site is, where it takes long. */
export function createReadingProgress({ now, create }: ProgressHost): (progress: ReadingProgress) => void {
  const readings = new Map<string, Reading>();
  return ({ root, title, message, isDone }) => {
    const reading = readings.get(root) ?? { started: now(), reported: 0, report: undefined };
    readings.set(root, reading);
    if (isDone) {
      readings.delete(root);
      void reading.report?.then(it => it.done());
      return;
    }
    if (now() - reading.started < PATIENCE || now() - reading.reported < PAUSE) {
      return;
    }
    reading.reported = now();
    if (reading.report === undefined) {
      reading.report = create().then(report => {
        report.begin(title, message);
        return report;
      });
    } else {
      void reading.report.then(it => it.report(message));
    }
  };
}
