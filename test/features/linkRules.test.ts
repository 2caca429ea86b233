import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';
import { checkFirstFix, checkRules, foundIn, RIGHT_HEADER } from '../support/ruleChecks.ts';

suite('links', () => {
  test('a bare address', () => checkRules('link', `
Voir https://a.fr/b, <https://c.fr>, [d](https://d.fr) et \`https://e.fr\`.
     ^^^^^^^^^^^^^^ link.bare-address
`));
  test('becomes a link', () => checkFirstFix('Voir www.a.fr.', 'link.bare-address', 'Voir [www.a.fr](https://www.a.fr).'));
  test('an address that was never written', () => checkRules('link', `
[la suite du rapport](LIEN)
                      ^^^^ link.empty-target
`));
  test('a menu of an example, in HTML, is only mentioned', async () => {
    const found = (await findIn(`${RIGHT_HEADER}<a href="#">Accueil</a> [la suite](#)\n`)).filter(({ rule }) => rule.code === 'link.empty-target');
    assert.deepEqual(found.map(it => it.severity), ['hint', 'error']);
  });
  test('an address without scheme', () => checkFirstFix('[le site](www.a.fr)', 'link.without-scheme', '[le site](https://www.a.fr)'));
  test('a mail address without scheme', () => checkFirstFix('[écrire](a@b.fr)', 'link.without-scheme', '[écrire](mailto:a@b.fr)'));
  test('mailto in the text', () => checkFirstFix('[mailto:a@b.fr](a@b.fr)', 'link.mail-in-text', '[a@b.fr](mailto:a@b.fr)'));
  test('paths and anchors are right', () => checkRules('link.without-scheme', '[a](/b/) [c](d.md) [e](#f) [g](../h.fr/i)'));
  test('a vague text', () => checkRules('link', `
[Cliquez ici](/a), [Lire la suite…](/b) ou [le rapport annuel](/c)
^^^^^^^^^^^^^^^^^ link.vague-text
                   ^^^^^^^^^^^^^^^^^^^^ link.vague-text
`));
  test('no text at all', () => checkRules('link.empty', `
[](/a) et [![alt](/b.png)](/c)
^^^^^^ link.empty-text
`));
  test('a note that is not written', () => checkRules('link', `
Selon[^1] le [rapport][r], le [bilan][b] et [sic].
     ^^^^ link.undefined-reference
             ^^^^^^^^^^^^ link.undefined-reference

[b]: /bilan
`));
  test('a note that nothing refers to', () => checkRules('link', `
Selon[^1].

[^1]: Une note.
[^2]: Une autre.
^^^^^^^^^^^^^^^^ link.unused-definition
`));
  test('two notes of one name', () => checkRules('link', `
Selon[^1].

[^1]: Une note.
[^1]: Une autre.
^^^^^^^^^^^^^^^^ link.duplicate-definition
`));
});

suite('images', () => {
  test('without alternative', () => checkRules('image', `
![](/a.png) ![Une vue](/b.png) <img src="c.png"> <img src="d.png" alt="">
^^^^^^^^^^^ image.missing-alternative
                               ^^^^^^^^^^^^^^^^^ image.missing-alternative
`));
  test('in the header', async () => {
    const header = (fields: string): string => RIGHT_HEADER.replace('tags:', `une-ou-diaporama:\n- image: /uploads/vue.png\n${fields}tags:`);
    const codes = async (fields: string): Promise<string[][]> => {
      const text = header(fields);
      return (await findIn(text)).filter(it => it.rule.code.startsWith('image')).map(({ rule, problem }) => [rule.code, text.slice(problem.start, problem.end)]);
    };
    assert.deepEqual(await codes(''), [['image.missing-alternative', '/uploads/vue.png']]);
    assert.deepEqual(await codes('  alternative-textuelle: ""\n'), [['image.missing-alternative', '""']]);
    assert.deepEqual(await codes('  alternative-textuelle:\n'), [['image.missing-alternative', 'alternative-textuelle']]);
    assert.deepEqual(await codes('  alternative-textuelle: vue.png\n'), [['image.useless-alternative', 'vue.png']]);
    assert.deepEqual(await codes('  alternative-textuelle: Trois agents\n'), []);
  });
  test('with an alternative that says nothing', () => checkRules('image', `
![IMG_2041.jpg](/IMG_2041.jpg) ![photo](/b.png) ![Image de la salle](/c.png)
  ^^^^^^^^^^^^ image.useless-alternative
                                 ^^^^^ image.useless-alternative
                                                  ^^^^^^^^^^^^^^^^^ image.useless-alternative
`.replace('  ^^^^^^^^^^^^ image', '  ^^^^^^^^^^^^ image')));
});

suite('files', () => {
  const FILES = { 'uploads/a.png': 'x', 'uploads/Été.PNG': 'x', 'uploads/lourd.png': 'x'.repeat(600_000), 'uploads/b.pdf': 'x' };

  test('that are not there', async () =>
    assert.deepEqual(await foundIn('link.missing-file', '![x](/uploads/a.png) ![y](/uploads/absente.png) [z](/uploads/c.pdf) <img src="/uploads/d.png" alt="">', FILES), [
      ['link.missing-file', '/uploads/absente.png'],
      ['link.missing-file', '/uploads/c.pdf'],
      ['link.missing-file', '/uploads/d.png'],
    ]));
  test('of other sites, relative ones, pages and Liquid are not looked for', async () =>
    assert.deepEqual(await foundIn('link.missing-file', '[a](https://a.fr/b.pdf) ![b](c.png) [d](/agenda/) ![e]({{ page.image }}) [f](//g.fr/h.pdf)', FILES), []));
  test('below the base of the site, encoded, or by its own domain', async () =>
    assert.deepEqual(
      await foundIn('link', '![x]({{ site.baseurl }}/uploads/a.png) ![y](/uploads/%C3%89t%C3%A9.PNG) ![z](https://a.gouv.fr/uploads/a.png)', { ...FILES, '_config.yml': 'lang: fr\nurl: https://a.gouv.fr\ncollections: {actualites: {}}\n' }),
      [],
    ));
  const PRETTY = { ...FILES, '_config.yml': 'lang: fr\ncollections: {actualites: {output: true, permalink: /actualites/:title/}}\n' };
  test('that the page looks for below itself', async () =>
    assert.deepEqual(await foundIn('link.relative', '![x](../uploads/a.png) ![y](uploads/a.png) [z](./../uploads/b.pdf) ![w](../uploads/absente.png) [v](www.a.fr)', PRETTY), [
      ['link.relative-file', '../uploads/a.png'],
      ['link.relative-file', 'uploads/a.png'],
      ['link.relative-file', './../uploads/b.pdf'],
      ['link.relative-file', '../uploads/absente.png'],
    ]));
  test('that the page does find from where it is', async () => {
    assert.deepEqual(await foundIn('link.relative', '![x](../../uploads/a.png)', PRETTY), []);
    assert.deepEqual(await foundIn('link.relative', '![x](../uploads/a.png)', FILES), []);
  });
  test('beside the article, which is published elsewhere or not', async () => {
    assert.deepEqual(await foundIn('link.relative', '![x](vue.png)', { ...PRETTY, '_actualites/vue.png': 'x' }), [['link.relative-file', 'vue.png']]);
    assert.deepEqual(await foundIn('link.relative', '![x](vue.png)', { '_actualites/vue.png': 'x' }), []);
  });
  test('get the root of the site by a fix', () => checkFirstFix('![x](../uploads/a.png)', 'link.relative-file', '![x](/uploads/a.png)', PRETTY));
  test('get the base of the site by a fix', () =>
    checkFirstFix('![x](uploads/a.png)', 'link.relative-file', '![x](/base/uploads/a.png)', { ...FILES, '_config.yml': 'lang: fr\nbaseurl: /base\ncollections: {actualites: {output: true}}\n' }));
  test('with other capitals', async () => assert.deepEqual(await foundIn('link', '![x](/uploads/été.png)', FILES), [['link.other-case', '/uploads/été.png']]));
  test('too heavy', async () => assert.deepEqual(await foundIn('image', '![x](/uploads/lourd.png) [y](/uploads/lourd.png)', FILES), [['image.too-heavy', '/uploads/lourd.png']]));
  test('in the header', async () => {
    const text = `${RIGHT_HEADER.replace('tags:', 'une-ou-diaporama:\n- image: /uploads/absente.png\n  alternative-textuelle: Une vue\ntags:')}\n`;
    const findings = (await findIn(text, FILES)).filter(it => it.rule.code === 'link.missing-file');
    assert.deepEqual(findings.map(({ problem }) => text.slice(problem.start, problem.end)), ['/uploads/absente.png']);
  });
});
