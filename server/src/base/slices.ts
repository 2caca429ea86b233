import { CancelledError } from './cancellation.ts';

/** How long work may go on before other work has its turn. */
export interface Slices {
  readonly milliseconds: number;
  /** Resolves when the program has nothing more urgent to do. */
  letOthersPass(): Promise<void>;
  /** Milliseconds since any moment. */
  clock(): number;
  /** False once nobody waits for the answer any longer. */
  isWanted(): boolean;
}

/**
 * Runs work that is cut into steps - a generator that yields between two of them - and lets other work pass after each
 * slice of time. What takes less than a slice is done at once. Rejects with {@link CancelledError} when its answer is
 * no longer wanted.
 */
export async function runInSlices<Answer>(steps: Iterator<undefined, Answer>, { milliseconds, letOthersPass, clock, isWanted }: Slices): Promise<Answer> {
  let sliceStart = clock();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      return step.value;
    }
    if (clock() - sliceStart >= milliseconds) {
      await letOthersPass();
      if (!isWanted()) {
        throw new CancelledError();
      }
      sliceStart = clock();
    }
  }
}
