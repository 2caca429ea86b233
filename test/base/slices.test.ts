import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CancelledError } from '../../server/src/base/cancellation.ts';
import { runInSlices } from '../../server/src/base/slices.ts';

/** Runs five steps of three milliseconds each, and notes when others had their turn. */
async function runSteps({ milliseconds, wantedUntil = Infinity }: { milliseconds: number; wantedUntil?: number }): Promise<{ readonly passes: readonly number[]; readonly outcome: unknown }> {
  let now = 0;
  const passes: number[] = [];
  function* steps(): Generator<undefined, string> {
    for (let step = 0; step < 5; step += 1) {
      now += 3;
      yield undefined;
    }
    return 'done';
  }
  const letOthersPass = (): Promise<void> => {
    passes.push(now);
    return Promise.resolve();
  };
  const outcome = await runInSlices(steps(), { milliseconds, letOthersPass, clock: () => now, isWanted: () => now < wantedUntil }).catch((failure: unknown) => failure);
  return { passes, outcome };
}

suite('work in slices', () => {
  test('is done at once where it takes less than a slice', async () => {
    assert.deepEqual(await runSteps({ milliseconds: 100 }), { passes: [], outcome: 'done' });
  });
  test('lets others pass after each slice', async () => {
    assert.deepEqual(await runSteps({ milliseconds: 5 }), { passes: [6, 12], outcome: 'done' });
  });
  test('is given up once nobody wants it any longer', async () => {
    const { passes, outcome } = await runSteps({ milliseconds: 5, wantedUntil: 10 });
    assert.ok(outcome instanceof CancelledError);
    assert.deepEqual(passes, [6, 12]);
  });
});
