const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Signs of the form, drawn on 16 by 16. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  add: 'M8 3v10M3 8h10',
} as const;

/** The name of a sign. */
export type IconName = keyof typeof PATHS;

/** A sign in the colour of the text around it; who reads it aloud passes over it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const path = document.createElementNS(NAMESPACE, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
