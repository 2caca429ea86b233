import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';
import type { LanguageService } from '../../server/src/languageService.ts';
import { checkFirstFix, checkRules, foundIn, RIGHT_HEADER, sentencesIn } from '../support/ruleChecks.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';


suite('annotations that do nothing', () => {
  test('last, after an empty line', () => checkRules('annotation.lost', `
Texte

{: .a }
^^^^^^^ annotation.lost
`));
  test('first, with an empty line after it', () => checkRules('annotation.lost', `
{: .a }
^^^^^^^ annotation.lost

Texte
`));
  test('right below a block, or right above one', () => checkRules('annotation.lost', `
Texte
{: .a }

{: .b }
Texte
`));
  test('are attached to the block above', () => checkFirstFix('Texte\n\n{: .a }\n', 'annotation.lost', 'Texte\n{: .a }\n'));
  test('are attached to the block below', () => checkFirstFix('{: .a }\n\nTexte\n', 'annotation.lost', '{: .a }\nTexte\n'));
  test('on the text of a tight item', () => checkRules('annotation.no-visible-effect', `
* un point
  {: .a }
  ^^^^^^^ annotation.no-visible-effect
`));
  test('on an item, a list or a paragraph within an item, they do something', () => checkRules('annotation.no-visible-effect', `
* {: .a } un point
{: .b }

* un point

  suite
  {: .c }
`));
});

suite('annotations that kramdown prints', () => {
  test('after a word, or after a space', () => checkRules('annotation.after-text', `
Un mot {: .a } et **gras** {: .b } là.
       ^^^^^^^ annotation.after-text
                           ^^^^^^^ annotation.after-text
`));
  test('joined to bold text, a link, an image or code', () => checkRules('annotation.after-text', `
Un **mot**{: .a } et [lien](/a){: .b } et ![image](/a.png){: .c } et \`code\`{: .d }
`));
  test('in code they are code', () => checkRules('annotation', 'Du `{.a}` et `mot {: .a }`\n\n    {.a}\n'));
  test('are joined to bold text', () => checkFirstFix('Du **gras** {: .b } là', 'annotation.after-text', 'Du **gras**{: .b } là'));
  test('go to the line below', () => checkFirstFix('Un mot {: .a }\n', 'annotation.after-text', 'Un mot\n{: .a }\n'));
  test('on the line of a heading', () => checkRules('annotation', `
## Titre {: .a }
         ^^^^^^^ annotation.on-heading-line
`));
  test('an identifier on the line of a heading is right', () => checkRules('annotation', '\n## Titre {#nom}\n'));
  test('go below the heading', () => checkFirstFix('## Titre {: .a }\n', 'annotation.on-heading-line', '## Titre\n{: .a }\n'));
  test('without their colon', () => checkRules('annotation.missing-colon', `
Texte
{.text-center}
^^^^^^^^^^^^^^ annotation.missing-colon
`));
  test('get their colon', () => checkFirstFix('Texte\n{.text-center}\n', 'annotation.missing-colon', 'Texte\n{: .text-center }\n'));
  test('with a space before it', () => checkFirstFix('Texte\n{ : .a }\n', 'annotation.missing-colon', 'Texte\n{: .a }\n'));
  test('Liquid and other braces are none', () => checkRules('annotation', '\n{{ .a }} {% a %} {a.b} {1}\n'));
  test('without their closing brace', () => checkRules('annotation.unclosed', `
Texte
{: .text-center
^^^^^^^^^^^^^^^ annotation.unclosed
`));
  test('get their closing brace', () => checkFirstFix('Texte\n{: .a', 'annotation.unclosed', 'Texte\n{: .a }'));
});

suite('parts of annotations that kramdown drops', () => {
  test('a comma', () => checkFirstFix('Texte\n{: .a, .b }\n', 'annotation.stray-comma', 'Texte\n{: .a .b }\n'));
  test('a second colon', () => checkFirstFix('Texte\n{: : .noir }\n', 'annotation.stray-sign', 'Texte\n{:  .noir }\n'));
  test('a no-break space', () => checkFirstFix('Texte\n{:\u00a0.a}\n', 'annotation.stray-sign', 'Texte\n{: .a}\n'));
  test('a target badly quoted', () => checkFirstFix('[a](/b){:target=_"blank"}', 'annotation.unquoted-value', '[a](/b){:target="_blank"}'));
  test('curly quotes', () => checkFirstFix('Texte\n{: title=“x” }\n', 'annotation.unquoted-value', 'Texte\n{: title="x" }\n'));
  test('a value without quotes', () => checkFirstFix('Texte\n{: style=color:red }\n', 'annotation.unquoted-value', 'Texte\n{: style="color:red" }\n'));
  test('a class without its dot', () => checkFirstFix('Texte\n{: text-center }\n', 'annotation.unknown-reference', 'Texte\n{: .text-center }\n'));
  test('words that kramdown or the article knows', () => checkRules('annotation', `
{:annonce: .a}

Texte
{: annonce }

* x
{:toc}
`));
  test('a definition that nothing uses', () => checkRules('annotation.unused-definition', `
{:annonce: .a}
^^^^^^^^^^^^^^ annotation.unused-definition

Texte
`));
  test('the same class twice', () => checkFirstFix('Texte\n{: .a .b .a }\n', 'annotation.repeated-class', 'Texte\n{: .a .b }\n'));
});

suite('headings', () => {
  test('without a space', () => checkRules('heading', `
Texte

###Titre
^^^ heading.without-space

#motcle et C##
`));
  test('get their space', () => checkFirstFix('###Titre\n', 'heading.without-space', '### Titre\n'));
  test('swallowed by a list item', () => checkRules('heading', `
* a
## Titre
^^^^^^^^ heading.in-list-item

* b

## Titre

* ## voulu
`));
  test('leave the list', () => checkFirstFix('* a\n## Titre\n', 'heading.in-list-item', '* a\n\n## Titre\n'));
  test('empty', () => checkRules('heading.empty', `
##
^^ heading.empty

## Titre
`));
  test('a bold line', () => checkRules('heading', `
**Les dates**
^^^^^^^^^^^^^ heading.bold-line

Le 3 mars.

**Attention :** la suite.

**Une phrase entière, en gras.**

Suite

**Les gains**
{: .bleue }

Suite
`));
  test('become headings', () => checkFirstFix('## A\n\n**Les dates**\n\nLe 3 mars.\n', 'heading.bold-line', '## A\n\n### Les dates\n\nLe 3 mars.\n'));
});

suite('lists, tables, formulas', () => {
  test('bullets typed by hand', () => checkRules('list', `
• un
^^^^^^^^^^ list.typed-bullets
• deux

– Une réplique.

Le 1) et le 2)
`.replace('^^^^^^^^^^ list', '^^^^ list').replace('• un\n^^^^ list.typed-bullets\n• deux', '• un\n• deux'), [['list.typed-bullets', '• un\n• deux']]));
  test('become a list', () => checkFirstFix('Trois points :\n• un\n• deux\n', 'list.typed-bullets', 'Trois points :\n\n* un\n* deux\n'));
  test('numbers too', () => checkFirstFix('1) un\n2) deux\n', 'list.typed-bullets', '1. un\n2. deux\n'));
  test('a sentence with a bar', () => checkRules('table', `
Product Owner | Coaching
^^^^^^^^^^^^^^^^^^^^^^^^ table.without-header

| a | b |
|---|---|
| c | d |
`));
  test('is no table', () => checkFirstFix('Product Owner | Coaching\n', 'table.without-header', 'Product Owner \\| Coaching\n'));
  test('rows get a header', () => checkFirstFix('| a | b |\n| c | d |\n', 'table.without-header', '| a | b |\n|---|---|\n| c | d |\n'));
  test('prices', () => checkRules('math', `
De 5$$ et 6$$ environ, et $$a + b$$.
    ^^^^^^^^^ math.unintended
`.replace('    ^^^^^^^^^', '    ^^^^^^^^^')));
  test('two places of one name', () => checkRules('structure.duplicate-id', `
## Bilan {#bilan}

## Chiffres {#bilan}
^^^^^^^^^^^^^^^^^^^^ structure.duplicate-id
`));
});

suite('HTML', () => {
  test('a tag that nothing closes', () => checkRules('html', `
<div class="encadre">
^^^^^^^^^^^^^^^^^^^^^ html.unclosed-tag
Texte
`));
  test('a tag that nothing closes says how much it swallows', async () => {
    const sentence = async (body: string): Promise<string | undefined> => (await sentencesIn(body)).find(it => it.startsWith('Rien'))?.replaceAll('\u00A0', ' ');
    assert.equal(await sentence('<div>'), 'Rien ne ferme <div> : la suite en fera partie. Ajoutez </div> là où il doit finir.');
    assert.equal(await sentence('<div>\nUn\n'), 'Rien ne ferme <div> : la ligne qui suit en fera partie. Ajoutez </div> là où il doit finir.');
    assert.equal(await sentence('<div>\nUn\n\nDeux\n'), 'Rien ne ferme <div> : les 2 lignes qui suivent en feront partie. Ajoutez </div> là où il doit finir.');
  });
  test('a closing tag too many', () => checkRules('html', `
Texte
</div>
^^^^^^ html.stray-closing-tag
`));
  test('a block tag in a sentence', () => checkRules('html.block-in-line', `
Un texte <div>encadré</div>
         ^^^^^ html.block-in-line
`));
  test('Markdown left raw', () => checkRules('html', `
<div class="encadre">
**Important** et la suite
^^^^^^^^^^^^^ html.markdown-left-raw
</div>

<pre>
**x**
</pre>
`));
  test('is read as Markdown', () => checkFirstFix('<div>\n**x**\n</div>\n', 'html.markdown-left-raw', '<div markdown="1">\n**x**\n</div>\n'));
  test('line breaks to make room', () => checkRules('html', 'Texte\n\n<br>\n<br>\n\nA<br>B\n', [['html.line-breaks-as-spacing', '<br>\n<br>']]));
});

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
  test('with other capitals', async () => assert.deepEqual(await foundIn('link', '![x](/uploads/été.png)', FILES), [['link.other-case', '/uploads/été.png']]));
  test('too heavy', async () => assert.deepEqual(await foundIn('image', '![x](/uploads/lourd.png) [y](/uploads/lourd.png)', FILES), [['image.too-heavy', '/uploads/lourd.png']]));
  test('in the header', async () => {
    const text = `${RIGHT_HEADER.replace('tags:', 'une-ou-diaporama:\n- image: /uploads/absente.png\n  alternative-textuelle: Une vue\ntags:')}\n`;
    const findings = (await findIn(text, FILES)).filter(it => it.rule.code === 'link.missing-file');
    assert.deepEqual(findings.map(({ problem }) => text.slice(problem.start, problem.end)), ['/uploads/absente.png']);
  });
});

suite('project cards', () => {
  const PARTS = {
    name: '### **Nom**\n{: .text-center .margin-bottom-1 .margin-top-3 }',
    administration: '*Administration*\n{: .text-center }',
    objective: '**L’objectif :** lutter\n{: .text-center }',
    data: '**Les données de départ**\n{: .bleue .margin-0 }\n\nDes photos.',
    intelligence: '**L’intelligence artificielle**\n{: .bleue .margin-0 }\n\nUn modèle.',
    gains: '**Les gains**\n{: .bleue .margin-0 }\n\n* un\n* deux',
  };
  const card = (...parts: (keyof typeof PARTS)[]): string => `${parts.map(it => PARTS[it]).join('\n\n')}\n`;

  test('complete', () => checkRules('card', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
  test('a section that is none', () => checkRules('card', '## Bilan\n\n**Les gains**\n\nIls sont là.\n'));
  test('without a part', () => checkRules('card', card('name', 'administration', 'objective', 'data', 'gains'), [['card.missing-part', '### **Nom**']]));
  test('gets its part', () =>
    checkFirstFix(card('name', 'objective', 'data', 'intelligence', 'gains'), 'card.missing-part', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('\n*Administration*\n', '\n*Administration*\n')));
  test('in another order', () => checkFirstFix(card('name', 'administration', 'objective', 'intelligence', 'data', 'gains'), 'card.part-order', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
  test('with another annotation', () =>
    checkFirstFix(card('name', 'administration', 'objective', 'data', 'intelligence', 'gains').replace('**Les gains**\n{: .bleue .margin-0 }', '**Les gains**\n{: .noir }'), 'card.other-annotation', card('name', 'administration', 'objective', 'data', 'intelligence', 'gains')));
});

suite('typography', () => {
  test('in the text and in the fields that people read', () => checkFirstFix('Oui !\n', 'typography.space-before-punctuation', 'Oui\u00a0!\n'));
  test('not in code, addresses, HTML and annotations', () => checkRules('typography', `
\`a ! b\` <https://a.fr/?b=50%> [c](/d%20e "f") <span title="g !">h</span> {{ i ! }}
{: title="j !" }

    k !

<div data-a="l !">m</div>
`));
  test('around bold text', () => checkFirstFix('«\u00a0**mot** »', 'typography.space-inside-guillemets', '«\u00a0**mot**\u00a0»'));
  test('the European style is told as such', async () => {
    const [sentence] = await sentencesIn('Oui !\n', { '_config.yml': 'lang: fr\ncollections: {actualites: {}}\n', 'plume.yml': 'typography: eu\n' });
    assert.equal(sentence?.replaceAll('\u00A0', ' '), 'Dans le style européen, rien ne précède ce signe : retirez l’espace.');
  });
  test('nothing on an English site', async () => {
    assert.deepEqual(await foundIn('typography', 'Oui !', { '_config.yml': 'lang: en\ncollections: {actualites: {}}\n' }), []);
  });
});

suite('in the editor', () => {
  const NEVER = { isCancellationRequested: false };
  const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const open = (body: string): { service: LanguageService; uri: string } => {
    const { service } = createTestService({ '_config.yml': 'lang: fr\ncollections: {actualites: {output: true}}\n' });
    const uri = memoryUri('_actualites/a.md');
    service.open(uri, 1, RIGHT_HEADER + body);
    return { service, uri };
  };

  test('the details of typography share one mark, and one line', async () => {
    const { service, uri } = open('Oui ! Non ? «mot»\n');
    const { diagnostics = [], status } = (await service.check(uri, NEVER)) ?? {};
    assert.deepEqual(diagnostics.map(it => it.message), ['4 détails de typographie à corriger']);
    assert.equal(status?.typography, '4 détails de typographie à corriger');
  });
  test('all of them are corrected at once', async () => {
    const { service, uri } = open('Oui ! Non ? «mot»\n');
    const actions = await service.codeActions(uri, EVERYWHERE, NEVER);
    const action = actions.find(it => it.title.startsWith('Corriger toute la typographie'));
    assert.equal(action?.edit?.changes?.[uri]?.length, 4);
  });
  test('all problems of one kind are corrected at once', async () => {
    const { service, uri } = open('Voir https://a.fr et https://b.fr.\n');
    const titles = (await service.codeActions(uri, EVERYWHERE, NEVER)).map(it => it.title);
    assert.ok(titles.includes('Corriger les 2 points de ce genre'), titles.join(', '));
  });
  test('what is without risk is corrected on request', async () => {
    const { service, uri } = open('Oui !\n');
    const action = (await service.codeActions(uri, EVERYWHERE, NEVER)).find(it => it.kind === 'source.fixAll.plume');
    assert.equal(action?.edit?.changes?.[uri]?.length, 1);
  });
});

suite('a rule is silenced', () => {
  const LINE = 'Voir https://a.fr\n';
  test('for the next line', async () => assert.deepEqual(await foundIn('link', `<!-- plume-ignore link.bare-address -->\n${LINE}\n${LINE}`), [['link.bare-address', 'https://a.fr']]));
  test('for its own line', () => checkRules('link', `Voir https://a.fr <!-- plume-ignore link.bare-address -->\n`));
  test('for the file', () => checkRules('link', `${LINE}\n<!-- plume-ignore-file link.bare-address -->\n\n${LINE}`));
  test('with all the others', () => checkRules('link', `<!-- plume-ignore -->\n${LINE}`));
  test('not where another one is named', async () => assert.equal((await foundIn('link', `<!-- plume-ignore link.vague-text -->\n${LINE}`)).length, 1));
  test('in the header', async () => {
    const codes = async (text: string): Promise<string[]> => (await findIn(text)).map(it => it.rule.code);
    const header = (comment: string): string => `---\ntitle: A\ndate: 2019-07-14 16:30:00${comment}\ncategories: [Article]\n---\n`;
    assert.deepEqual(await codes(header('')), ['front-matter.date-without-zone']);
    assert.deepEqual(await codes(header(' # plume-ignore front-matter.date-without-zone')), []);
  });
});

suite('code', () => {
  test('that nothing closes', () => checkRules('code', 'Avant\n\n```\n^^^ code.unclosed-fence\nx = 1\n\nAprès\n'));
  test('that is closed, by more signs too', () => checkRules('code', '```\nx\n````\n\n~~~ ruby\ny\n~~~\n'));
  test('is closed before the next empty line', () => checkFirstFix('~~~ ruby\nx = 1\n\nAprès\n', 'code.unclosed-fence', '~~~ ruby\nx = 1\n~~~\n\nAprès\n'));
  test('is closed at the end of the article', () => checkFirstFix('```\nx = 1\n', 'code.unclosed-fence', '```\nx = 1\n```\n'));
});

suite('extensions', () => {
  test('that do not exist, or are not closed', () => checkRules('extension', `
Un {::note}mot{:/note} là
   ^^^^^^^^ extension.not-recognised
              ^^^^^^^^ extension.not-recognised

{::comment}
^^^^^^^^^^^ extension.not-recognised
`));
  test('that exist', () => checkRules('extension', '{::comment}\nrien\n{:/comment}\n\n{::options auto_ids="false" /}\n\nUn {::nomarkdown}<b>mot</b>{:/} là\n'));
  test('with an option that counts for nothing', () =>
    checkRules('extension', '{::options toto="1" /}\n^^^^^^^^^^^^^^^^^^^^^^ extension.option\n\n{::options auto_ids="peut-être" /}\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ extension.option\n'));
});

suite('what goes on without end', () => {
  test('definitions that hold themselves', () => checkRules('annotation.endless', '{:encart: .bleue note}\n{:note: encart}\n        ^^^^^^ annotation.endless-definition\n\nTexte\n{: encart }\n'));
  test('definitions that hold others', () => checkRules('annotation.endless', '{:encart: .bleue note}\n{:note: .encadre}\n\nTexte\n{: encart }\n'));
  test('quotes a hundred deep', async () => assert.deepEqual((await foundIn('structure', `${'> '.repeat(120)}Texte\n`)).map(([code]) => code), ['structure.too-deep']));
});

suite('attributes written twice', () => {
  test('are reported at the one that does not count', () => checkRules('html.repeated', '<p class="a" class="b">Un</p>\n   ^^^^^^^^^ html.repeated-attribute\n'));
  test('lose the first by a fix', () => checkFirstFix('<p class="a" class="b">Un</p>\n', 'html.repeated-attribute', '<p class="b">Un</p>\n'));
});

suite('a table without rows', () => {
  test('is none', async () => assert.deepEqual((await foundIn('table', '| Nom | Date |\n|-----|------|\n')).map(([code]) => code), ['table.without-body']));
  test('with one is a table', () => checkRules('table', '| Nom | Date |\n|-----|------|\n| a | b |\n'));
});

suite('quotation marks that kramdown curls', () => {
  test('do not hide the label of a card', async () => {
    const card = (apostrophe: string): string => `### **Nom**\n{: .text-center .margin-bottom-1 .margin-top-3 }\n\n*Administration*\n{: .text-center }\n\n**L${apostrophe}objectif :** a\n{: .text-center }\n\n**Les gains**\n{: .bleue .margin-0 }\n\n* b\n`;
    assert.deepEqual(await foundIn('card', card("'")), await foundIn('card', card('’')));
    assert.notDeepEqual(await foundIn('card', card("'")), []);
  });
});

suite('the text of an element', () => {
  test('within HTML that is left raw', () => checkRules('link.empty', '<div>\n<a href="/a/"><h3>Un titre</h3></a>\n</div>\n'));
});
