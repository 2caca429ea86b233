import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';
import { checkFirstFix, checkRules, foundIn, RIGHT_HEADER, sentencesIn } from '../support/ruleChecks.ts';

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
  test('no text goes by a fix, and is told of once where it has no address either', async () => {
    await checkFirstFix('## [](/a)Le bilan\n', 'link.empty-text', '## Le bilan\n');
    await checkRules('link', '\n## [](<>)Le bilan\n   ^^^^^^ link.empty-text\n');
  });
  test('no text but an image is told of at the image, where that lacks its alternative', async () => {
    const body = '[![](/b.png)](/c), <a href="/d"><img src="e.png"></a>\n';
    await checkRules('image', body, [['image.missing-alternative', '![](/b.png)'], ['image.missing-alternative', '<img src="e.png">']]);
    await checkRules('link.empty', body, []);
  });
  test('no text but an image for decoration, or an icon', async () => {
    await checkRules('link.empty', '\n<a href="/d"><img src="e.png" alt=""></a>, <a href="/f"><i class="icone"></i></a>\n', [
      ['link.empty-text', '<a href="/d"><img src="e.png" alt=""></a>'],
      ['link.empty-text', '<a href="/f"><i class="icone"></i></a>'],
    ]);
    assert.deepEqual(await sentencesIn('Un <a href="/f"><i class="icone"></i></a>\n'), ['Qui ne voit pas l’image de ce lien ne saura pas où il mène (RGAA 6.2). Décrivez-le dans « alt » ou dans « aria-label ».']);
  });
  test('no text but an image, with a name of its own', () => checkRules('link.empty', '\n<a href="/d" title="Le plan"><img src="e.png" alt=""></a>\n'));
  test('an address in the text, once', async () => {
    const findings = await findIn(`${RIGHT_HEADER}Voir https://a.fr, https://b.fr et https://a.fr.\n`);
    assert.deepEqual(findings.filter(it => it.rule.code === 'link.bare-address').map(it => it.severity), ['warning', 'warning', 'information']);
  });
  test('addresses of examples are right', () => checkRules('link', '\nAllez sur http://localhost:4000, https://www.example.org/a, http://127.0.0.1 ou www.[votre site], et www.exemple.fr\n', [['link.bare-address', 'www.exemple.fr']]));
  test('a note that is not written', () => checkRules('link', `
Selon[^1] le [rapport][r], le [bilan][b] et [sic].
     ^^^^ link.undefined-reference
             ^^^^^^^^^^^^ link.undefined-reference

[b]: /bilan
`));
  test('a note that is not written is begun at the foot of the article', () => checkFirstFix('Selon[^1].\n\nLa suite.\n', 'link.undefined-reference', 'Selon[^1].\n\nLa suite.\n\n[^1]: \n'));
  test('a note that is not written is begun below the others', () => checkFirstFix('Un[^1], deux[^deux].\n\n[^1]: Une note.\n\nLa suite.\n', 'link.undefined-reference', 'Un[^1], deux[^deux].\n\n[^1]: Une note.\n[^deux]: \n\nLa suite.\n'));
  test('an address that is nowhere is begun at the foot of the article', () => checkFirstFix('Le [rapport][r].\n', 'link.undefined-reference', 'Le [rapport][r].\n\n[r]: https://\n'));
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
  test('described by their title alone', async () => {
    const body = '![](/a.png "Trois agents") ![](/b.png "Une [vue]")\n';
    const findings = (await findIn(RIGHT_HEADER + body)).filter(it => it.rule.code === 'image.missing-alternative');
    assert.deepEqual(findings.map(it => it.severity), ['information', 'information']);
    assert.deepEqual(findings.map(it => it.problem.fixes?.length), [1, 0]);
    await checkFirstFix('![](/a.png "Trois agents")\n', 'image.missing-alternative', '![Trois agents](/a.png "Trois agents")\n');
  });
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
