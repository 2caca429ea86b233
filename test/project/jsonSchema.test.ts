import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { schemasAt, type JsonSchema } from '../../server/src/project/jsonSchema.ts';

suite('the schemas that may describe a value', () => {
  test('are each there once, in whatever many ways they name each other', () => {
    const ways = Array.from({ length: 100 }, (): JsonSchema => ({ $ref: '#' }));
    const root: JsonSchema = { anyOf: ways };
    assert.deepEqual(schemasAt(root, []), [root, ...ways]);
  });

  test('are those of a field in a part that leads back to the whole', () => {
    const title: JsonSchema = { type: 'string' };
    const root: JsonSchema = { properties: { title }, allOf: [{ $ref: '#' }, { properties: { title: { $ref: '#/properties/title' } } }] };
    assert.deepEqual(schemasAt(root, ['title']), [title, { $ref: '#/properties/title' }]);
  });
});
