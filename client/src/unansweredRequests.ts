/** What the server is at: a request that it has not answered yet, or the last text that it was told of. */
export interface ServerWork {
  /** `textDocument/completion` */
  readonly method: string;
  /** The document that it is about; undefined for what is about none. */
  readonly uri: string | undefined;
}

/** Remembers what the server has been asked and told, so that one that hangs can be said to hang at something. */
export class UnansweredRequests {
  readonly #requests = new Set<ServerWork>();
  #told: ServerWork | undefined;

  /** What the server is most probably at: the oldest request without an answer, else the last text that it was told of. */
  get oldest(): ServerWork | undefined {
    const [first] = this.#requests;
    return first ?? this.#told;
  }

  /** A text was told: it will be checked. */
  told(method: string, uri: string): void {
    this.#told = { method, uri };
  }

  /** Follows a request to its answer. */
  async follow<T>(method: string, parameters: unknown, answer: Promise<T>): Promise<T> {
    const work = { method, uri: uriOf(parameters) };
    this.#requests.add(work);
    try {
      return await answer;
    } finally {
      this.#requests.delete(work);
    }
  }

  /** What an earlier server was asked is of no interest any more. */
  clear(): void {
    this.#requests.clear();
  }
}

/** The document that a request is about: `{ uri }` or `{ textDocument: { uri } }`. */
function uriOf(parameters: unknown): string | undefined {
  const { uri, textDocument } = (parameters ?? {}) as { readonly uri?: unknown; readonly textDocument?: { readonly uri?: unknown } };
  return [uri, textDocument?.uri].find(it => typeof it === 'string');
}
