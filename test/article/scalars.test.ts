import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';
import { isRubyTime, type RubyTime } from '../../server/src/article/yaml/rubyScalar.ts';
import { nodeAt, type YamlNode } from '../../server/src/article/yaml/yamlTree.ts';

interface Answer {
  readonly type: string;
  readonly value?: unknown;
}

interface Row {
  readonly source: string;
  readonly field: Answer;
  readonly item: Answer;
}

/** What Jekyll made of each value; `scalars/record.rb` records it anew. */
const rows = JSON.parse(readFileSync('test/article/scalars/scalars.json', 'utf8')) as readonly Row[];

suite('a value of the header is read as Jekyll reads it', () => {
  for (const { source, field, item } of rows) {
    test(`after a key: ${source}`, () => assert.deepEqual(comparable(read(`key: ${source}\n`, ['key'])), comparable(field)));
    test(`in a list: ${source}`, () => assert.deepEqual(comparable(read(`key:\n- ${source}\n`, ['key', 0])), comparable(item)));
  }
});

/** Why Ruby refuses a text is its own affair; JavaScript has one kind of number; a map as a key is lost. */
function comparable({ type, value }: Answer): Answer {
  if (type === 'integer' || type === 'float') {
    return { type: 'number', value: Number(value) };
  }
  if (type === 'list') {
    return { type, value: (value as readonly Answer[]).map(comparable) };
  }
  if (type === 'map') {
    return { type, value: Object.entries(value as Record<string, Answer>).flatMap(([key, it]) => (key.startsWith('{') ? [] : [[key, comparable(it)]])) };
  }
  return type === 'error' || type === 'null' ? { type } : { type, value };
}

function read(text: string, path: readonly (string | number)[]): Answer {
  const { root, problems } = parseYaml(text);
  // An alias to nothing is nothing: upstream's Jekyll says no word.
  if (problems.some(it => it.code !== 'UNKNOWN_ALIAS')) {
    return { type: 'error' };
  }
  const list = nodeAt(root, ['key']);
  const isOne = path.length === 1 || (list?.kind === 'list' && list.items.length === 1);
  return describe((isOne ? nodeAt(root, path) : undefined) ?? root);
}

function describe(node: YamlNode | undefined): Answer {
  switch (node?.kind) {
    case undefined:
      return { type: 'null' };
    case 'list':
      return { type: 'list', value: node.items.map(describe) };
    case 'map':
      return { type: 'map', value: Object.fromEntries(node.entries.map(it => [it.key.text, describe(it.value)])) };
    case 'scalar':
      return describeScalar(node.value);
  }
}

function describeScalar(value: Extract<YamlNode, { kind: 'scalar' }>['value']): Answer {
  if (isRubyTime(value)) {
    return { type: value.type, value: value.type === 'date' ? isoTime(value).slice(0, 10) : isoTime(value) };
  }
  if (typeof value === 'number') {
    return { type: 'float', value };
  }
  return value === null ? { type: 'null' } : { type: typeof value, value };
}

function isoTime({ year, month, day, hour, minute, second, offset = 0 }: RubyTime): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, 0, Math.floor(second * 1000));
  return date.toISOString();
}
