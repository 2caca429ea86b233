import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PlainValue } from '../../server/src/article/yaml/yamlValue.ts';
import type { JsonSchema } from '../../server/src/project/jsonSchema.ts';
import { validateValue } from '../../server/src/project/validate.ts';

function errorsOf(value: PlainValue, schema: JsonSchema): readonly unknown[] {
  const { errors, schemaFailure } = validateValue(value, schema);
  assert.equal(schemaFailure, undefined);
  return errors.map(({ keyword, path, expected }) => [keyword, path.join('.'), expected]);
}

suite('The expressions of a schema', () => {
  test('are matched in time, whatever they are', () => {
    const schema: JsonSchema = { properties: { a: { pattern: '^(a+)+$' } }, patternProperties: { '^(b|b)*$': { type: 'number' } } };
    assert.deepEqual(errorsOf({ a: `${'a'.repeat(5000)}!`, ['b'.repeat(5000)]: 'x' }, schema), [
      ['pattern', 'a', '^(a+)+$'],
      ['type', 'b'.repeat(5000), 'number'],
    ]);
  });

  test('are said with what was expected, beside a format', () => {
    const schema: JsonSchema = { properties: { a: { type: 'string', format: 'date', pattern: '^2' } } };
    assert.deepEqual(errorsOf({ a: 'x' }, schema), [
      ['format', 'a', 'date'],
      ['pattern', 'a', '^2'],
    ]);
    assert.deepEqual(errorsOf({ a: '2024-01-01' }, schema), []);
  });

  test('mean what ECMA-262 says: a no-break space is a space', () => {
    assert.deepEqual(errorsOf({ a: 'un\u00A0: deux' }, { properties: { a: { pattern: '^un\\s: \\w+$' } } }), []);
  });

  test('that fit the same keys are two, and leave other keys to what is said of those', () => {
    const schema: JsonSchema = { patternProperties: { '^x': { type: 'string' }, 'x$': { maxLength: 2 }, '^y': { type: 'number' } }, additionalProperties: false };
    assert.deepEqual(errorsOf({ x: 'abc', y: 1 }, schema), [['maxLength', 'x', 2]]);
    assert.deepEqual(errorsOf({ z: 1 }, schema).length, 1);
  });

  test('of a field that is called as a keyword is are matched too', () => {
    assert.deepEqual(errorsOf({ default: 'b' }, { properties: { default: { pattern: '^a' } } }), [['pattern', 'default', '^a']]);
  });
});
