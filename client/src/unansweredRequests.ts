/** What the server is at: a request that it has not answered yet, or the last text that it was told of. */
export interface ServerWork {
  /** `textDocument/completion` */
  readonly method: string;
  /** The document that it is about; undefined for what is about none. */
  readonly uri: string | undefined;
}

/** Remembers what the server has been asked and told, so that one that hangs can be said to hang at something. */
export class UnansweredRequests {
  /** Each request, and how to give it up. */
  readonly #requests = new Map<ServerWork, (reason: Error) => void>();
  #told: ServerWork | undefined;

  /** What the server is most probably at: the oldest request without an answer, else the last text that it was told of. */
  get oldest(): ServerWork | undefined {
    const [first] = this.#requests.keys();
    return first ?? this.#told;
  }

  /** A text was told: it will be checked. */
  told(method: string, uri: string): void {
    this.#told = { method, uri };
  }

  /** Follows a request to its answer, or until it is given up. */
  async follow<T>(method: string, parameters: unknown, answer: Promise<T>): Promise<T> {
    const work = { method, uri: uriOf(parameters) };
    const givenUp = new Promise<never>((_, reject) => this.#requests.set(work, reject));
    try {
      return await Promise.race([answer, givenUp]);
    } finally {
      this.#requests.delete(work);
    }
  }

  /** No answer will come: the server is ended. Who waits for one hears of it. */
  giveUp(reason: Error): void {
    [...this.#requests.values()].forEach(reject => reject(reason));
    this.#requests.clear();
  }
}

/** The document that a request is about: `{ uri }` or `{ textDocument: { uri } }`. */
function uriOf(parameters: unknown): string | undefined {
  const { uri, textDocument } = (parameters ?? {}) as { readonly uri?: unknown; readonly textDocument?: { readonly uri?: unknown } };
  return [uri, textDocument?.uri].find(it => typeof it === 'string');
}
