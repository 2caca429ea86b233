import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFirstFix, checkRules, sentencesIn } from '../support/ruleChecks.ts';

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
  test('a tag that nothing closes is closed where its paragraph ends', () => checkFirstFix('<div class="encadre">\nTexte\n\n## Suite\n', 'html.unclosed-tag', '<div class="encadre">\nTexte\n</div>\n\n## Suite\n'));
  test('a tag that nothing closes is closed before a heading', () => checkFirstFix('<div>\n\nTexte\n## Suite\n', 'html.unclosed-tag', '<div>\n\nTexte\n</div>\n## Suite\n'));
  test('a tag in a sentence is closed in its paragraph', () => checkFirstFix('Un <b>mot et\nla suite.\n\nAutre.\n', 'html.unclosed-tag', 'Un <b>mot et\nla suite.</b>\n\nAutre.\n'));
  test('a word in angle brackets is shown as it is', () => checkFirstFix('Le dossier <CHEMIN> du poste.\n', 'html.unclosed-tag', 'Le dossier \\<CHEMIN> du poste.\n'));
  test('a closing tag too many', () => checkRules('html', `
Texte
</div>
^^^^^^ html.stray-closing-tag
`));
  test('a block tag in a sentence', () => checkRules('html.block-in-line', `
Un texte <div>encadré</div>
         ^^^^^ html.block-in-line
`));
  test('a block tag that a sentence speaks of', () => checkRules('html.block-in-line', `
L’élément <nav> et <code><fieldset></code> ont un nom ; <section class="a"> et <form>ceci</form> sont des balises.
                                                        ^^^^^^^^^^^^^^^^^^^ html.block-in-line
                                                                               ^^^^^^ html.block-in-line
`));
  test('a word between angle brackets', async () => {
    assert.deepEqual(await sentencesIn('Lancez <CHEMIN> ici.\n'), ['Les lecteurs ne verront pas « <CHEMIN> », pris pour une balise que rien ne ferme. Écrivez « \\<CHEMIN> », ou mettez-le entre accents graves.']);
  });
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

suite('attributes written twice', () => {
  test('are reported at the one that does not count', () => checkRules('html.repeated', '<p class="a" class="b">Un</p>\n   ^^^^^^^^^ html.repeated-attribute\n'));
  test('lose the first by a fix', () => checkFirstFix('<p class="a" class="b">Un</p>\n', 'html.repeated-attribute', '<p class="b">Un</p>\n'));
});

suite('the text of an element', () => {
  test('within HTML that is left raw', () => checkRules('link.empty', '<div>\n<a href="/a/"><h3>Un titre</h3></a>\n</div>\n'));
});
