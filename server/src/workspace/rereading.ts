import type { Yield } from './readSite.ts';

/** Milliseconds of reading before other work may pass. */
const SLICE = 4;

/** What reads files again. */
export interface Rereading {
  readonly read: (uri: string) => Promise<void>;
  readonly letOthersPass: Yield;
  /** Milliseconds since any moment. */
  readonly clock: () => number;
}

/**
 * Makes a function that has a file read again, one file after the other, each once however often it was named: a branch
 * that is checked out changes thousands at once, and a keystroke does not wait for them. A single file is read at once.
 */
export function createRereading({ read, letOthersPass, clock }: Rereading): (uri: string) => void {
  const waiting = new Set<string>();
  let isReading = false;
  const readAll = async (): Promise<void> => {
    isReading = true;
    let sliceStart = clock();
    for (const uri of waiting) {
      waiting.delete(uri);
      await read(uri);
      if (clock() - sliceStart >= SLICE) {
        await letOthersPass();
        sliceStart = clock();
      }
    }
    isReading = false;
  };
  return uri => {
    waiting.add(uri);
    if (!isReading) {
      void readAll();
    }
  };
}
