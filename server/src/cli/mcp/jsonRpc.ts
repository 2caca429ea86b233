import { createInterface } from 'node:readline';

/** Numbers of JSON-RPC 2.0 for what goes wrong. */
export const RPC_ERRORS = { parse: -32700, request: -32600, method: -32601, parameters: -32602, internal: -32603 } as const;

/** What whoever asks is told in the place of an answer. */
export class RpcError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Whether somebody still waits for an answer. */
export interface RpcToken {
  isCancellationRequested: boolean;
}

/** Answers the requests of one method; of notifications, the answer is dropped. */
export type RpcMethods = ReadonlyMap<string, (parameters: Readonly<Record<string, unknown>>, token: RpcToken) => unknown>;

/** How messages come and go: one JSON text a line. */
export interface RpcStreams {
  readonly input: NodeJS.ReadableStream;
  readonly write: (line: string) => void;
  /** Is told what failed. */
  readonly onFailure: (failure: unknown) => void;
}

type Id = string | number;

/** Answers until the input ends. Requests are answered as they are ready, several at a time; one that is taken back is not answered. */
export async function serveRpc(methods: RpcMethods, { input, write, onFailure }: RpcStreams): Promise<void> {
  const running = new Map<Id, RpcToken>();
  const all = new Map(methods).set('notifications/cancelled', ({ requestId }) => {
    const token = running.get(requestId as Id);
    if (token !== undefined) {
      token.isCancellationRequested = true;
    }
  });
  const waiting = new Set<Promise<void>>();
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') {
      const answering = answerLine(line, { methods: all, running, onFailure }).then(answer => {
        if (answer !== undefined) {
          write(`${JSON.stringify(answer)}\n`);
        }
      });
      waiting.add(answering);
      void answering.finally(() => waiting.delete(answering));
    }
  }
  await Promise.all(waiting);
}

interface Answering {
  readonly methods: RpcMethods;
  readonly running: Map<Id, RpcToken>;
  readonly onFailure: (failure: unknown) => void;
}

/** One message, or several in a list, as the revision of March 2025 has them. */
async function answerLine(line: string, answering: Answering): Promise<unknown> {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return failed(null, new RpcError(RPC_ERRORS.parse, 'not JSON'));
  }
  if (!Array.isArray(message)) {
    return answerMessage(message, answering);
  }
  const answers = (await Promise.all(message.map(it => answerMessage(it, answering)))).filter(it => it !== undefined);
  return answers.length === 0 ? undefined : answers;
}

async function answerMessage(message: unknown, { methods, running, onFailure }: Answering): Promise<unknown> {
  const { id, method, params = {} } = (isMap(message) ? message : {}) as { readonly id?: unknown; readonly method?: unknown; readonly params?: unknown };
  if (typeof method !== 'string') {
    // An answer to a question that was never asked is no request either.
    return isMap(message) && ('result' in message || 'error' in message) ? undefined : failed(null, new RpcError(RPC_ERRORS.request, 'not a request'));
  }
  const known = typeof id === 'string' || typeof id === 'number' ? id : undefined;
  const token: RpcToken = { isCancellationRequested: false };
  if (known !== undefined) {
    running.set(known, token);
  }
  try {
    const answer = methods.get(method);
    if (answer === undefined) {
      throw new RpcError(RPC_ERRORS.method, `no method ${method}`);
    }
    if (!isMap(params)) {
      throw new RpcError(RPC_ERRORS.parameters, 'params is not an object');
    }
    const result = await answer(params, token);
    return known === undefined || token.isCancellationRequested ? undefined : { jsonrpc: '2.0', id: known, result };
  } catch (failure) {
    if (!(failure instanceof RpcError) && !token.isCancellationRequested) {
      onFailure(failure);
    }
    return known === undefined || token.isCancellationRequested ? undefined : failed(known, failure);
  } finally {
    if (known !== undefined) {
      running.delete(known);
    }
  }
}

function failed(id: Id | null, failure: unknown): object {
  const { code, message } = failure instanceof RpcError ? failure : new RpcError(RPC_ERRORS.internal, 'failed');
  return { jsonrpc: '2.0', id, error: { code, message } };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
