import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const MOST_MEGABYTES = 16;

/**
 * Makes what looks, in a thread of its own, whether the program is still there that has started this one. An editor that dies takes a server along that
 * hears its input end; one that hangs hears nothing.
 *
 * @param program the file of that thread; where it is not there, nobody looks
 */
export function clientWatcher(program: string): (clientId: number) => void {
  return clientId => {
    if (existsSync(program)) {
      // What fails there is no reason to stop here.
      const worker = new Worker(program, { workerData: { clientId }, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } }).on('error', () => undefined);
      worker.unref();
    }
  };
}
