/** Milliseconds that an editor may take to arrive where the page has sent it. */
const JOURNEY = 1500;
/** VS Code leaves room above a revealed line for the headings that stick to the top: five lines unless it is told otherwise. */
const ROOM_ABOVE = 8;

/**
 * Tells an editor's own movement from the echo of a movement that the page asked for. Without it the
 * editor's arrival would move the page, on a busy machine long after the reader has let go.
 */
export class EchoGuard {
  #sent: { readonly line: number; readonly at: number } | undefined;

  /** The page has sent the editor to a line. */
  sent(line: number, now: number): void {
    this.#sent = { line, at: now };
  }

  /** Whether an editor that has arrived at a line was sent there. */
  isEcho(line: number, now: number): boolean {
    return this.#sent !== undefined && now - this.#sent.at < JOURNEY && Math.abs(line - this.#sent.line) <= ROOM_ABOVE;
  }
}
