/** Asks real kramdown, in one Ruby process that lives as long as the tests. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';

/** What kramdown answered. */
export type Answer = { readonly html: string } | { readonly error: string };

/** Real kramdown. */
export interface Oracle {
  readonly version: string;
  readonly render: (text: string, options: KramdownOptions) => Promise<Answer>;
  readonly close: () => void;
}

const SCRIPT = resolve('test/kramdown/differential/oracle.rb');

/** Why kramdown cannot be asked here, or undefined if it can. */
export function whyNoOracle(): string | undefined {
  const found = spawnSync('ruby', ['-e', 'require "kramdown"; require "kramdown-parser-gfm"'], { stdio: 'ignore' });
  return found.status === 0 && existsSync(SCRIPT) ? undefined : 'Ruby with kramdown and kramdown-parser-gfm is not installed';
}

/** Starts kramdown. Questions are answered in the order in which they are asked. */
export async function startOracle(): Promise<Oracle> {
  const child: ChildProcessWithoutNullStreams = spawn('ruby', [SCRIPT]);
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', line => waiting.shift()?.(line));
  const nextLine = (): Promise<string> => new Promise(settle => {
    waiting.push(settle);
  });
  const { version } = JSON.parse(await nextLine()) as { version: string };
  return {
    version,
    async render(text, options) {
      child.stdin.write(`${JSON.stringify({ text, options })}\n`);
      return JSON.parse(await nextLine()) as Answer;
    },
    close() {
      child.stdin.end();
    },
  };
}
