import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { jekyllOptions, renderDocument, type KramdownDocument } from '../../server/src/kramdown/index.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';
import { findIn } from '../support/findings.ts';

suite('Liquid is for Jekyll alone', () => {
  test('quotes in it are no apostrophes', () => keeps("{{ 'abc' | upcase }}"));
  test('formats in it are no units', () => keeps("{{ page.date | date: '%d/%m/%Y' }} et {{ a | date: '15 %' }}"));
  test('names of files in it stay', () => keeps('{% include a.html src="l\'été.png" %}'));
  test('over lines', () => keeps('{% include a.html\n  alt="l\'été !"\n  src="a ; b" %}'));
  test('code that is coloured', () => keeps("{% highlight js %}\nvar a = l'été ? 1 : 2;\n# Titre\n- a\n- b | c\n{% endhighlight %}"));
  test('what is kept from Liquid', () => keeps("{% raw %}l'été !{% endraw %} et {% comment %}l'hiver ?{% endcomment %}"));
  test('is no table', () => keeps('![Une vue]({{ "/uploads/x.png" | relative_url }})'));
  test('is no table in a table', () => keeps('| a | b |\n|---|---|\n| {{ "x" | upcase }} | {{ \'y\' | t }} |'));
  test('is neither emphasis nor annotation', () => keeps('{{ a_b }} un _path{% x {:.c} %} et _url'));
  test('a pair of marks that it parts is left alone', () => keeps('{% if a %}**{% endif %}gras **'));
  test('in an attribute', () => keeps(`<a href="{{ "/a" | relative_url }}" title='{{ 'b' }}'>texte</a>`));
});

suite('Liquid among the attributes of a tag', () => {
  for (const body of [
    '<div {{ attributes }}>\nTexte *a* et [b](/c)\n</div>',
    '<a {% if x %}class="b"{% endif %} href="/c">Le bilan de l’année</a>',
    'Un <a {% if x %}class="b"{% endif %} href="/c">bilan de l’année</a> et un <span{{ a }}>mot</span>',
    '<img {% if a %}src="/a.png"{% else %}src="/b.png"{% endif %} ALIGN=left>',
    '<div class="a" {% unless a > b %}hidden{% endunless %}>\n\n## Titre\n\n</div>',
    '<div{% if a %} class="b"{% endif %}\n  {{ c }}>\nTexte\n</div>',
    'Un <a href={{ page.url }}#fin title=\'l"été\'>bilan de l’année</a>',
    '<table {{ a }}><tr><td>1</td></tr></table>',
    '<iframe {{ attributes }} data-a={{ b }}/{{ c }}></iframe>',
    '| a | <b {{ x | y }}>c</b> |\n|---|---|\n| d | e |',
  ]) {
    test(`leaves it a tag: ${body.split('\n')[0] ?? ''}`, () => keeps(body));
  }
  test('is code where it stands in code', () => {
    for (const body of ['Du code\u00A0: `<div {{ a }}>` et 😀', '```html\n<div {{ a }} b={{ c }}>😀\n```']) {
      const { document } = parsed(body);
      assert.match(renderDocument(document), /&lt;div \{\{ a \}\}/);
      assert.match(renderDocument(document), /😀/);
    }
  });
  test('has the attributes beside it, and those with a value that it makes', () => {
    const { root } = parsed('<div {{ a }} class="x" id=\'{{ b }}\' data-c={{ d }}/{{ e }} {{ f }}>\n</div>').document;
    assert.deepEqual([...(root.children[0]?.attributes ?? [])], [['class', 'x'], ['id', '{{ b }}'], ['data-c', '{{ d }}/{{ e }}']]);
  });
  test('is looked for no further than tags are long', () => {
    assert.equal(parseArticle('a.md', 1, `<a ="${'<a ='.repeat(20_000)}{{ b }}`).body.liquidTags.length, 0);
  });
});

suite('Liquid in a header', () => {
  test('stays as it is', async () => {
    const text = `---\ntitle: "L'été {{ 'abc' | upcase }}"\ndate: 2019-07-15\n---\n\nTexte\n`;
    assert.equal(await fixAll(text), text.replace("L'été", 'L’été'));
  });
});

suite('around Liquid', () => {
  test('text is text', async () => {
    assert.equal(await fixAll(`${RIGHT_HEADER}L'été {{ 'abc' }} : l'hiver\n`), `${RIGHT_HEADER}L’été {{ 'abc' }}\u00A0: l’hiver\n`);
  });
  test('a sentence says what is written', async () => {
    const findings = await findIn(`${RIGHT_HEADER}Un mot {: .{{ a | b }} }\n`);
    assert.ok(findings.every(it => !/[\uEE00-\uEFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(it.rule.message(it.problem).fr)));
  });
});

function parsed(body: string): { readonly document: KramdownDocument } {
  return { document: parseArticle('a.md', 1, body).body.parse(jekyllOptions) };
}

async function keeps(body: string): Promise<void> {
  const text = `${RIGHT_HEADER}${body}\n`;
  const findings = await findIn(text);
  assert.deepEqual(findings.map(it => it.rule.code).filter(it => /^(?:table|emphasis|typography|list|heading|annotation|html)\./.test(it)), []);
  assert.equal(await fixAll(text), text);
}

/** Every first fix of every problem, whatever it is. */
async function fixAll(text: string): Promise<string> {
  const findings = await findIn(text);
  return applyEdits(text, findings.filter(it => !/^(?:front-matter|file)\./.test(it.rule.code)).flatMap(it => it.problem.fixes?.[0]?.edits ?? []));
}
