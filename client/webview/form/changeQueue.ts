import type { FormChange, FormPath } from '../../src/form/messages.ts';
import { isRelated, type WantedChange } from './formHost.ts';

interface Waiting extends WantedChange {
  readonly number: number;
}

/** What the queue needs from the page. */
export interface QueueParts {
  send(change: { readonly change: number; readonly path: FormPath; readonly stamp: string; readonly wanted: FormChange }): void;
  /** What the text says of a field now. */
  stampOf(path: FormPath): string | undefined;
}

/**
 * The changes of a form, one after the other: each is made on the text that the one before has left. What was asked for while another change of the
 * same field was on its way follows from that one, and not from what the field said before.
 */
export class ChangeQueue {
  readonly #parts: QueueParts;
  #waiting: readonly Waiting[] = [];
  #sent: Waiting | undefined;
  #count = 0;

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  /** Whether nothing is on its way. */
  get isIdle(): boolean {
    return this.#sent === undefined;
  }

  /** Asks for a change. Of a value that is set again before it was sent, the last counts. */
  add(wanted: WantedChange): void {
    const isSame = (it: Waiting): boolean => it.wanted.kind === 'set' && wanted.wanted.kind === 'set' && isRelated(it.path, wanted.path) && isRelated(wanted.path, it.path);
    this.#count += 1;
    this.#waiting = [...this.#waiting.filter(it => !isSame(it)), { ...wanted, number: this.#count }];
    this.#next();
  }

  /** A change was made, or refused. */
  answered(number: number, message: string): void {
    const done = this.#sent;
    if (done?.number !== number) {
      return;
    }
    this.#sent = undefined;
    if (message === '') {
      this.#waiting = this.#waiting.map(it => (isRelated(it.path, done.path) || isRelated(done.path, it.path) ? { ...it, stamp: this.#parts.stampOf(it.path) ?? '' } : it));
    }
    done.answered?.(message);
    this.#next();
  }

  /** Another article is shown: what was asked for of the last one is made, or not, without telling. */
  clear(): void {
    this.#waiting = [];
    this.#sent = undefined;
  }

  #next(): void {
    const [next, ...others] = this.#waiting;
    if (this.#sent === undefined && next !== undefined) {
      this.#waiting = others;
      this.#sent = next;
      const { number, path, stamp, wanted } = next;
      this.#parts.send({ change: number, path, stamp, wanted });
    }
  }
}
