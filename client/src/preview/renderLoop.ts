/**
 * Runs a task whenever it is asked for, one run at a time: requests that arrive during a run are
 * answered by one more run after it. So the first keystroke of a burst is rendered at once, never
 * more than one render is under way, and the latest text always wins.
 */
export class RenderLoop {
  readonly #task: () => Promise<void>;
  #asked = false;
  #running = false;
  #stopped = false;

  /** @param task must not reject */
  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** Asks for a run that sees everything that happened until now. */
  request(): void {
    this.#asked = true;
    if (!this.#running) {
      void this.#run();
    }
  }

  /** No run starts after this. */
  stop(): void {
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Whoever else listens to the event that asks for a run hears it first: the text reaches the server before the question.
    await Promise.resolve();
    while (this.#asked && !this.#stopped) {
      this.#asked = false;
      await this.#task();
    }
    this.#running = false;
  }
}
