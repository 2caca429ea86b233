import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { followEdit, type MadeText } from '../../server/src/base/madeText.ts';
import { fc } from '../support/properties.ts';
import { rendererOf } from '../support/siteTexts.ts';

type Filled = ReturnType<ReturnType<typeof rendererOf>['renderer']['filledWith']>;

const SITE = {
  '_config.yml': 'title: Un site\nbaseurl: /blog\n',
  '_includes/carte.html': '<b>{{ include.titre }}</b>{% carte_du_site %}',
  '_includes/deux.md': 'Une *ligne*\n\nune autre\n',
  '_posts/2024-01-02-bilan.md': '---\n---\nBilan\n',
};

suite('a body that Liquid has filled', () => {
  test('is what Jekyll hands to kramdown', () => {
    check('{{ page.title }} et {{ "/x" | relative_url }}', 'Été et /blog/x');
    check('{% include carte.html titre="A" %}', '<b>A</b>⟦{% carte_du_site %}⟧');
    check('{% for i in (1..3) %}{{ i }},{% endfor %}', '1,2,3,');
    check('{% raw %}{{ x }}{% endraw %}', '{{ x }}');
    check('{% capture a %}x{% endcapture %}[{{ a }}]', '[x]');
    check('[x]({% post_url 2024-01-02-bilan %})', '[x](/blog/2024/01/02/bilan.html)');
    check('a {%- if true -%} b {%- endif %} c', 'ab c');
    check('{{ "a\\b" }} \\{{ 1 }}', 'a\\b \\1');
    check('{{ "{{" }} {% include carte.html titre="un\n\ndeux" %}', '{{ <b>un\n\ndeux</b>⟦{% carte_du_site %}⟧');
  });
  test('is the body itself where there is no Liquid, or the page wants none', () => {
    for (const text of ['', 'a', 'a { b } % c\r\n\n\\d']) {
      assert.deepEqual(filled(text), { text, pieces: text === '' ? [] : [{ at: 0, start: 0, end: text.length, isWritten: true }], notes: [] });
    }
    assert.equal(filled('{{ 1 }}', 'render_with_liquid: false\n').text, '{{ 1 }}');
  });
  test('knows where its texts are written, and which tag has made the others', () => {
    checkOrigins('a {{ 1 | plus: 2 }} b', 'a |3<{{ 1 | plus: 2 }}>| b');
    checkOrigins('{% for i in (1..2) %}x{{ i }}\n{% endfor %}y', 'x|1<{{ i }}>|\n|x|2<{{ i }}>|\n|y');
    checkOrigins('{% include carte.html titre=page.title %}!', '<b>Été</b>⟦{% carte_du_site %}⟧<{% include carte.html titre=page.title %}>|!');
    checkOrigins('{% if false %}a{% else %}b{% endif %}{% raw %}{{ c }}{% endraw %}', 'b|{{ c }}');
    checkOrigins('x  {{- 1 -}}  y', 'x|1<{{- 1 -}}>|y');
    checkOrigins('"\\" {{ "\\" }} é', '"\\" |\\<{{ "\\" }}>| é');
  });
  test('knows it where Liquid was read leniently', () => checkOrigins('a {{ page.title } }} \\ b', 'a |Été<{{ page.title } }}>| \\ b'));
});

suite('what Liquid cannot fill', () => {
  test('is noted where it stands: a tag that only the site knows', () => checkNotes('a {% video x %} b {{ 1 }}', 'a ⟦{% video x %}⟧ b 1', ['unknown-tag video']));
  test('is a filter that only the site knows, behind what it would have changed', () => {
    checkNotes('{{ "a" | photo | upcase }} b', 'A⟦{{ "a" | photo | upcase }}⟧ b', ['unknown-filter photo']);
    checkNotes('{% assign x = "a" | photo %}[{{ x }}]', '[a]', []);
  });
  test('is noted once for all the times that it is there', () => checkNotes('{% for i in (1..3) %}{% video %}{% endfor %}', '⟦{% video %}⟧⟦{% video %}⟧⟦{% video %}⟧', ['unknown-tag video']));
  test('is a file or a page that is not there', () =>
    checkNotes('{% include x.html %} [a]({% link _x.md %})', '⟦{% include x.html %}⟧ [a](⟦{% link _x.md %}⟧)', ['missing-include x.html', 'missing-link _x.md']));
  test('is what nothing closes: the rest is filled all the same', () => {
    checkNotes('a {{ 1 }} {% inclu et {{ 2 }}', 'a 1 ⟦{%⟧ inclu et 2', ['liquid-syntax']);
    checkNotes('a {{ page.ti\n\nb {{ 2 }}', 'a ⟦{{⟧ page.ti\n\nb 2', ['liquid-syntax']);
    checkNotes('{% inclu\n\nb {% if true %}c{% endif %}', '⟦{%⟧ inclu\n\nb c', ['liquid-syntax']);
    checkNotes('{% if page.title %}a {{ 1 }}', '⟦{% if page.title %}⟧a 1', ['liquid-syntax']);
    checkNotes('a {% endif %} {{ 1 }}', 'a ⟦{% endif %}⟧ 1', ['unknown-tag endif']);
    checkNotes('{% raw %} a {{ 1 }}', '⟦{% raw %}⟧ a 1', ['liquid-syntax']);
  });
  test('is what is not understood', () => checkNotes('a {% for x %}b{% endfor %} {{ 1 }}', 'a ⟦{% for x %}⟧b⟦{% endfor %}⟧ 1', ['liquid-syntax', 'unknown-tag endfor']));
  test('is what goes on without end: the text stays as it is written', () => {
    const { text, notes } = filled('a {% for i in (1..100000000) %}x{% endfor %}');
    assert.equal(text, `${notes[0]?.mark ?? ''}\n\na {% for i in (1..100000000) %}x{% endfor %}`);
    assert.deepEqual(notes.map(it => it.kind), ['limit']);
  });
  test('is never more than the text can bear', () => {
    const { notes } = filled('{% if a %}'.repeat(200));
    assert.equal(notes.length, 1);
    const { text } = filled(Array.from({ length: 600 }, (_, index) => `{% t${index} %}`).join(''));
    assert.ok(text.length <= 1500);
  });
});

const pieces = fc.constantFrom('a', 'é ', '\n', '\n\n', ' ', '{{ 1 }}', '{{- page.title }}', '{{ "\\" }}', '{% if true %}', '{% else %}', '{% endif %}', '{% for i in (1..2) %}', '{% endfor %}', '{% include deux.md %}', '{% raw %}', '{% endraw %}', '{% inconnu -%}', '{{', '%}', '{%', '\\', '*b*');
const templates = fc.array(pieces, { maxLength: 14 }).map(it => it.join(''));

suite('texts made at random', () => {
  test('are literally what they come from, wherever they are written', () => {
    const fill = filler();
    fc.assert(
      fc.property(templates, source => {
        const made = fill(source);
        made.pieces.forEach(({ at, start, end, isWritten }, index) => {
          const text = made.text.slice(at, made.pieces[index + 1]?.at);
          assert.ok(0 <= start && start <= end && end <= source.length);
          assert.ok(!isWritten || text === source.slice(start, end), JSON.stringify({ source, text }));
        });
        assert.equal(made.pieces[0]?.at ?? 0, 0);
      }),
      { numRuns: 2000 },
    );
  });
  test('are what the whole page is made of', () => {
    const { renderer, content } = rendererOf({ ...SITE, 'a.md': '---\ntitle: Été\n---\n', 'b.txt': '---\ntitle: Été\n---\n' });
    const page = content.pages.find(it => it.path === 'b.txt');
    assert.ok(page);
    fc.assert(
      fc.property(templates, source => {
        const { text, notes } = renderer.filledWith(page, source);
        const whole = renderer.pageWith(page, source);
        assert.ok(notes.length > 0 || text === whole, JSON.stringify({ source, text, whole }));
      }),
      { numRuns: 2000 },
    );
  });
  test('follow what is typed among the text', () => {
    const fill = filler();
    const edits = fc.record({ before: templates, at: fc.nat(60), length: fc.nat(2), typed: fc.constantFrom('x', '', 'yz', 'w\n') });
    let followed = 0;
    fc.assert(
      fc.property(edits, ({ before, at, length, typed }) => {
        const after = before.slice(0, at) + typed + before.slice(at + length);
        const known = fill(before);
        const guess = followEdit(known, before, after);
        // White space that Liquid takes away beside a tag, and what stands in no text yet, are known when it is asked.
        if (guess.text !== known.text && !/-%\}|\{\{-/.test(before) && !/\{% (?:if|for)/.test(before)) {
          followed += 1;
          assert.deepEqual(plain(guess), plain(fill(after)));
        }
        guess.pieces.forEach(({ at: from, start, end, isWritten }, index) => {
          assert.ok(!isWritten || guess.text.slice(from, guess.pieces[index + 1]?.at) === after.slice(start, end));
        });
      }),
      { numRuns: 2000 },
    );
    assert.ok(followed > 100, String(followed));
  });
});

suite('a body that plug-ins change before Liquid reads it', () => {
  const PLUGINS = { '_config.yml': 'plugins: [jekyll-relative-links, jekyll-titles-from-headings]\ntitles_from_headings: {strip_title: true}\nbaseurl: /blog\n', 'b.md': '---\n---\n', 'docs/c.md': '---\n---\n' };
  const fill = (body: string): string => {
    const { renderer, content } = rendererOf({ ...PLUGINS, 'docs/a.md': '---\n---\n' });
    const page = content.pages.find(it => it.path === 'docs/a.md');
    assert.ok(page);
    return origins(renderer.filledWith(page, body), body);
  };
  test('has its links led to pages, and each knows where it is written', () => {
    assert.equal(fill('Un [lien](../b.md#x "T") et [là](https://x.fr/b.md).'), 'Un [lien](|/blog/b.html<../b.md>|#x "T") et [là](https://x.fr/b.md).');
    assert.equal(fill('[c]\n\n[c]: c.md\n'), '[c]\n|\n[c]: /blog/docs/c.html<\n[c]: c.md>');
    assert.equal(fill('{{ 1 }} [b](../b.md) {{ "[b](c.md)" }}'), '1<{{ 1 }}>| [b](|/blog/b.html<../b.md>|) |[b](/blog/docs/c.html)<{{ "[b](c.md)" }}>');
  });
  test('loses the heading that is its title, and the rest knows where it is written', () => {
    assert.equal(fill('# Titre\n\nUn [b](../b.md)\n\n'), 'Un [b](|/blog/b.html<../b.md>|)');
  });
});

function plain({ text, pieces: all }: MadeText): readonly string[] {
  return all.map(({ at, start, end, isWritten }, index) => JSON.stringify([text.slice(at, all[index + 1]?.at), start, end, isWritten]));
}

function filler(header = ''): (body: string) => Filled {
  const { renderer, content } = rendererOf({ ...SITE, 'a.md': `---\ntitle: Été\n${header}---\n` });
  const page = content.pages.find(it => it.path === 'a.md');
  assert.ok(page);
  return body => renderer.filledWith(page, body);
}

function filled(body: string, header = ''): Filled {
  return filler(header)(body);
}

/** A text with the tags of its notes in the place of their marks. */
function readable({ text, notes }: Pick<Filled, 'text' | 'notes'>): string {
  return notes.reduce((shown, { mark, written }) => shown.replaceAll(mark, `⟦${written}⟧`), text);
}

function check(body: string, expected: string): void {
  assert.equal(readable(filled(body)), expected);
}

function checkNotes(body: string, expected: string, notes: readonly string[]): void {
  const made = filled(body);
  assert.equal(readable(made), expected);
  assert.deepEqual(made.notes.map(({ kind, subject }) => (kind === 'liquid-syntax' ? kind : `${kind} ${subject}`)), notes);
}

/** Pieces, with what has made them where they are not written. */
function checkOrigins(body: string, expected: string): void {
  assert.equal(origins(filled(body), body), expected);
}

function origins({ text, pieces: all, notes }: Filled, body: string): string {
  const shown = all.map(({ at, start, end, isWritten }, index) => {
    const piece = text.slice(at, all[index + 1]?.at);
    assert.ok(!isWritten || piece === body.slice(start, end));
    return isWritten ? piece : `${readable({ text: piece, notes })}<${body.slice(start, end)}>`;
  });
  return shown.join('|');
}
