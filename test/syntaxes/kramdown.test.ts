import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { tokenizeMarkdown } from '../support/tokenize.ts';

const LIST = 'punctuation.definition.attribute-list.begin.kramdown';
const CLASS = 'entity.other.attribute-name.class.kramdown';

suite('the colours of kramdown', () => {
  test('an attribute list under a block', () => has('Texte\n{: .text-center .margin-3 }', { '{:': LIST, '.': CLASS, 'text-center': CLASS, 'margin-3': CLASS }));
  test('an attribute list indented by three spaces', () => has('Texte\n   {: .a }', { '{:': LIST }));
  test('an id, a pair in either quotes and a reference', () =>
    has('Texte\n{: #top title="l\'été" lang=\'fr\' annonce}', {
      top: 'entity.other.attribute-name.id.kramdown',
      title: 'entity.other.attribute-name.kramdown',
      "l'été": 'string.quoted.kramdown',
      fr: 'string.quoted.kramdown',
      annonce: 'variable.other.attribute-definition.kramdown',
    }));
  test('an attribute list right after bold text', () => has('**gras**{:.rouge} suite', { '{:': LIST, rouge: CLASS }));
  test('an attribute list right after a link', () => has('[site](https://a.fr){:target="_blank"}', { target: 'entity.other.attribute-name.kramdown' }));
  test('an attribute list right after code', () => has('`x`{:.rouge}', { rouge: CLASS }));
  test('an attribute list first in a list item', () => has('* {:.rouge} texte', { rouge: CLASS }));
  test('an attribute list first in a numbered item', () => has('12. {:.rouge} texte', { rouge: CLASS }));
  test('an attribute list inside a list item', () => has('* a\n\n  texte\n  {: .rouge}', { rouge: CLASS }));
  test('an attribute list inside a quote', () => has('> texte\n> {: .rouge}', { rouge: CLASS }));
  test('an attribute list inside a list inside a quote', () => has('> * texte\n>   {: .rouge}', { rouge: CLASS }));
  test('a definition of attributes', () =>
    has('{:annonce: .encadre #une}', { annonce: 'entity.name.type.attribute-definition.kramdown', encadre: CLASS, une: 'entity.other.attribute-name.id.kramdown' }));
  test('an extension with options', () => has('{::options toc_levels="2..3" /}', { options: 'keyword.control.extension.kramdown', toc_levels: 'entity.other.attribute-name.kramdown' }));
  test('a comment', () => has('{::comment}\nà revoir\n{:/comment}\n\nTexte', { 'à revoir': 'comment.block.kramdown' }));
  test('a comment within a line', () => has('Un {::comment}mot{:/} ici', { mot: 'comment.block.kramdown' }));
  test('text that is left as it is', () => has('{::nomarkdown}\n*b*\n{:/}', { nomarkdown: 'keyword.control.extension.kramdown' }));
  test('a footnote and its definition', () =>
    has('Texte[^1].\n\n[^note]: Le texte **gras**', {
      '1': 'constant.other.reference.footnote.kramdown',
      note: 'entity.name.reference.footnote.kramdown',
      gras: 'markup.bold.markdown',
    }));
  test('an abbreviation', () => has('*[RGAA]: Référentiel général', { RGAA: 'entity.name.type.abbreviation.kramdown', 'Référentiel général': 'string.unquoted.abbreviation.kramdown' }));
  test('a definition with bold text', () => has('Terme\n: Une **définition**', { ':': 'keyword.operator.definition.kramdown', définition: 'markup.bold.markdown' }));
  test('an attribute list first in a definition', () => has('Terme\n: {:.rouge} texte', { rouge: CLASS }));
  test('a definition inside a quote', () => has('> Terme\n> : texte', { ':': 'keyword.operator.definition.kramdown' }));
  test('the end of a block', () => has('* a\n\n^\n\n* b', { '^': 'keyword.control.end-of-block.kramdown' }));
  test('a formula within a line', () => has('Soit $$a + b$$ ici', { 'a + b': 'markup.math.inline.kramdown' }));
  test('a formula over several lines, inside a list', () => has('* a\n\n  $$\n  x^2\n  $$', { 'x^2': 'markup.math.block.kramdown' }));
});

suite('what stays plain', () => {
  test('a fenced code block', () => plain('```\n{: .a}\n[^1] $$a$$\n```'));
  test('an indented code block', () => plain('Texte\n\n    {: .a}\n    : b'));
  test('a code block inside a list', () => plain('* a\n\n  ```\n  {: .a}\n  ```'));
  test('a code block inside a quote', () => plain('> ```\n> {: .a}\n> ```'));
  test('a code span', () => plain('Du `code {:.a} [^1] $$x$$` ici'));
  test('the header of the article', () => plain('---\ntitle: a\n: {: .a}\n---\n'));
  test('an attribute list after a word and a space, which kramdown prints', () => plain('Un mot {: .a} ici'));
  test('an attribute list in a heading, which kramdown prints', () => plain('## Titre {: .a}'));
  test('a brace without a colon', () => plain('Texte\n{.a}'));
  test('a single dollar', () => plain('De 5$ à 6$'));
  test('a colon within a sentence', () => plain('Une phrase : avec deux-points'));
  test('a hat within a sentence', () => plain('2^3 et\n^ suite'));
  test('an HTML comment', () => plain('<!-- {: .a} [^1] -->'));
});

async function has(text: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const pieces = await tokenizeMarkdown(text);
  for (const [piece, scope] of Object.entries(expected)) {
    const found = pieces.filter(it => it.text.trim() === piece);
    assert.ok(found.some(it => it.scopes.join(' ').split(' ').includes(scope)), `« ${piece} » has ${JSON.stringify(found)}, not ${scope}`);
  }
}

async function plain(text: string): Promise<void> {
  const coloured = (await tokenizeMarkdown(text)).filter(it => it.scopes.some(scope => scope.endsWith('.kramdown')));
  assert.deepEqual(coloured, []);
}
