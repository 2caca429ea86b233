/** Milliseconds between two signs of life. */
const PAUSE = 200;

/** Says how far a check has come, to somebody who waits for it. */
export interface Progress {
  /** One more file has been checked. */
  step(): void;
  /** Takes back what was said: something else is to be printed. */
  clear(): void;
}

/** Counts on the error output where that is a terminal; else says nothing. */
export function createProgress(total: number, { isTTY, write }: { readonly isTTY: boolean; readonly write: (text: string) => void }): Progress {
  let done = 0;
  let saidAt = Date.now();
  let isShown = false;
  return {
    step() {
      done += 1;
      if (isTTY && Date.now() - saidAt > PAUSE) {
        saidAt = Date.now();
        isShown = true;
        write(`\r\u001B[K${done}\u00A0/\u00A0${total}`);
      }
    },
    clear() {
      if (isShown) {
        isShown = false;
        write('\r\u001B[K');
      }
    },
  };
}
