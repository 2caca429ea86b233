import { suite, test } from 'node:test';
import { checkFirstFix, checkRules } from '../support/ruleChecks.ts';

suite('bold that nothing closes', () => {
  test('is said where it begins', () => checkRules('emphasis', '\nLe **mot sans fin\n   ^^ emphasis.unclosed\n'));
  test('over an empty line', () => checkRules('emphasis', '\nLe **gras\n   ^^ emphasis.unclosed\n\nsur deux** ici\n'));
  test('over an empty line is closed before it, and opened again', () =>
    checkFirstFix('Le **gras\n\nsur deux** ici\n', 'emphasis.unclosed', 'Le **gras**\n\n**sur deux** ici\n'));
  test('the call of a note, and the note, are right', () => checkRules('emphasis', '\nPrix** du jour\n\n**hors taxe\n'));
  test('a power is right', () => checkRules('emphasis', '\n2 ** 3 et 4 ** 5\n'));
  test('bold that is closed, code and Liquid are right', () => checkRules('emphasis', '\nUn **mot** et `**code` et {{ "**x" }}\n'));
  test('with spaces at both ends', () => checkFirstFix('Le ** mot ** ici\n', 'emphasis.space-inside', 'Le **mot** ici\n'));
  test('twice, with spaces within, is two bold texts', () => checkFirstFix('Le **a ** puis ** b** c\n', 'emphasis.space-inside', 'Le **a** puis **b** c\n'));
});

suite('links and pictures that stay text', () => {
  test('a picture without its end', () => checkFirstFix('![image](/x.png\n\nSuite\n', 'link.left-as-text', '![image](/x.png)\n\nSuite\n'));
  test('a link without its end', () => checkFirstFix('Voir [le site](https://a.fr/b.\n', 'link.left-as-text', 'Voir [le site](https://a.fr/b).\n'));
  test('a space before the address', () => checkFirstFix('Voir [le site] (https://a.fr/b) ici\n', 'link.left-as-text', 'Voir [le site](https://a.fr/b) ici\n'));
  test('the call of a note without its bracket', () => checkFirstFix('Un mot[^1 ici\n\n[^1]: Note\n', 'link.left-as-text', 'Un mot[^1] ici\n\n[^1]: Note\n'));
  test('links, and brackets before parentheses, are right', () => checkRules('link.left-as-text', '\n[a](/b) et [un mot] (une remarque) et tableau[i](x) et `[a](b`\n'));
});

suite('what HTML does not finish', () => {
  test('a comment', () => checkFirstFix('Texte\n\n<!-- à relire\n\nSuite\n', 'html.unfinished', 'Texte\n\n<!-- à relire -->\n\nSuite\n'));
  test('a tag', () => checkFirstFix('Texte\n\n<div class="a"\n\nSuite\n', 'html.unfinished', 'Texte\n\n<div class="a">\n\nSuite\n'));
  test('comments, tags over lines and comparisons are right', () => checkRules('html.unfinished', '\n<!-- a -->\n\n<div\n class="a">\n</div>\n\na < b et `<div` ici\n'));
});

suite('a table', () => {
  test('right below text', () => checkFirstFix('Texte\n| a | b |\n|---|---|\n| 1 | 2 |\n', 'table.glued-to-text', 'Texte\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'));
  test('after an empty line is right', () => checkRules('table.glued-to-text', '\nTexte\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'));
  test('bars in a sentence are none', () => checkRules('table.glued-to-text', '\nTexte\nun | deux\net trois\n'));
});

suite('what a slip swallows', () => {
  test('in a tag that nothing closes is not said again', () => checkRules('html', '\n<div>\n^^^^^ html.unclosed-tag\n\nDes **mots**\n'));
});
