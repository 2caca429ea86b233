import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { calmState } from '../../client/src/calmState.ts';
import type { ArticleState } from '../../server/src/protocol/articleState.ts';

function stateWith(errors: number): ArticleState {
  return { uri: 'file:///a.md', sentence: String(errors), publication: '', errors, warnings: 0, language: 'fr' };
}

suite('How an article stands while somebody types in it', () => {
  const TYPING = { typedAt: 5000, now: 5400 };
  test('is what it was, where the last letters made it worse, until they have been there for a while', () => {
    assert.deepEqual(calmState(stateWith(1), stateWith(0), TYPING), { state: stateWith(0), lookAgain: 600 });
    assert.deepEqual(calmState(stateWith(1), stateWith(0), { typedAt: 5000, now: 6000 }), { state: stateWith(1) });
  });
  test('is said at once where it is better, or nothing was said before', () => {
    assert.deepEqual(calmState(stateWith(0), stateWith(1), TYPING), { state: stateWith(0) });
    assert.deepEqual(calmState(stateWith(2), stateWith(2), TYPING), { state: stateWith(2) });
    assert.deepEqual(calmState(stateWith(1), undefined, TYPING), { state: stateWith(1) });
    assert.deepEqual(calmState(undefined, stateWith(1), TYPING), { state: undefined });
  });
});
