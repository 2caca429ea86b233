/**
 * Shows, for each image that is not there or not of this site, its alternative and its path in a frame,
 * as its readers will hear it. What was not found is asked for again when the window gets the focus.
 */
export class MissingImages {
  readonly #missing = new Set<string>();

  /** @param changed hears which images, or frames in their place, are to be made anew */
  constructor(root: HTMLElement, changed: (images: readonly Element[]) => void) {
    root.addEventListener(
      'error',
      ({ target }) => {
        if (target instanceof HTMLImageElement && target.hasAttribute('src') && !this.#missing.has(target.src)) {
          this.#missing.add(target.src);
          changed([...root.querySelectorAll('img')].filter(image => image.src === target.src));
        }
      },
      true,
    );
    window.addEventListener('focus', () => {
      if (this.#missing.size > 0) {
        this.#missing.clear();
        changed([...root.querySelectorAll('.plume-missing')]);
      }
    });
  }

  /** Puts frames in the place of images that cannot be shown. */
  replaceIn(part: ParentNode): void {
    for (const image of part.querySelectorAll('img')) {
      const elsewhere = image.getAttribute('data-plume-elsewhere');
      if (elsewhere !== null || this.#missing.has(image.src)) {
        image.replaceWith(frameFor(image));
      }
    }
  }
}

/** What stands for an image that cannot be shown: its alternative and its path, in words. */
export function frameFor(image: HTMLImageElement): HTMLElement {
  const frame = document.createElement('span');
  frame.className = `plume-missing ${image.className}`.trim();
  const line = image.getAttribute('data-line');
  if (line !== null) {
    frame.setAttribute('data-line', line);
  }
  const alternative = document.createElement('span');
  alternative.textContent = image.alt;
  const address = document.createElement('code');
  address.textContent = image.getAttribute('data-plume-elsewhere') ?? image.getAttribute('data-plume-source') ?? '';
  frame.append(alternative, address);
  return frame;
}
