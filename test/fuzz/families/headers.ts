import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/src/article/article.ts';
import { readTerms } from '../../../server/src/article/terms.ts';
import { fc } from '../../support/properties.ts';
import type { FuzzFamily } from '../family.ts';

const piece = fc.constantFrom(
  'title', 'tags', 'date', 'categories', ': ', ':', ' ', '  ', '    ', '- ', '-', '\n', '\n', '\n', '\n  ', '\r\n', '\r', '"', "'", '\\', '[', ']', ', ', '{', '}', '#', ' # c', '*a', '&a ', '!t ', '!!binary ', '|\n', '>-\n', '|+2\n', '>', '@', '`', '%',
  '<<: *a', '? ', 'é', '\u00A0', '\u2028', '\uFEFF', '\uD800', '\u0000', '\t', 'no', '~', '2019-07-15', '16:30:00 +02:00', '1_000', '0x1F', '.inf', '---', '...', '--- |', '{{ x }}',
);
const header = fc.oneof(fc.array(piece, { maxLength: 40 }).map(it => it.join('')), fc.string({ unit: 'binary', maxLength: 60 }));
const fences = fc.constantFrom(['---\n', '\n---\n'], ['---\r\n', '\r\n---\r\n'], ['---\n', ''], ['---', '\n---'], ['\uFEFF---\n', '\n---\n'], ['--- \n', '\n...\n']);

/** Headers: any is read, twice the same, its nodes lie in the text, and the body begins behind it. */
export const headers: FuzzFamily = {
  name: 'headers',
  share: 25,
  run: how => {
    const property = fc.asyncProperty(header, fences, async (written, [open = '', close = '']) => {
      const text = `${open}${written}${close}Texte\n`;
      const [first, second] = [parseArticle('file:///a.md', 1, text), parseArticle('file:///a.md', 1, text)];
      assert.deepEqual(first.header.data, second.header.data);
      assert.equal(text.slice(first.body.start), first.body.text);
      for (const { start, end } of [...readTerms(first.header.yaml.root, 'tags'), ...first.header.problems]) {
        assert.ok(start >= 0 && start <= end && end <= text.length, 'a range lies in the text');
      }
      await Promise.resolve();
    });
    return fc.assert(property, how);
  },
};
