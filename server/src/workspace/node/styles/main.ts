import { parentPort, workerData } from 'node:worker_threads';
import { compileJob } from './compileJob.ts';

/** The thread that compiles stylesheets: it holds the compiler, and may be ended at any moment. */
parentPort?.postMessage(compileJob(workerData as Parameters<typeof compileJob>[0]));
