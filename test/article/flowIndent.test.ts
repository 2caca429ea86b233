import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { scalarsOf } from '../../server/src/article/yaml/yamlParts.ts';

/** What Ruby’s Psych 4 makes of them. */
suite('lines within quotes and brackets, indented or not', () => {
  test('in double quotes', () => check('title: "a\nb"\nx: c', { title: 'a b', x: 'c' }));
  test('with quotation marks that are escaped', () => check('title: "a \\"b\\"\nc"\nx: c', { title: 'a "b" c', x: 'c' }));
  test('in single quotes', () => check("title: 'l''a\nb'", { title: "l'a b" }));
  test('what reads like a field, an item or a comment is text', () => check('title: "a\nb: c\n- d\n# e"', { title: 'a b: c - d # e' }));
  test('a blank line is a line break', () => check('title: "a\n\nb"', { title: 'a\nb' }));
  test('in brackets', () => check('tags: [a,\nb,\n"c\nd"]\nx: c', { tags: ['a', 'b', 'c d'], x: 'c' }));
  test('in braces, deeper', () => check('m:\n  n: {a: 1,\nb: 2}\nx: c', { m: { n: { a: 1, b: 2 } }, x: 'c' }));
  test('in items of a list', () => check("l:\n  - 'a\nb'\n  - c", { l: ['a b', 'c'] }));
  test('after a tab', () => check('title: "a\n\tb"', { title: 'a b' }));
  test('beside a block, whose lines stay', () => check('d: |\n  "x\n  y"\ntitle: "a\nb"', { d: '"x\ny"\n', title: 'a b' }));
  test('in a file of Windows', () => check('title: "a\r\nb"\r\nx: c', { title: 'a b', x: 'c' }));
  test('ranges are those of the text', () => {
    const text = '---\ntitle: "a\nb"\nl: [c,\nd]\nx: e\n---\n';
    assert.deepEqual(scalarsOf(readFrontMatter(text).yaml.root).map(({ scalar }) => text.slice(scalar.start, scalar.end)), ['"a\nb"', 'c', 'd', 'e']);
  });
  test('a quote that never ends is still one', () => assert.notEqual(readFrontMatter('---\ntitle: "a\nb: c\n---\n').yaml.problems.length, 0));
});

function check(header: string, expected: Readonly<Record<string, unknown>>): void {
  const { data, yaml } = readFrontMatter(`---\n${header}\n---\n`);
  assert.deepEqual(yaml.problems, []);
  assert.deepEqual(JSON.parse(JSON.stringify(data)), expected);
}
