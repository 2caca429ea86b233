import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { type KramdownOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { JEKYLL, readCorpus } from './oracle/corpus.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { mutationsOf } from './oracle/mutations.ts';
import { optionSets } from './oracle/optionSets.ts';
import { kramdownSoup } from './oracle/soup.ts';
import { type Oracle, startOracle, whyNoOracle } from './oracle/oracle.ts';

/** 2,000 documents in every run; `PLUME_SEED=random PLUME_DIFFERENTIAL_RUNS=200000 npm run unit -- differential` on demand. */
const RUNS = Number(process.env['PLUME_DIFFERENTIAL_RUNS'] ?? 2000);

/** What kramdown prints, another one each time, where footnotes have their place within a footnote. */
const MARK = /[a-z0-9]{100}/;

const skip = whyNoOracle() ?? false;

suite('random documents against real kramdown', { skip }, () => {
  let oracle: Oracle;
  before(() => {
    oracle = startOracle();
  });
  after(() => oracle.close());

  test(`${RUNS} documents come out the same, as Jekyll configures it`, () => agree(kramdownDocuments(), fc.constant(JEKYLL), RUNS));
  test(`${RUNS / 2} documents come out the same, with other options each`, () => agree(kramdownDocuments(), optionSets(), RUNS / 2));

  // Where a text holds a mapping, edits would ask for all of YAML.
  const texts = readCorpus().flatMap(file => file.documents.map(it => it.text)).filter(it => !/_(?:symbols|opts)=/.test(it));
  test(`${RUNS / 2} documents of the corpus come out the same after small edits, with other options each`, () => agree(mutationsOf(texts), optionSets(), RUNS / 2));
  test(`${RUNS / 2} heaps of marks and words come out the same, with other options each`, () => agree(kramdownSoup(), optionSets(), RUNS / 2));

  async function agree(documents: fc.Arbitrary<string>, options: fc.Arbitrary<KramdownOptions>, numRuns: number): Promise<void> {
    let unanswered = 0;
    const property = fc.asyncProperty(documents, options, async (text, chosen) => {
      const html = renderKramdown(text, chosen);
      const expected = await oracle.render(text, chosen);
      // Where kramdown itself raises, takes seconds or makes up a mark, there is nothing to agree with.
      if (expected.html === undefined || MARK.test(expected.html)) {
        unanswered += 1;
      } else {
        assert.equal(html, expected.html);
      }
    });
    await fc.assert(property, { numRuns, endOnFailure: false });
    assert.ok(unanswered <= numRuns / 20, `kramdown did not answer ${unanswered} times`);
  }
});
