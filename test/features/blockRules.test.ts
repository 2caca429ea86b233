import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFirstFix, checkRules, foundIn } from '../support/ruleChecks.ts';

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
  test('rows without a bar in front get one too, as they are several alike', () => checkFirstFix('a | b\nc | d\n', 'table.without-header', 'a | b\n|---|---|\nc | d\n'));
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

suite('two places of one name', () => {
  test('lead to one place, where the first is empty and right above the other', () => checkRules('structure', '\n<a id="bilan"></a>\n\n## Bilan {#bilan}\n\n<div id="fin"> </div>\n\n## Fin\n'));
  test('do not, with text between', () => checkRules('structure', '\n<a id="bilan"></a>\n\nTexte\n\n## Bilan {#bilan}\n^^^^^^^^^^^^^^^^^ structure.duplicate-id\n'));
  test('do not, a third time', () => checkRules('structure', '\n<a id="bilan"></a>\n\n## Bilan {#bilan}\n\n### Bilan {#bilan}\n^^^^^^^^^^^^^^^^^^ structure.duplicate-id\n'));
});

suite('a table without rows', () => {
  test('is none', async () => assert.deepEqual((await foundIn('table', '| Nom | Date |\n|-----|------|\n')).map(([code]) => code), ['table.without-body']));
  test('with one is a table', () => checkRules('table', '| Nom | Date |\n|-----|------|\n| a | b |\n'));
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

suite('quotes in quotes', () => {
  test('a hundred deep', async () => assert.deepEqual((await foundIn('structure', `${'> '.repeat(120)}Texte\n`)).map(([code]) => code), ['structure.too-deep']));
});

suite('typed bullets with text right below', () => {
  test('what goes on right below stays out of the list', () => checkFirstFix('• a\n• b\n• c\nSuite du texte\n', 'list.typed-bullets', '* a\n* b\n* c\n\nSuite du texte\n'));
});
