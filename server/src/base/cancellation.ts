/** Says whether an answer is still wanted. A token of `vscode-languageserver` is one. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** For those who always want the answer: the command line, tests. */
export const neverCancelled: CancellationToken = { isCancellationRequested: false };

/** Thrown where an answer is no longer wanted: to be answered as cancelled, never as empty. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/** Stops here if the answer is no longer wanted: to be called after each `await`. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new CancelledError();
  }
}
