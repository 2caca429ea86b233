import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { type KramdownOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { JEKYLL } from './oracle/corpus.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { optionSets } from './oracle/optionSets.ts';
import { type Oracle, startOracle, whyNoOracle } from './oracle/oracle.ts';

/** 2,000 documents in every run; `PLUME_SEED=random PLUME_DIFFERENTIAL_RUNS=200000 npm run unit -- differential` on demand. */
const RUNS = Number(process.env['PLUME_DIFFERENTIAL_RUNS'] ?? 2000);

const skip = whyNoOracle() ?? false;

suite('random documents against real kramdown', { skip }, () => {
  let oracle: Oracle;
  before(() => {
    oracle = startOracle();
  });
  after(() => oracle.close());

  test(`${RUNS} documents come out the same, as Jekyll configures it`, () => agree(fc.constant(JEKYLL), RUNS));
  test(`${RUNS / 2} documents come out the same, with other options each`, () => agree(optionSets(), RUNS / 2));

  async function agree(options: fc.Arbitrary<KramdownOptions>, numRuns: number): Promise<void> {
    const property = fc.asyncProperty(kramdownDocuments(), options, async (text, chosen) => {
      const html = renderKramdown(text, chosen);
      const expected = await oracle.render(text, chosen);
      // Where kramdown itself raises or takes seconds, there is nothing to agree with.
      if (expected.html !== undefined) {
        assert.equal(html, expected.html);
      }
    });
    await fc.assert(property, { numRuns, endOnFailure: false });
  }
});
