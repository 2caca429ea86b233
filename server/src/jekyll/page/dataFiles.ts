import { parseYaml } from '../../article/yaml/parseYaml.ts';
import { rubyMap, rubyValueOf, type RubyMap, type RubyValue } from '../values/rubyValue.ts';

/** What a file of `_data` says (`Jekyll::DataReader`): YAML, JSON - which is YAML - or a table. */
export function readDataFile(path: string, text: string): RubyValue {
  const clean = text.replace(/^\uFEFF/, '');
  switch (/\.[^.]*$/.exec(path)?.[0].toLowerCase()) {
    case '.csv':
      return table(clean, ',');
    case '.tsv':
      return table(clean, '\t');
    case '.json':
      return json(clean);
    default:
      return rubyValueOf(parseYaml(clean).root);
  }
}

/** The key that a file or folder of `_data` has: `mon fichier.v2.yml` → `mon_fichierv2`. */
export function dataKey(name: string): string {
  return name
    .replace(/[^\w\s-]+|(?<=^|\b\s)\s+(?=$|\s?\b)/g, '')
    .replace(/\s+/g, '_');
}

function json(text: string): RubyValue {
  // Ruby keeps the point of a number that JavaScript has none for.
  if (/\d\.0+(?!\d)/.test(text)) {
    return rubyValueOf(parseYaml(text).root);
  }
  try {
    return JSON.parse(text, (_key, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? rubyMap(Object.entries(value as Record<string, RubyValue>)) : value)) as RubyValue;
  } catch {
    return rubyValueOf(parseYaml(text).root);
  }
}

/** Rows with the names of the first one. */
function table(text: string, separator: string): readonly RubyMap[] {
  const [head = [], ...rows] = rowsOf(text, separator);
  return rows.filter(row => row.length > 1 || (row[0] ?? null) !== null).map(row => rubyMap(head.map((name, index) => [name ?? '', row[index] ?? null] as const)));
}

function rowsOf(text: string, separator: string): readonly (readonly (string | null)[])[] {
  const rows: (string | null)[][] = [[]];
  let wasQuoted = false;
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell === '' && !wasQuoted ? null : cell);
    cell = '';
    wasQuoted = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      isQuoted = sign !== '"' || text[at + 1] === '"';
      cell += sign === '"' ? (text[at + 1] === '"' ? '"' : '') : sign;
      at += sign === '"' && text[at + 1] === '"' ? 1 : 0;
    } else if (sign === '"' && cell === '') {
      isQuoted = true;
      wasQuoted = true;
    } else if (sign === separator) {
      endCell();
    } else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else if (sign !== '\r') {
      cell += sign;
    }
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) {
    endCell();
  } else {
    rows.pop();
  }
  return rows;
}
