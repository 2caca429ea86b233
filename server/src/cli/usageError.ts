import { CannotRun } from './cannotRun.ts';

/** The command line cannot be understood; the sentence says why, and what is possible. */
export class UsageError extends CannotRun {
  override readonly name: string = 'UsageError';
}
