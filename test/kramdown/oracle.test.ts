import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { KramdownOptions } from '../../server/src/kramdown/index.ts';
import { JEKYLL } from './oracle/corpus.ts';
import { type Oracle, startOracle, whyNoOracle } from './oracle/oracle.ts';
import { type Case, readShared, sharedMissing } from './support.ts';

/** These need an option that came with 2.5, another gem, a formatter in Ruby, or an older Rouge. */
const OUT_OF_REACH = new Set([
  'block/04_header/with_header_links', 'span/04_footnote/footnote_link_text', 'block/04_header/with_auto_ids', 'header_ids_with_transliteration',
  'emoji', 'emoji_custom', 'block/06_codeblock/rouge/multiple', 'block/06_codeblock/highlighting-opts', 'block/06_codeblock/guess_lang_css_class',
]);

const skip = whyNoOracle() ?? sharedMissing;

suite('the oracle', { skip }, () => {
  let oracle: Oracle;
  before(() => {
    oracle = startOracle();
  });
  after(() => oracle.close());

  test('answers kramdown’s own cases as kramdown 2.5 does', () =>
    check('cases.json', one => ({ input: one.suite === 'gfm' ? 'GFM' : 'kramdown', ...one.options })));
  test('answers documents of a French site as kramdown 2.5 does', async () => {
    await check('probes.json', () => JEKYLL);
    await check('articles.json', () => ({ ...JEKYLL, syntax_highlighter: null, syntax_highlighter_opts: {} }));
  });
  test('goes on after a text that overflows its stack', async () => {
    assert.match((await oracle.render('{:a: a}\n\n{: a}\nb\n', JEKYLL)).error ?? '', /^SystemStackError/);
    assert.equal((await oracle.render('é\n', JEKYLL)).html, '<p>é</p>\n');
  });

  async function check(file: string, optionsOf: (one: Case) => KramdownOptions): Promise<void> {
    const cases = (readShared(file) as Case[]).filter(it => !OUT_OF_REACH.has(it.name));
    const different = await Promise.all(cases.map(async one => ((await oracle.render(one.text, optionsOf(one))).html === one.html ? [] : [one.name])));
    assert.deepEqual(different.flat(), []);
  }
});
