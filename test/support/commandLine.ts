import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach } from 'node:test';
import { bundleProgram } from './bundles.ts';

/** What a command answers. */
export interface Expected {
  readonly code: number;
  readonly stdout?: string | RegExp;
  readonly stderr?: string | RegExp;
}

/** The command `plume`, in an empty folder for each test. */
export interface CommandLine {
  /** The folder of the test that runs. */
  readonly folder: string;
  readonly check: (args: readonly string[], expected: Expected, input?: string, environment?: Readonly<Record<string, string>>) => void;
  readonly run: (args: readonly string[], input?: string, environment?: Readonly<Record<string, string>>) => SpawnSyncReturns<string>;
  /** In a shell, for what is done with the output. */
  readonly shell: (command: string) => SpawnSyncReturns<string>;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
}

/** Makes the command, and the folders that the tests of a file write in. */
export function useCommandLine(): CommandLine {
  const folders: string[] = [];
  let program = '';
  before(async () => {
    program = await bundleProgram('cli');
  });
  beforeEach(() => {
    folders.push(mkdtempSync(join(tmpdir(), 'plume-cli-')));
  });
  after(() => {
    folders.forEach(it => rmSync(it, { recursive: true, force: true }));
  });
  const environmentOf = (own: Readonly<Record<string, string>>) => ({ PATH: process.env['PATH'] ?? '', LANG: 'C', ...own });
  const commandLine: CommandLine = {
    get folder() {
      return folders.at(-1) ?? '';
    },
    run: (args, input = '', environment = {}) =>
      spawnSync(process.execPath, [program, ...args], { cwd: commandLine.folder, env: environmentOf(environment), input, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 }),
    shell: command => spawnSync('bash', ['--norc', '-c', command], { cwd: commandLine.folder, env: environmentOf({ NODE: process.execPath, PLUME: program }), encoding: 'utf8', timeout: 60_000 }),
    check: (args, expected, input, environment) => {
      const { status, stdout, stderr } = commandLine.run(args, input, environment);
      compare(stdout, expected.stdout);
      compare(stderr, expected.stderr);
      assert.equal(status, expected.code, `${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`);
    },
    write: (path, text) => {
      mkdirSync(join(commandLine.folder, path, '..'), { recursive: true });
      writeFileSync(join(commandLine.folder, path), text);
    },
    read: path => readFileSync(join(commandLine.folder, path), 'utf8'),
  };
  return commandLine;
}

function compare(actual: string, expected: string | RegExp | undefined): void {
  if (typeof expected === 'string') {
    assert.equal(actual, expected);
  } else if (expected !== undefined) {
    assert.match(actual, expected);
  }
}
