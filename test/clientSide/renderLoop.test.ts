import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { RenderLoop } from '../../client/src/preview/renderLoop.ts';

suite('Rendering on every keystroke', () => {
  test('starts at once', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    await turn();
    assert.equal(runs.length, 1);
  });

  test('never has two renders under way', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    await turn();
    loop.request();
    await turn();
    assert.equal(runs.length, 1);
  });

  test('answers all that was asked for during a render by one more', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    await turn();
    loop.request();
    loop.request();
    loop.request();
    runs[0]?.();
    await turn();
    assert.equal(runs.length, 2);
    runs[1]?.();
    await turn();
    assert.equal(runs.length, 2);
  });

  test('renders once for a keystroke that several listeners ask for', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    loop.request();
    await turn();
    runs[0]?.();
    await turn();
    assert.equal(runs.length, 1);
  });

  test('starts again after a pause', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    await turn();
    runs[0]?.();
    await turn();
    loop.request();
    await turn();
    assert.equal(runs.length, 2);
  });

  test('renders nothing once it is stopped', async () => {
    const { loop, runs } = makeLoop();
    loop.request();
    await turn();
    loop.request();
    loop.stop();
    runs[0]?.();
    await turn();
    assert.equal(runs.length, 1);
  });
});

/** A loop whose renders end when the test says so. */
function makeLoop(): { loop: RenderLoop; runs: (() => void)[] } {
  const runs: (() => void)[] = [];
  return { runs, loop: new RenderLoop(() => new Promise(resolve => void runs.push(resolve))) };
}
