import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PageFlow } from '../../client/src/preview/pageFlow.ts';

/** Lets everything go on that can. */
const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Whether there is room now. */
async function hasRoom(flow: PageFlow): Promise<boolean> {
  let has = false;
  void flow.room().then(() => (has = true));
  await settle();
  return has;
}

suite('What is on its way to a page', () => {
  test('may be many small changes', async () => {
    const flow = new PageFlow();
    for (let count = 0; count < 20; count += 1) {
      flow.sent(500);
      assert.equal(await hasRoom(flow), true);
    }
  });

  test('is one long article, and no more', async () => {
    const flow = new PageFlow();
    flow.sent(500);
    flow.sent(100_000);
    assert.equal(await hasRoom(flow), false);
    flow.arrived();
    assert.equal(await hasRoom(flow), false);
    flow.arrived();
    assert.equal(await hasRoom(flow), true);
  });

  test('lets the next one go when the page has shown enough', async () => {
    const flow = new PageFlow();
    flow.sent(100_000);
    const room = flow.room();
    flow.arrived();
    await room;
  });

  test('is forgotten when the page is loaded anew', async () => {
    const flow = new PageFlow();
    flow.sent(100_000);
    const room = flow.room();
    flow.reset();
    await room;
    assert.equal(await hasRoom(flow), true);
  });

  test('does not wait for ever for a page that does not answer', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const flow = new PageFlow();
    flow.sent(100_000);
    const room = flow.room();
    context.mock.timers.tick(3000);
    await room;
  });
});
