/** Milliseconds between two questions. */
const INTERVAL = 2500;
/** After so many intervals without an answer the server is busy: a long article may take that long on an old machine. */
const BUSY_AFTER = 2;
/** After so many it will not answer any more. */
const HANGS_AFTER = 6;

/** Who is asked, and who hears of the answer. */
export interface HeartbeatParts {
  /** Asks for a sign of life. A rejection is one. */
  readonly ask: () => Promise<unknown>;
  readonly onBusy: () => void;
  /** It answers again after it was busy. */
  readonly onAlive: () => void;
  readonly onHang: () => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** Asks the server again and again whether it is there, one question at a time. */
export class Heartbeat {
  readonly #parts: HeartbeatParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #missed = 0;
  #lastTick = 0;
  /** The question that waits for its answer; another one after each start, so that a late answer is nobody's. */
  #question: object | undefined;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
  }

  /** Begins to ask, if it does not yet. */
  start(): void {
    if (this.#timer === undefined) {
      this.#lastTick = this.#parts.now();
      this.#wait();
    }
  }

  /** Asks no more, and expects nothing. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#question = undefined;
    this.#missed = 0;
  }

  #wait(): void {
    this.#timer = setTimeout(() => this.#tick(), INTERVAL);
  }

  #tick(): void {
    const { now, onBusy, onHang } = this.#parts;
    const late = now() - this.#lastTick > 2 * INTERVAL;
    this.#lastTick = now();
    this.#wait();
    if (this.#question === undefined) {
      void this.#ask();
      return;
    }
    // A machine that has slept, or whose clock we ourselves have missed, says nothing about the server.
    this.#missed += late ? 0 : 1;
    if (this.#missed === BUSY_AFTER) {
      onBusy();
    } else if (this.#missed === HANGS_AFTER) {
      this.stop();
      onHang();
    }
  }

  async #ask(): Promise<void> {
    const question = {};
    this.#question = question;
    await this.#parts.ask().catch(() => undefined);
    if (this.#question === question) {
      const wasBusy = this.#missed >= BUSY_AFTER;
      this.#question = undefined;
      this.#missed = 0;
      if (wasBusy) {
        this.#parts.onAlive();
      }
    }
  }
}
