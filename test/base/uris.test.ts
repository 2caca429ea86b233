import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { joinUri } from '../../server/src/base/uris.ts';

suite('an address', () => {
  test('is made of a name with half a character in it', () => assert.equal(joinUri('file:///site', 'a\uD800b.md'), 'file:///site/a%EF%BF%BDb.md'));
  test('keeps a whole character outside the basic plane', () => assert.equal(joinUri('file:///site', '😀.md'), 'file:///site/%F0%9F%98%80.md'));
});
