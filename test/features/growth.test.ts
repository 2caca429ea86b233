import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { ARTICLE_FAMILIES } from '../bench/articleFamilies.ts';
import { type WorkCounter, startCounting } from '../bench/work.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';

const SIZE = 4_000;
const MOST = 2.3;
const SITE = { '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n', 'plume.yml': 'typography: fr\n' };

suite('the checks of pathological articles', () => {
  const { service } = createTestService(SITE);
  let counter: WorkCounter;
  before(() => {
    counter = startCounting();
  });
  after(() => counter.stop());

  for (const [name, family] of Object.entries(ARTICLE_FAMILIES)) {
    test(`${name}: twice the text is twice the work`, async () => {
      const work = (article: string, size: number): Promise<number> => counter.countUntilDone(() => service.report(memoryUri(`_actualites/${article}.md`), family(size)));
      // Code that runs for the first time is counted otherwise; what is known of an article is not asked again.
      await work('first', SIZE);
      const once = await work('once', SIZE);
      const fourTimes = await work('fourTimes', 4 * SIZE);
      assert.ok(once > 0 && fourTimes <= once * MOST ** 2, `${once} blocks of code and characters, then ${fourTimes}: ${(fourTimes / once).toFixed(1)}`);
    });
  }
});
