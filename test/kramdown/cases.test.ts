import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { KramdownOptions } from '../../server/src/kramdown/index.ts';
import { jekyllOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { type Case, readShared, sharedMissing } from './support.ts';

/** These need pictures from another gem, a formatter in Ruby, colours of other languages, or the line ends of an older Rouge. */
const OUT_OF_REACH = new Set([
  'emoji', 'emoji_custom', 'block/06_codeblock/rouge/multiple', 'codeblock_fenced', 'block/06_codeblock/highlighting-opts',
  'block/06_codeblock/guess_lang_css_class',
]);

function check(file: string, optionsOf: (one: Case) => KramdownOptions): void {
  for (const one of readShared(file) as Case[]) {
    if (!OUT_OF_REACH.has(one.name)) {
      test(`${file}: ${one.name}`, () => {
        assert.equal(renderKramdown(one.text, optionsOf(one)), one.html);
      });
    }
  }
}

suite('kramdown’s own cases', { skip: sharedMissing }, () => {
  if (sharedMissing === false) {
    check('cases.json', one => ({ input: one.suite === 'gfm' ? 'GFM' : 'kramdown', ...one.options }));
  }
});

suite('documents of a French site', { skip: sharedMissing }, () => {
  if (sharedMissing === false) {
    check('probes.json', () => jekyllOptions);
    check('articles.json', () => ({ ...jekyllOptions, syntax_highlighter: null, syntax_highlighter_opts: {} }));
  }
});
