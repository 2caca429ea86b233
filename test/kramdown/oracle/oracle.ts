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
  /** Rejects when the process has stopped: that is no answer. */
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
  const waiting: Waiting[] = [];
  readAnswers(child, waiting);
  return {
    render: (text, options) =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null) {
          reject(new Error('the oracle has stopped'));
        }
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify({ text, options })}\n`);
      }),
    close: () => child.stdin.end(),
  };
}

interface Waiting {
  readonly resolve: (answer: OracleAnswer) => void;
  readonly reject: (reason: Error) => void;
}

function readAnswers(child: ChildProcessWithoutNullStreams, waiting: Waiting[]): void {
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  createInterface({ input: child.stdout }).on('line', line => waiting.shift()?.resolve(JSON.parse(line) as OracleAnswer));
  child.on('exit', () => {
    for (const { reject } of waiting.splice(0)) {
      reject(new Error(`the oracle stopped: ${complaint}`));
    }
  });
}
