import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { type KramdownOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { JEKYLL } from './oracle/corpus.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { type Oracle, startOracle, whyNoOracle } from './oracle/oracle.ts';

/** 2,000 documents in every run; `PLUME_DIFFERENTIAL_RUNS=200000 npm run unit -- differential` on demand. */
const RUNS = Number(process.env['PLUME_DIFFERENTIAL_RUNS'] ?? 2000);
const SEED = process.env['PLUME_DIFFERENTIAL_SEED'];

const skip = whyNoOracle() ?? false;

suite('random documents against real kramdown', { skip }, () => {
  let oracle: Oracle;
  before(() => {
    oracle = startOracle();
  });
  after(() => oracle.close());

  test(`${RUNS} documents come out the same, as Jekyll configures it`, () => agree({}));
  test(`${RUNS / 10} documents come out the same, in kramdown's own flavour`, () => agree({ options: { input: 'kramdown' }, numRuns: RUNS / 10 }));

  async function agree({ options = JEKYLL, numRuns = RUNS }: { options?: KramdownOptions; numRuns?: number }): Promise<void> {
    const property = fc.asyncProperty(kramdownDocuments(), async text => {
      const html = renderKramdown(text, options);
      const expected = await oracle.render(text, options);
      // Where kramdown itself raises or takes seconds, there is nothing to agree with.
      if (expected.html !== undefined) {
        assert.equal(html, expected.html);
      }
    });
    await fc.assert(property, { numRuns, endOnFailure: false, ...(SEED === undefined ? {} : { seed: Number(SEED) }) });
  }
});
