import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What comes back for a message. */
export interface RpcAnswer {
  readonly id: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a tool answers: a text, which is JSON unless it is a refusal. */
export interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A server of tools in a process of its own, spoken to as an assistant does. */
export interface AssistantProcess {
  request(method: string, params?: object): Promise<RpcAnswer>;
  call(name: string, input?: object): Promise<ToolAnswer>;
  /** Writes a line as it is, and answers the next line that comes. */
  line(text: string): Promise<unknown>;
  /** Ends the input, and answers how the process ended. */
  stop(): Promise<number | null>;
}

/** Starts a program as such a server. Answers are told by their number, in whatever order they come. */
export function startAssistantProcess(program: string, args: readonly string[], cwd: string): AssistantProcess {
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: ['pipe', 'pipe', 'inherit'], env: { PATH: process.env['PATH'] ?? '', LANG: 'C' } });
  const waiting = new Map<number, (answer: RpcAnswer) => void>();
  const next: ((value: unknown) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', line => {
    const answer = JSON.parse(line) as RpcAnswer;
    const known = typeof answer.id === 'number' ? waiting.get(answer.id) : undefined;
    (known ?? next.shift())?.(answer);
  });
  let count = 0;
  const request = (method: string, params?: object): Promise<RpcAnswer> =>
    new Promise(resolve => {
      count += 1;
      waiting.set(count, resolve);
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: count, method, ...(params && { params }) })}\n`);
    });
  return {
    request,
    call: async (name, input) => {
      const { result, error } = await request('tools/call', { name, arguments: input });
      const { content: [first] = [], isError = false } = (result ?? {}) as { readonly content?: readonly { readonly text: string }[]; readonly isError?: boolean };
      const text = first?.text ?? error?.message ?? '';
      return { isError: isError || error !== undefined, text, value: isError || error !== undefined ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
    line: text =>
      new Promise(resolve => {
        next.push(resolve);
        child.stdin.write(`${text}\n`);
      }),
    stop: () =>
      new Promise(resolve => {
        child.once('exit', resolve);
        child.stdin.end();
      }),
  };
}
