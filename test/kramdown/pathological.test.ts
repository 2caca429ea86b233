import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { renderKramdown } from '../../server/src/kramdown/index.ts';
import { FAMILIES } from '../bench/families.ts';

const SIZE = 30_000;

suite('pathological texts', () => {
  for (const [name, family] of Object.entries(FAMILIES)) {
    test(`${name} are read to their end`, () => {
      assert.equal(typeof renderKramdown(family(SIZE)), 'string');
    });
  }
});
