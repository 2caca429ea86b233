import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { renderKramdown } from '../../server/src/kramdown/index.ts';
import { FAMILIES } from '../bench/families.ts';
import { type WorkCounter, startCounting } from '../bench/work.ts';

const SIZE = 8_000;
const MOST = 2.3;

suite('pathological texts', () => {
  let counter: WorkCounter;
  before(() => {
    counter = startCounting();
  });
  after(() => counter.stop());

  for (const [name, family] of Object.entries(FAMILIES)) {
    test(`${name}: twice the text is twice the work`, () => {
      const work = (size: number): number => counter.count(() => renderKramdown(family(size)));
      // Code that runs for the first time is counted otherwise.
      work(SIZE);
      const [once, fourTimes] = [work(SIZE), work(4 * SIZE)];
      assert.ok(once > 0 && fourTimes <= once * MOST ** 2, `${once} blocks of code and characters, then ${fourTimes}`);
    });
  }

  test('a paragraph of more breaks and abbreviations than a call can have arguments', () => {
    const html = renderKramdown(`*[b]: c\n\n${'b\\\n'.repeat(150_000)}`);
    assert.equal(html.split('<br />').length, 150_000);
    assert.equal(html.split('<abbr title="c">').length, 150_001);
  });

  test('work that is not linear is noticed', () => {
    const texts = [1000, 4000].map(size => 'a'.repeat(size));
    const [once = 0, fourTimes = 0] = texts.map(text => counter.count(() => [...text].map((_, index) => text.indexOf('b', index))));
    assert.ok(fourTimes > once * MOST ** 2);
  });
});
