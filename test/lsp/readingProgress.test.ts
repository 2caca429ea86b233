import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createReadingProgress } from '../../server/src/lsp/readingProgress.ts';

suite('how far the reading of a site is', () => {
  test('is not told where it is read within a second', async () => {
    const { at, told } = reading();
    await at(0, 10);
    await at(900, 4000);
    await at(950, 4100, { isDone: true });
    assert.deepEqual(told, []);
  });
  test('is told in one line after a second, calmly, and taken away', async () => {
    const { at, told } = reading();
    await at(0, 10);
    await at(1000, 4000);
    await at(1010, 4010);
    await at(1500, 6000);
    await at(1600, 6100, { isDone: true });
    assert.deepEqual(told, ['begin Lecture 4000', 'report 6000', 'done']);
  });
  test('is told anew of a site that is read anew', async () => {
    const { at, told } = reading();
    await at(0, 10);
    await at(1000, 4000);
    await at(1100, 4100, { isDone: true });
    await at(1200, 10);
    await at(1300, 20);
    assert.deepEqual(told, ['begin Lecture 4000', 'done']);
  });
});

function reading() {
  const told: string[] = [];
  let time = 0;
  const report = { begin: (title: string, message: string) => told.push(`begin ${title} ${message}`), report: (message: string) => told.push(`report ${message}`), done: () => told.push('done') };
  const tell = createReadingProgress({ now: () => time, create: () => Promise.resolve(report) });
  const at = async (moment: number, count: number, { isDone } = { isDone: false }): Promise<void> => {
    time = moment;
    tell({ root: 'file:///a', title: 'Lecture', message: String(count), isDone });
    await Promise.resolve();
    await Promise.resolve();
  };
  return { at, told };
}
