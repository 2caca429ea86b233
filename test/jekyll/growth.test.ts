import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { LIQUID_FAMILIES } from '../bench/liquidFamilies.ts';
import { type WorkCounter, startCounting } from '../bench/work.ts';
import { renderTexts } from '../support/siteTexts.ts';

const SIZE = 4_000;
const MOST = 2.3;

suite('the pages of pathological templates', () => {
  let counter: WorkCounter;
  before(() => {
    counter = startCounting();
  });
  after(() => counter.stop());

  for (const [name, family] of Object.entries(LIQUID_FAMILIES)) {
    test(`${name}: twice the text is twice the work`, () => {
      const work = (size: number): number => counter.count(() => renderTexts(family(size)));
      // Code that runs for the first time is counted otherwise.
      work(SIZE);
      const [once, fourTimes] = [work(SIZE), work(4 * SIZE)];
      assert.ok(once > 0 && fourTimes <= once * MOST ** 2, `${once} blocks of code and characters, then ${fourTimes}: ${(fourTimes / once).toFixed(1)}`);
    });
  }
});
