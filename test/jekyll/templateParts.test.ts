import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { replaceParts } from '../../server/src/jekyll/liquid/templateParts.ts';
import { fc } from '../support/properties.ts';

/** What they are, as an expression that reads the rest of the text wherever something begins that nothing closes. */
const PART = /\{%-?\s*raw\s*-?%\}[^]*?\{%-?\s*endraw\s*-?%\}|\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{\{[^]*?\}\}|\{%-?\s*\w+[^]*?%\}/g;

suite('the parts of a template', () => {
  test('are outputs, tags, and blocks that are not read', () => {
    const kinds: string[] = [];
    replaceParts('{{ a }}{% b %}{% raw %}{{ c }}{% endraw %}{{ d', ({ kind, written }) => {
      kinds.push(kind);
      return written;
    });
    assert.deepEqual(kinds, ['output', 'tag', 'verbatim']);
  });
  test('are what an expression finds', () => {
    const pieces = fc.array(fc.constantFrom('{{', '}}', '{%', '%}', '{', '}', '%', '-', ' ', 'a', 'raw', '{% raw %}', '{%- endraw -%}', '{% comment %}', '{% endcomment %}', '{{ a }}', '{% b %}', '\n'), { maxLength: 12 }).map(it => it.join(''));
    fc.assert(
      fc.property(pieces, text => assert.equal(replaceParts(text, it => `<${it.written}>`).text, text.replace(PART, it => `<${it}>`))),
      { numRuns: 3000 },
    );
  });
  test('are found in time that grows with the text alone', () => {
    for (const unit of ['{{', '{% raw %}', '{% if a and ', '{% comment %}']) {
      const text = unit.repeat(100_000);
      assert.equal(replaceParts(text, () => '').text, unit === '{% raw %}' || unit === '{% comment %}' ? '' : text);
    }
  });
});
