// Programs that scripts start: each in a process group of its own, so that all of it can be ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** Milliseconds between asking a process group to end and ending it. */
const GRACE = 2000;

/** @type {Set<ChildProcess>} */
const groups = new Set();
let exitWatched = false;

/**
 * Starts a program as the leader of its own process group. The group ends with this process at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {ChildProcess}
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.add(child);
  // A program that cannot be started says so as an error event; those who wait for it listen too.
  child.on('error', () => groups.delete(child));
  child.on('exit', () => groups.delete(child));
  watchExit();
  return child;
}

/**
 * Ends a whole process group: politely, then for good.
 *
 * @param {ChildProcess} child
 */
export async function endGroup(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
    await exited;
    clearTimeout(timer);
  }
  // The leader may be gone while a child of its still holds a port.
  signalGroup(child, 'SIGKILL');
}

/**
 * Runs a program to its end with its output shown as it comes.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 127 where it cannot be started
 */
export function runLive(command, args, options = {}) {
  const child = startGroup(command, args, { stdio: 'inherit', ...options });
  return new Promise(resolve => {
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });
}

/**
 * A port of 127.0.0.1 that nothing listens on.
 *
 * @param {number} [wanted] this one, where given; an error with code EADDRINUSE if it is taken
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0) {
  const server = createServer();
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('No port could be reserved.');
  }
  return address.port;
}

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  try {
    if (process.platform === 'win32') {
      child.kill(signal);
    } else {
      process.kill(-child.pid, signal);
    }
  } catch {
    // The group is gone already, which is what was wanted.
  }
}

function watchExit() {
  if (exitWatched) {
    return;
  }
  exitWatched = true;
  process.on('exit', () => groups.forEach(child => signalGroup(child, 'SIGKILL')));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
}
