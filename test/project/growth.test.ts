import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { CONFIGURATION_FAMILIES } from '../bench/configurationFamilies.ts';
import { type WorkCounter, startCounting } from '../bench/work.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const SIZE = 2_000;
const MOST = 2.3;
const HEADER = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };

suite('what is asked of sites with pathological configurations', () => {
  let counter: WorkCounter;
  before(() => {
    counter = startCounting();
  });
  after(() => counter.stop());

  for (const [name, family] of Object.entries(CONFIGURATION_FAMILIES)) {
    test(`${name}: twice the text is twice the work`, async () => {
      const work = (size: number): Promise<number> => counter.countUntilDone(() => askAll(family(size)));
      // Code that runs for the first time is counted otherwise.
      await work(SIZE);
      const once = await work(SIZE);
      const fourTimes = await work(4 * SIZE);
      assert.ok(once > 0 && fourTimes <= once * MOST ** 2, `${once} blocks of code and characters, then ${fourTimes}: ${(fourTimes / once).toFixed(1)}`);
    });
  }
});

/** All that an editor asks about an article of a site, and about the files that configure it. */
async function askAll(files: Readonly<Record<string, string>>): Promise<void> {
  const { service, failures } = createTestService(files);
  const article = memoryUri('_actualites/a.md');
  service.open(article, 1, files['_actualites/a.md'] ?? '');
  await service.whenIndexed(article);
  await service.check(article, NEVER);
  await service.render(article, {}, NEVER);
  await service.complete(article, { line: 3, character: 8 }, NEVER);
  await service.complete(article, { line: 4, character: 0 }, NEVER);
  await service.hover(article, { line: 1, character: 1 }, NEVER);
  await service.codeActions(article, HEADER, NEVER);
  await service.codeActions(article, HEADER, NEVER);
  await service.checkConfiguration(article);
  for (const file of ['plume.yml', '_config.yml']) {
    const text = files[file] ?? '';
    const end = { line: text.split('\n').length - 1, character: 0 };
    service.open(memoryUri(file), 1, text);
    await service.check(memoryUri(file), NEVER);
    await service.complete(memoryUri(file), end, NEVER);
    await service.hover(memoryUri(file), { line: Math.min(5, end.line), character: 8 }, NEVER);
    await service.codeActions(memoryUri(file), { start: { line: 0, character: 0 }, end }, NEVER);
  }
  assert.deepEqual(failures, []);
}
