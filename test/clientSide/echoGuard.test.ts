import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { EchoGuard } from '../../client/src/preview/echoGuard.ts';

suite('The echo of a movement', () => {
  const guard = new EchoGuard();

  test('is nothing before the page has moved', () => {
    assert.equal(guard.isEcho(137, 0), false);
  });

  test('is the arrival of the editor, under the headings that stick to its top', () => {
    guard.sent(137.5, 1000);
    assert.equal(guard.isEcho(132.2, 1800), true);
  });

  test('is not where a writer scrolls to meanwhile', () => {
    assert.equal(guard.isEcho(90, 1200), false);
  });

  test('does not last', () => {
    assert.equal(guard.isEcho(137, 2500), false);
  });
});
