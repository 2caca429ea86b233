import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** The program and its arguments. */
  readonly command: string;
}

/** The processes that a process has started, and those that they have (Linux: from `/proc`). */
export function descendants(root: number): readonly RunningProcess[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(readProcess);
  const below = (parent: number): RunningProcess[] => all.filter(it => it.parent === parent).flatMap(it => [it, ...below(it.pid)]);
  return below(root);
}

function readProcess(name: string): readonly RunningProcess[] {
  try {
    // « 42 (node) S 17 … »: the name in parentheses may contain anything.
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
