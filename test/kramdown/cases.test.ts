import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { KramdownOptions } from '../../server/src/kramdown/index.ts';
import { jekyllOptions, renderKramdown } from '../../server/src/kramdown/index.ts';
import { readShared, sharedMissing } from './support.ts';

interface Case {
  readonly name: string;
  readonly suite?: string;
  readonly kind?: string;
  readonly text: string;
  readonly html: string;
  readonly options?: KramdownOptions;
}

/** These need Rouge's colours or pictures from another gem. */
const isOutOfReach = ({ kind, name }: Case): boolean => kind === 'highlight' || name.startsWith('emoji');

function check(file: string, optionsOf: (one: Case) => KramdownOptions): void {
  for (const one of readShared(file) as Case[]) {
    if (!isOutOfReach(one)) {
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
