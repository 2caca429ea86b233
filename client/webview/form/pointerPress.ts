/**
 * Knows whether a button of the mouse is held. What would move things in the page waits until it is released: else a click that begins on one thing
 * would end on another, and be none.
 */
export class PointerPress {
  #isDown = false;
  #waiting: (() => void)[] = [];

  constructor(target: EventTarget) {
    target.addEventListener('pointerdown', () => {
      this.#isDown = true;
    });
    for (const end of ['pointerup', 'pointercancel', 'blur', 'dragend']) {
      // The click comes behind the release.
      target.addEventListener(end, () => void setTimeout(() => this.#release()));
    }
  }

  /** Does something now, or when the button is released. */
  whenReleased(task: () => void): void {
    if (this.#isDown) {
      this.#waiting.push(task);
    } else {
      task();
    }
  }

  #release(): void {
    const waiting = this.#waiting;
    this.#isDown = false;
    this.#waiting = [];
    waiting.forEach(it => it());
  }
}

/** Has the field in which somebody is explained (class `explained`), and no other. */
export function explainFocused(root: HTMLElement, press: PointerPress): void {
  const explain = (): void => {
    const field = document.activeElement?.closest('.field:not(.nested)');
    root.querySelectorAll('.explained').forEach(it => it !== field && it.classList.remove('explained'));
    field?.classList.add('explained');
  };
  root.addEventListener('focusin', () => press.whenReleased(explain));
  root.addEventListener('focusout', () => press.whenReleased(() => void setTimeout(explain)));
}
