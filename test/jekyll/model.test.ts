import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { comparable, modelAnswer } from './oracle/modelAnswer.ts';
import type { JekyllAnswer, SiteTexts } from './oracle/oracle.ts';
import { makePairs, readPairs } from './oracle/pairs.ts';
import { readSites } from './oracle/sites.ts';

suite('what Jekyll makes of a site', () => {
  for (const { path, sites } of readSites()) {
    suite(path, () => {
      for (const { name, files, answer } of sites) {
        test(name, () => agree(files, answer));
      }
    });
  }
});

suite('what Jekyll makes of each configuration with each tree', () => {
  const recorded = readPairs();
  for (const { name, files } of makePairs()) {
    test(name, () => agree(files, recorded.get(name)));
  }
});

function agree(files: SiteTexts, answer: JekyllAnswer | undefined): void {
  assert.ok(answer, 'not recorded: node build/run.mjs test/jekyll/oracle/record.ts');
  const ours = modelAnswer(files);
  assert.equal(ours.isStopped, answer.stopped !== undefined, `stopped by ${JSON.stringify(answer.stopped)}`);
  // What Jekyll would have said of the files behind the one that stops it is not known.
  const answered = new Set(answer.files?.map(it => it.path));
  assert.deepEqual(comparable(ours.files.filter(it => answer.stopped === undefined || answered.has(it.path))), comparable(answer.files));
}
