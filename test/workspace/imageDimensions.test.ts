import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { readImageDimensions, type ImageDimensions } from '../../server/src/workspace/imageDimensions.ts';

function dimensionsOf(bytes: Uint8Array): Promise<ImageDimensions | undefined> {
  return readImageDimensions({ readStart: (_, length) => Promise.resolve(bytes.subarray(0, length)) }, 'file:///a');
}

const text = (it: string): Uint8Array => new TextEncoder().encode(it);

/** An icon of 16 and one of 48 pixels in one file, as far as its directory says it. */
const ICON = Uint8Array.from([0, 0, 1, 0, 2, 0, ...[16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 38, 0, 0, 0], ...[48, 48, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 38, 0, 0, 0]]);

suite('How large an image is', () => {
  test('a PNG', async () => assert.deepEqual(await dimensionsOf(readFileSync(resolve('test/fixtures/site/uploads/carre.png'))), { width: 240, height: 240 }));
  test('a GIF', async () => assert.deepEqual(await dimensionsOf(Uint8Array.from([...text('GIF89a'), 3, 0, 2, 0])), { width: 3, height: 2 }));
  test('a drawing', async () => assert.deepEqual(await dimensionsOf(text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>')), { width: 40, height: 20 }));
  test('the largest of an icon', async () => assert.deepEqual(await dimensionsOf(ICON), { width: 48, height: 48 }));
  test('a text is none', async () => assert.equal(await dimensionsOf(text('Un texte')), undefined));
  test('nor is an image that ends too soon', async () => assert.equal(await dimensionsOf(text('GIF89a')), undefined));
});
