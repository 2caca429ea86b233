import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks. */
const INTERVAL = 1500;
/** A server that still answers ends by itself within three seconds of its client: this one is for those that do not. */
const GONE_FOR = 4;

/** A thread of the server, which goes on where the others hang: it ends the whole process when the program that has started it is gone. */
const { clientId } = workerData as { readonly clientId: number };
let gone = 0;

setInterval(() => {
  gone = isThere(clientId) ? 0 : gone + 1;
  if (gone >= GONE_FOR) {
    // Asked to end, a process would first have to listen.
    process.kill(process.pid, 'SIGKILL');
  }
}, INTERVAL);

function isThere(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (failure) {
    // A process of somebody else's is one, too.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}
