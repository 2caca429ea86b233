import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { findLiquidSlip } from '../../server/src/article/liquidSlip.ts';
import { checkFirstFix, RIGHT_HEADER } from '../support/ruleChecks.ts';
import { findIn } from '../support/findings.ts';
import { fc } from '../support/properties.ts';

suite('Liquid at which Jekyll stops', () => {
  for (const [body, found] of [
    ['Un {{ page.x } et la suite', '{{ page.x }'],
    ['Un {{ page.x', '{{'],
    ['{% include a.html', '{%'],
    ['Du code\u00A0: `{%`', '{%'],
    ['{% if a %}\n\nTexte', '{% if a %}'],
    ['{% if a %}{% for b in c %}{% endif %}', '{% for b in c %}'],
    ['{% raw %}\n{{ a', '{% raw %}'],
    ['{% highlight ruby %}\ncode', '{% highlight ruby %}'],
    ['Texte\n\n{% endif %}', '{% endif %}'],
  ] as const) {
    test(`is said once: ${JSON.stringify(body)}`, async () => {
      const text = `${RIGHT_HEADER}${body}\n`;
      const findings = (await findIn(text)).filter(it => it.rule.code === 'liquid.unbalanced');
      assert.deepEqual(findings.map(({ problem: { start, end } }) => text.slice(start, end)), [found]);
    });
  }
  test('is said of nothing that Jekyll reads', () => {
    for (const body of ['{% raw %}{{ a {% endraw %}', '{{ a\n\nb }}', '{%- if a -%}x{%- else -%}y{%- endif -%}', '${{ a }}', '{{{ a }}}', '{% comment %}{% if %}{% endcomment %}', '{% note %}a{% endnote %}', '{ a }', '{: .b }', '{% case a %}{% when 1 %}{% endcase %}']) {
      assert.equal(findLiquidSlip(body), undefined, body);
    }
  });
  test('is said of no article that is not read', async () => {
    const codes = (await findIn(`${RIGHT_HEADER.replace('tags:', 'render_with_liquid: false\ntags:')}{% if a %}\n`)).map(it => it.rule.code);
    assert.ok(!codes.includes('liquid.unbalanced'));
  });
  test('gets the brace that is missing', () => checkFirstFix('Un {{ page.x } et\n', 'liquid.unbalanced', 'Un {{ page.x }} et\n'));
  test('is written as braces that are meant', () => checkFirstFix('Du code `{%` ici\n', 'liquid.unbalanced', 'Du code `{% raw %}{%{% endraw %}` ici\n'));
  test('is found in little time', () => {
    for (const body of ['{% if a %}'.repeat(50_000), '{{'.repeat(100_000), '{% raw %}'.repeat(50_000), '{% endif '.repeat(50_000)]) {
      assert.ok(findLiquidSlip(body));
    }
  });
  test('is where Liquid stops, for texts made at random', { skip: !hasLiquid() }, () => {
    const pieces = fc.constantFrom('{{ a }}', '{{ a }', '{{', '}}', '{% if a %}', '{% endif %}', '{% for a in b %}', '{% endfor %}', '{% raw %}', '{% endraw %}', '{%', '%}', ' ', '?', '\n', '{%- unless a -%}', '{% endunless %}');
    const texts = fc.sample(fc.array(pieces, { maxLength: 8 }), { numRuns: 1500, seed: 3 }).map(it => it.join(''));
    const answers = JSON.parse(execFileSync('ruby', ['-rliquid', '-rjson', '-e', 'puts JSON.generate(JSON.parse(STDIN.read).map { |it| begin; Liquid::Template.parse(it); true; rescue Liquid::SyntaxError; false; end })'], { input: JSON.stringify(texts), encoding: 'utf8' })) as readonly boolean[];
    const wrong = texts.filter((text, index) => (findLiquidSlip(text) === undefined) !== answers[index]);
    assert.deepEqual(wrong.slice(0, 5), []);
  });
});

function hasLiquid(): boolean {
  try {
    execFileSync('ruby', ['-rliquid', '-e', '1'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
