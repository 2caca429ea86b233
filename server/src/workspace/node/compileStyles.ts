import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CompiledStyle, CompileStyles } from '../siteStyles.ts';

/** Milliseconds that the stylesheets of a site may take together. */
const LONGEST = 30_000;
const MOST_MEGABYTES = 512;

/**
 * Compiles in a thread of its own, which is ended where it takes too long or too much memory.
 *
 * @param program the file of that thread; where it is not there, nothing is compiled
 */
export function styleCompiler(program: string, { longest = LONGEST }: { readonly longest?: number } = {}): CompileStyles {
  return async ({ root, sources, ...job }) => {
    if (sources.length === 0 || !root.startsWith('file:') || !existsSync(program)) {
      return [];
    }
    try {
      return await run(program, { ...job, sources, folder: fileURLToPath(root) }, longest);
    } catch (failure) {
      const problem = failure instanceof Error ? failure.message : String(failure);
      return sources.map(({ path }) => ({ path, css: undefined, problem }));
    }
  };
}

function run(program: string, workerData: unknown, longest: number): Promise<readonly CompiledStyle[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData, resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES }, stdout: true, stderr: true });
    const timer = setTimeout(() => {
      reject(new Error(`more than ${longest / 1000} s`));
      void worker.terminate();
    }, longest);
    worker.once('message', (answer: readonly CompiledStyle[]) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    });
    worker.once('error', failure => {
      clearTimeout(timer);
      reject(failure);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the compiler has ended'));
    });
  });
}
