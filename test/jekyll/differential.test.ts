import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { comparable, modelAnswer } from './oracle/modelAnswer.ts';
import { asksUpstream, startJekyll, whyNoJekyll, type JekyllOracle } from './oracle/oracle.ts';
import { randomSites } from './oracle/randomSites.ts';

/** 500 sites in every run; `PLUME_JEKYLL=… PLUME_SEED=random PLUME_JEKYLL_RUNS=20000 npm run unit -- jekyll/differential` on demand. */
const RUNS = Number(process.env['PLUME_JEKYLL_RUNS'] ?? 500);

const skip = whyNoJekyll() ?? false;

suite('random sites against real Jekyll', { skip }, () => {
  let oracle: JekyllOracle;
  before(() => {
    oracle = startJekyll();
  });
  after(() => oracle.close());

  test(`${RUNS} sites are read the same`, async () => {
    const property = fc.asyncProperty(randomSites, async files => {
      if (!asksUpstream && isReadOtherwiseByDebian(files)) {
        return;
      }
      const answer = await oracle.ask(files);
      const ours = modelAnswer(files);
      if (answer.error !== undefined) {
        return;
      }
      assert.equal(ours.isStopped, answer.stopped !== undefined, `stopped by ${JSON.stringify(answer.stopped)}`);
      if (answer.stopped === undefined) {
        assert.deepEqual(comparable(ours.files), comparable(answer.files));
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

/** Debian's Jekyll reads YAML with Psych, whose scalars differ from those of `safe_yaml` (test/article/scalars). */
function isReadOtherwiseByDebian(files: Readonly<Record<string, string>>): boolean {
  return Object.values(files).some(it => /: (?::|[\d-]*\d:\d|1,000|2019-7-5|2024-1-2$|!!str|\[2024, 1\.0|1_|1\.$)/m.test(it));
}
