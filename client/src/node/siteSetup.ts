import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type * as vscode from 'vscode';
import type { SiteSetup } from '../../../server/src/protocol/siteSetup.ts';
import type { SetUpSite } from '../siteSetup/setUpSite.ts';

/**
 * Sets sites up by the command line, in a process that reads the whole site and ends.
 *
 * @param program the file of the command line
 */
export function siteSetup(program: string): SetUpSite {
  return async ({ folder, language }, token, log) => {
    const child = fork(program, ['init', folder, '--format', 'json', '--lang', language], { silent: true });
    const cancelled = token.onCancellationRequested(() => child.kill());
    try {
      return readAnswer(await outputOf(child, log), log);
    } finally {
      cancelled.dispose();
    }
  };
}

async function outputOf(child: ChildProcess, log: vscode.LogOutputChannel): Promise<string> {
  const output: Buffer[] = [];
  child.stdout?.on('data', (it: Buffer) => output.push(it));
  child.stderr?.on('data', (it: Buffer) => log.warn(it.toString('utf8').trimEnd()));
  await once(child, 'close');
  return Buffer.concat(output).toString('utf8');
}

function readAnswer(output: string, log: vscode.LogOutputChannel): SiteSetup | undefined {
  try {
    // Our own program, of this very version.
    return JSON.parse(output) as SiteSetup;
  } catch {
    log.error(`The site could not be read: ${output.slice(0, 200)}`);
    return undefined;
  }
}
