/** Keys whose values name the items of a list: `- id: dinum`. */
const NAMING_KEYS: ReadonlySet<string> = new Set(['id', 'slug', 'key', 'username', 'login']);

/**
 * What a file of `_data` names: its keys, or the names of the items of its list. Read by its lines, at a fraction of the cost
 * of reading it in full: a name that is written otherwise than on a line of its own is not found.
 *
 * `dinum: …` and `- id: dinum` both name `dinum`.
 */
export function dataNamesIn(text: string, path: string): readonly string[] {
  return /\.json$/i.test(path) ? namesInJson(text) : [...new Set(text.split(/\r?\n/).flatMap(nameInLine))];
}

const KEY_LINE = /^(- |  )?(?:"([^"]+)"|'([^']+)'|([^\s"'#:[\]{}&*!|>%@`,-][^:#]*?))\s*:(?:\s+(.*))?$/;
const VALUE = /^(?:"([^"]*)"|'([^']*)'|([^#]*?))\s*(?:#.*)?$/;

function nameInLine(line: string): readonly string[] {
  const [, indent, double, single, plain, value = ''] = KEY_LINE.exec(line) ?? [];
  const key = double ?? single ?? plain;
  if (key === undefined || indent === undefined) {
    return key === undefined ? [] : [key];
  }
  const [, inDouble, inSingle, written = ''] = VALUE.exec(value) ?? [];
  const name = inDouble ?? inSingle ?? written;
  return NAMING_KEYS.has(key) && name !== '' ? [name] : [];
}

function namesInJson(text: string): readonly string[] {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data.flatMap(namesOf) : typeof data === 'object' && data !== null ? Object.keys(data) : [];
  } catch {
    return [];
  }
}

function namesOf(item: unknown): readonly string[] {
  return typeof item !== 'object' || item === null ? [] : Object.entries(item).flatMap(([key, value]) => (NAMING_KEYS.has(key) && typeof value === 'string' ? [value] : []));
}
