import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createSitePages, type SitePage } from '../../server/src/workspace/sitePages.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { findIn } from '../support/findings.ts';
import { checkFirstFix, checkRules, RIGHT_HEADER } from '../support/ruleChecks.ts';

suite('a backtick by itself', () => {
  test('is said, and closes the code after its word', () => checkFirstFix('Lancez `npm dans un terminal.\n', 'code.stray-backtick', 'Lancez `npm` dans un terminal.\n'));
  test('or two of them', () => checkRules('code', '\nUn ``code et `suite` du texte\n   ^^ code.stray-backtick\n'));
  test('over an empty line', () => checkRules('code', '\nUn `code\n   ^ code.stray-backtick\n\nAutre `code` ici\n'));
  test('is missing between two pieces of code: the first word that lies outside shows it', () =>
    checkRules('code', '\nUn `code sans fin puis `autre` mot` là\n                       ^^^^^^ code.stray-backtick\n'));
  test('is missing, says what readers see', async () => {
    const found = (await findIn('---\ntitle: A\n---\n\nUn `code sans fin puis `autre` mot` là\n')).find(it => it.rule.code === 'code.stray-backtick');
    assert.match(found?.rule.message(found.problem).fr ?? '', /^Les lecteurs verront «\u00A0autre\u00A0» dans l’écriture du texte/);
  });
  test('is not missing where a word goes on behind code, where code holds spaces, or where two pieces stand side by side', () =>
    checkRules('code', '\nDes `id`s, des ```label```s et le `bundler-`prefixed.\n\nUn `visitors per day: `. Le `_ ` et `#`.\n\n`un` `deux`, or`trois` et `` a ` `` puis `rack\n3.2.6`.\n'));
  test('between letters is an apostrophe', () => checkFirstFix('Pendant l`été\n', 'code.stray-backtick', 'Pendant l’été\n'));
  test('in pairs within HTML stay what they are, and become a tag', () => checkFirstFix('<div>\n<p>Lancez `npm start` ici</p>\n</div>\n', 'code.stray-backtick', '<div>\n<p>Lancez <code>npm start</code> ici</p>\n</div>\n'));
  test('in pairs within HTML are code, where that is read as Markdown', () => checkRules('code', '\n<div markdown="1">\nLancez `npm start` <em>et `a`</em> ici\n</div>\n'));
  test('between spaces, behind a backslash, in code and in HTML is right', () => checkRules('code', '\nLa touche ( ` ) et \\` et `a` et `` ` `` et <code>a`b</code>\n\n~~~\n`\n~~~\n'));
});

suite('an alternative that an editor has put there', () => {
  test('is a warning, and a word that says little is none', async () => {
    const findings = await findIn(`${RIGHT_HEADER}![alt text](/uploads/a.png) ![Texte alternatif](/uploads/a.png) ![image](/uploads/a.png)\n`, { 'uploads/a.png': '' });
    assert.deepEqual(findings.filter(it => it.rule.code === 'image.useless-alternative').map(it => it.severity), ['warning', 'warning', 'information']);
  });
});

suite('a field that is nearly another', () => {
  const found = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
    (await findIn(RIGHT_HEADER.replace('tags:', 'titles: [a]\ntags:').replace('title: Budget\n', ''), files)).filter(it => it.rule.code === 'front-matter.unknown-field').map(it => it.problem.args[1] ?? '');

  test('is a slip', async () => assert.deepEqual(await found({}), ['titles']));
  test('is none where the layout reads it', async () => assert.deepEqual(await found({ '_layouts/default.html': '{{ page.titles | join: ", " }}' }), []));
});

suite('a note without its colon', () => {
  test('is said once, at the note', () => checkRules('link.undefined', '\nUn mot[^1] ici.\n\n[^1] Le texte de la note\n^^^^ link.undefined-reference\n'));
  test('gets it', () => checkFirstFix('Un mot[^1] ici.\n\n[^1] Le texte de la note\n', 'link.undefined-reference', 'Un mot[^1] ici.\n\n[^1]: Le texte de la note\n'));
  test('is no note where nothing calls it', () => checkRules('link.undefined', '\n[^1] Un mot ici.\n^^^^ link.undefined-reference\n'));
});

suite('a tag whose quotes nothing closes', () => {
  test('is said once, where it begins', () => checkRules('html', '\nVoir <a href="/x>le lien</a> et la suite\n     ^^^^^^^^^^^^ html.unfinished\n'));
  test('gets its quote', () => checkFirstFix('Voir <a href="/x>le lien</a> et la suite\n', 'html.unfinished', 'Voir <a href="/x">le lien</a> et la suite\n'));
});

suite('straight quotation marks', () => {
  const STRAIGHT = ['b', 'c'].map(it => page(it, 'straight'));
  test('are said once, and corrected in the whole article', () => checkFirstFix('Il a dit "bonjour", puis "*au* revoir !".\n', 'typography.straight-quotes', 'Il a dit «\u00A0bonjour\u00A0», puis «\u00A0*au* revoir !\u00A0».\n'));
  test('in code, HTML, inches and English are right', () => checkRules('typography.straight', '\nUn écran de 15", `a = "b"`, <span title="a b">c</span>.\n\n    x = "y"\n\nThis is what the people of the house said, "good morning" and nothing else.\n'));
  test('are right where the other articles have them', async () => assert.deepEqual(await quotesOn([...STRAIGHT, page('d', 'guillemets')]), []));
  test('are said where the other articles have « »', async () => assert.deepEqual(await quotesOn([page('b', 'straight'), page('c', 'guillemets')]), ['typography.straight-quotes']));

  function page(name: string, quotes: 'straight' | 'guillemets'): SitePage {
    return { uri: memoryUri(`_actualites/${name}.md`), title: name, day: undefined, url: `/${name}/`, isHidden: false, terms: new Map(), quotes };
  }

  async function quotesOn(all: readonly SitePage[]): Promise<readonly string[]> {
    const findings = await findIn(`${RIGHT_HEADER}Il a dit "bonjour".\n`, {}, createSitePages(all, { isComplete: true }));
    return findings.map(it => it.rule.code).filter(it => it === 'typography.straight-quotes');
  }
});

suite('a formula that nothing closes', () => {
  test('is said where it begins', () => checkRules('math', '\n$$ E = mc^2\n^^ math.unclosed\n\nTexte\n'));
  test('on lines of its own', () => checkRules('math', '\n$$\n^^ math.unclosed\nx = 1\n\nTexte et *gras*\n'));
  test('is said once', () => checkRules('math', '\n$$ a = b\n^^ math.unclosed\n\n$$ c = d\n'));
  test('formulas, code, and dollars in a sentence are right', () => checkRules('math.unclosed', '\nUn prix $$ et la suite, $$a = b$$ et `$$ a = b`, $$$ et \\$$ a = b\n\n$$\na = b\n$$\n'));
});

suite('bold that nothing closes', () => {
  test('is a matter of spaces where another stands behind a space: one slip is said once', async () => {
    await checkRules('emphasis', '\nUn **gras **ici.\n   ^^^^^^^^^ emphasis.space-inside\n');
    await checkRules('emphasis', '\nUn **gras\n   ^^ emphasis.unclosed\n**ici.\n^^ emphasis.unclosed\n');
  });
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

suite('what the header says by mistake', () => {
  const defaults = { '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\ndefaults:\n  - scope: { path: "" }\n    values: { is_une: true }\n' };
  const codesOf = async (header: string): Promise<readonly string[]> =>
    (await findIn(`---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\n${header}\n---\n\nTexte\n`, defaults)).map(it => it.rule.code);
  test('a text where the defaults have yes or no', async () => assert.deepEqual(await codesOf('is_une: non'), ['front-matter.yes-or-no']));
  test('true, false, and what YAML reads so, are right', async () => {
    for (const value of ['true', 'false', 'no', 'off']) {
      assert.deepEqual(await codesOf(`is_une: ${value}`), [], value);
    }
  });
  test('the same word twice', async () => assert.deepEqual(await codesOf('tags: [eau, mer, eau]'), ['vocabulary.repeated-value']));
  test('the same word twice, one a line', async () => assert.deepEqual(await codesOf('tags:\n  - eau\n  - mer\n  - eau'), ['vocabulary.repeated-value']));
  test('a word that stands twice in a sentence is right', async () => assert.ok(!(await codesOf('tags: Registre de preuve de covoiturage')).includes('vocabulary.repeated-value')));
  test('words that differ are right', async () => assert.deepEqual(await codesOf('tags: [eau, mer]'), []));
});
