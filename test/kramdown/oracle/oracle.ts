import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';

/** What real kramdown makes of a text. */
export interface OracleAnswer {
  readonly html?: string;
  readonly warnings?: readonly string[];
  /** `timeout`, or the exception that kramdown itself raised. */
  readonly error?: string;
}

/** Real kramdown in one long-lived process. Close it, or the process stays. */
export interface Oracle {
  render(text: string, options: KramdownOptions): Promise<OracleAnswer>;
  close(): void;
}

/** Why there is no oracle on this machine; undefined when there is one. */
export function whyNoOracle(): string | undefined {
  const { status } = spawnSync('ruby', ['-rkramdown', '-rkramdown-parser-gfm', '-e', '0'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'needs ruby with kramdown and kramdown-parser-gfm (Debian: ruby-kramdown, ruby-kramdown-parser-gfm)';
}

/** Starts the process. */
export function startOracle(): Oracle {
  const child = spawn('ruby', ['test/kramdown/oracle/oracle.rb'], { stdio: 'pipe' });
  const waiting: ((answer: OracleAnswer) => void)[] = [];
  readAnswers(child, waiting);
  return {
    render: (text, options) =>
      new Promise(resolve => {
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify({ text, options })}\n`);
      }),
    close: () => child.stdin.end(),
  };
}

function readAnswers(child: ChildProcessWithoutNullStreams, waiting: ((answer: OracleAnswer) => void)[]): void {
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  createInterface({ input: child.stdout }).on('line', line => waiting.shift()?.(JSON.parse(line) as OracleAnswer));
  child.on('exit', () => {
    for (const resolve of waiting.splice(0)) {
      resolve({ error: `the oracle stopped: ${complaint}` });
    }
  });
}
