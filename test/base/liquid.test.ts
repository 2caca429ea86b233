import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { liquidRanges } from '../../server/src/base/liquid.ts';

suite('where Liquid stands', () => {
  test('an output and a tag', () => check('a [{{ b }}] c [{% d %}]'));
  test('over lines', () => check("[{% include a.html\n  src='b' %}] c"));
  test('a block of code, with what stands in it', () => check('[{% highlight ruby %}\nputs {{ a }}\n{% endhighlight %}] b'));
  test('what is not to be read, with or without dashes', () => check('[{%- raw -%}{{ a }}{%- endraw -%}] [{% comment %}b{% endcomment %}]'));
  test('a condition is text around text', () => check('[{% if a %}]b[{% endif %}]'));
  test('an end that is missing ends with its tag', () => check('[{% raw %}] a [{{ b }}]'));
  test('ends at a single brace, as for Liquid', () => check('[{{ a }] b }}'));
  test('nothing that does not end', () => check('{{ a {% b'));
  test('in code too: Jekyll does not know it', () => check('`[{{ a }}]`'));
  test('thousands that do not end are passed over quickly', () => {
    assert.deepEqual(liquidRanges('{{ {% '.repeat(100_000)), []);
    assert.equal(liquidRanges('{% raw %}'.repeat(20_000)).length, 20_000);
  });
});

/** `[` and `]` stand around what is to be found. */
function check(marked: string): void {
  const text = marked.replaceAll(/\[(?=\{)|(?<=\})\]/g, '');
  const found = liquidRanges(text);
  assert.equal(
    found.toReversed().reduce((result, { start, end }) => `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`, text),
    marked,
  );
}
