import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, suite, test } from 'node:test';
import { Heartbeat } from '../../client/src/heartbeat.ts';

suite('Whether the server is there', () => {
  let news: string[];
  let answers: (() => void)[];
  let clock: number;
  let heartbeat: Heartbeat;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    [news, answers, clock] = [[], [], 0];
    heartbeat = new Heartbeat({
      ask: () => new Promise<void>(resolve => answers.push(resolve)),
      onBusy: () => news.push('busy'),
      onAlive: () => news.push('alive'),
      onHang: () => news.push('hang'),
      now: () => clock,
    });
    heartbeat.start();
  });
  afterEach(() => mock.timers.reset());

  /** Lets seconds pass, one by one. */
  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      clock += 1000;
      mock.timers.tick(1000);
      await Promise.resolve();
    }
  }

  async function answerAll(): Promise<void> {
    answers.splice(0).forEach(answer => answer());
    await new Promise(resolve => setImmediate(resolve));
  }

  test('says nothing of a server that answers', async () => {
    for (let count = 0; count < 10; count += 1) {
      await pass(3);
      await answerAll();
    }
    assert.deepEqual(news, []);
  });

  test('asks one question at a time', async () => {
    await pass(9);
    assert.equal(answers.length, 1);
  });

  test('says that it is busy after some seconds, and that it answers again', async () => {
    await pass(10);
    assert.deepEqual(news, ['busy']);
    await answerAll();
    assert.deepEqual(news, ['busy', 'alive']);
  });

  test('says once that it hangs, and asks no more', async () => {
    await pass(60);
    assert.deepEqual(news, ['busy', 'hang']);
    assert.equal(answers.length, 1);
  });

  test('takes no answer of a server that was ended for one of the next', async () => {
    await pass(3);
    heartbeat.stop();
    heartbeat.start();
    await pass(3);
    answers.shift()?.();
    await pass(30);
    assert.deepEqual(news, ['busy', 'hang']);
  });

  test('blames no server for a machine that has slept', async () => {
    await pass(3);
    for (let count = 0; count < 10; count += 1) {
      clock += 3_600_000;
      mock.timers.tick(2500);
    }
    assert.deepEqual(news, []);
  });
});
