import { parseArticle } from '../../article/article.ts';

/** A field of a header that says something else; empty where it says nothing. */
export interface HeaderChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

type Data = Readonly<Record<string, unknown>>;

/** The fields of the header of a text; empty where it has none, or none that can be read. */
export function headerData(text: string): Data {
  return parseArticle('file:///article.md', 0, text).header.data;
}

/** The fields that say something else in one header than in another one, in the order of the new one. */
export function headerChanges(before: Data, after: Data): readonly HeaderChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .map(name => ({ name, before: inWords(valueIn(before, name)), after: inWords(valueIn(after, name)) }))
    .filter(it => it.before !== it.after);
}

function valueIn(data: Data, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

/** `['a', 'b']` → `a, b`; what has fields of its own: `source : /a.png ; alt : Un carré`. */
function inWords(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map(inWords).join(', ');
  }
  return typeof value === 'object' ? Object.entries(value).map(([name, it]) => `${name}\u00A0: ${inWords(it)}`).join(' ; ') : String(value as string | number | boolean);
}
