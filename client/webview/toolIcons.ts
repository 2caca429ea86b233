import type { Action, Tool } from './tools.ts';

type Drawn = Tool | Action | 'more';

/** Each drawn with lines on a field of 16 by 16: text signs are blank boxes where no font has them. */
const LINES: Readonly<Record<Drawn, string>> = {
  problems: 'M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5',
  changes: 'M8 2.5v7M4.5 6h7M4.5 13h7',
  chooseBase: 'M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13',
  beside: 'M2 3h12v10H2zM8 3v10',
  noBreakSpaces: 'M2.5 7v4.5h11V7',
  annotations: 'M6 2.5c-2 0-2 1-2 2.5s0 3-1.5 3C4 8 4 9.5 4 11s0 2.5 2 2.5M10 2.5c2 0 2 1 2 2.5s0 3 1.5 3C12 8 12 9.5 12 11s0 2.5-2 2.5M8 6v.1M8 10v.1',
  summary: 'M3 13.5V8.5M6.5 13.5V5M10 13.5V7M13.5 13.5V2.5',
  teaser: 'M2 2.5h12v11H2zM4.5 5h3v3h-3zM9.5 5.5h2.5M9.5 7.5h2.5M4.5 10.5h7.5',
  page: 'M2 2.5h12v11H2zM2 5.5h12M2 11h12M5 8.2h6',
  phone: 'M5 1.5h6v13H5zM7.5 12.5h1',
  tablet: 'M3 2h10v12H3zM7.5 12h1',
  desktop: 'M1.5 3h13v8h-13zM5.5 13.5h5M8 11v2.5',
  export: 'M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
};

const SVG = 'http://www.w3.org/2000/svg';

/** The icon of a tool, in the colour of the text around it. */
export function drawIcon(name: Drawn): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const lines = document.createElementNS(SVG, 'path');
  lines.setAttribute('d', LINES[name]);
  icon.append(lines);
  for (const [attribute, value] of Object.entries({ class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' })) {
    icon.setAttribute(attribute, value);
  }
  return icon;
}
