import type { PlainMap, PlainValue } from '../article/yaml/yamlValue.ts';

/** A value that is longer is no example. */
const LONGEST = 80;

/** What the first of some headers that says something in a field says there, on one line, shortened; undefined where none does. */
export function exampleOf(field: string, headers: readonly (PlainMap | undefined)[]): string | undefined {
  for (const header of headers) {
    const value = header !== undefined && Object.hasOwn(header, field) ? inOneLine(header[field]) : '';
    if (value !== '') {
      return value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
    }
  }
  return undefined;
}

/** As YAML has it on one line: `[a, b]`, `{ nom: a }`. */
function inOneLine(value: PlainValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (typeof value !== 'object') {
    return String(value).replaceAll(/\s+/g, ' ').trim();
  }
  if (isList(value)) {
    return value.length === 0 ? '' : `[${value.map(inOneLine).join(', ')}]`;
  }
  return `{ ${Object.entries(value).map(([name, it]) => `${name}: ${inOneLine(it)}`).join(', ')} }`;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
