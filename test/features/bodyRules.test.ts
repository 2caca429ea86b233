import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findIn } from '../support/findings.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { sentencesIn } from '../support/ruleChecks.ts';
import { createTestService } from '../support/service.ts';

const HEADER = '---\ntitle: A\ndate: 2019-07-15\ncategories: [Article]\n---\n';

suite('headings', () => {
  test('begin at level 2', () => check('## Un\n\n### Deux\n\n#### Trois\n\n## Quatre'));
  test('begin too deep', () => check('### Un\n^^^ heading.starts-too-deep\n\n## Deux'));
  test('begin right below those of the layout', async () => {
    const layout = (headings: string): Record<string, string> => ({ '_layouts/default.html': `${headings}{{ content }}<h4>Plus bas</h4>` });
    assert.deepEqual(await levels('### Un\n', layout('<h1>A</h1><h2>B</h2>')), []);
    assert.deepEqual(await levels('### Un\n', layout('<h1>A</h1>')), [['heading.starts-too-deep', 'warning', '3', '2']]);
    assert.deepEqual(await levels('##### Un\n', layout('<h1>A</h1><h3>B</h3>')), [['heading.starts-too-deep', 'warning', '5', '4']]);
  });
  test('begin too deep for all that is known, where the layout is not', async () => assert.deepEqual(await levels('### Un\n'), [['heading.starts-too-deep', 'information', '3', '2']]));
  test('of the level of the title, where the layout leaves that to the article', async () => assert.deepEqual(await levels('# Un\n', { '_layouts/default.html': '{{ content }}' }), []));
  test('skip a level', () => check('## Un\n\n#### Deux\n^^^^ heading.skipped-level'));
  test('go up by several levels at once', () => check('## Un\n\n### Deux\n\n#### Trois\n\n## Quatre'));
  test('that are underlined', () => check('Un\n---\n\n### Deux'));
  test('in code are none', () => check('```\n### Un\n```\n\n## Deux'));
  test('of the level of the title', () => check('# Un\n^ heading.second-title\n\n## Deux\n\n# Trois\n^ heading.second-title'));
  test('of the level of the title become level 2 by a fix', () => checkFix('# Un\n', 'Passer au niveau 2 (##)', '## Un\n'));
  test('that repeat the title go by a fix', () => checkFix('# A\n\nTexte\n', 'Retirer ce titre', 'Texte\n'));
  test('that repeat the title, underlined, go by a fix', () => checkFix('Avant\n\nA\n===\n\nTexte\n', 'Retirer ce titre', 'Avant\n\nTexte\n'));
  test('are raised by a fix', () => checkFix('### Un\n', 'Passer au niveau 2 (##)', '## Un\n'));
});

suite('an annotation', () => {
  test('between blank lines below a heading', () =>
    check('## Titre\n\n{: .text-center }\n^^^^^^^^^^^^^^^^^ annotation.lands-elsewhere\n\nTexte'));
  test('right below its block', () => check('## Titre\n{: .text-center }\n\nTexte'));
  test('right above its block, on purpose', () => check('## Titre\n\n{: .text-center }\nTexte'));
  test('between blank lines, below a heading and above a list, is only mentioned', () => checkSeverity('## Un\n\n{: .a }\n\n* Deux', 'annotation.lands-elsewhere', 4));
  test('between blank lines below a paragraph is only mentioned', () => checkSeverity('Un\n\n{: .a }\n\nDeux', 'annotation.lands-elsewhere', 4));
  test('is only mentioned where annotations stand alone below headings again and again: that is a habit', async () => {
    const { diagnostics } = await diagnose('## Un\n\n{: .a }\n\nDeux\n\n'.repeat(3));
    assert.deepEqual(diagnostics.map(it => it.severity), [4, 4, 4]);
  });
  test('is graver where others of the article follow paragraphs', () => checkSeverity('Un\n\n{: .a }\n\nDeux\n{: .b }', 'annotation.lands-elsewhere', 2));
  test('names both blocks', async () => {
    const [message] = await messages('## Les projets\n\n{: .a }\n\nLe premier\n');
    assert.equal(message, 'Entourée de lignes vides, cette annotation changera le paragraphe « Le premier », et non le titre « Les projets ». Collez-la au bloc voulu.');
  });
  test('is attached above by a fix', () =>
    checkFix('## Les projets\n\n{: .a }\n\nTexte\n', 'Rattacher au-dessus : le titre « Les projets »', '## Les projets\n{: .a }\n\nTexte\n'));
  test('is attached below by a fix', () =>
    checkFix('## Les projets\n\n{: .a }\n\nTexte\n', 'Rattacher au-dessous : le paragraphe « Texte »', '## Les projets\n\n{: .a }\nTexte\n'));
});

suite('bold and italic', () => {
  test('are called what they are', async () => {
    const sentence = async (body: string): Promise<string | undefined> => (await sentencesIn(body)).find(it => it.includes('déplacez l’espace'))?.replaceAll('\u00A0', ' ');
    assert.equal(await sentence('Un ** mot** ici.\n'), 'Les lecteurs verront les astérisques « ** » : déplacez l’espace hors du gras.');
    assert.equal(await sentence('Un __ mot__ ici.\n'), 'Les lecteurs verront les tirets bas « __ » : déplacez l’espace hors du gras.');
  });
  test('that close after a space', () => check('le **laboratoire **- « Lab IA »\n   ^^^^^^^^^^^^^^^^ emphasis.space-inside'));
  test('that open before a space', () => check('le ** laboratoire** est là\n   ^^^^^^^^^^^^^^^^ emphasis.space-inside'));
  test('right around words, before a particle: the second opens nothing', () => check('그는 _"하나"_가 _"둘"_보다 낫다'));
  test('inside italic', () => check('*dans le **laboratoire **- de Paris*\n         ^^^^^^^^^^^^^^^^ emphasis.space-inside'));
  test('that are right', () => check('le **laboratoire** - *de* __Paris__'));
  test('stars of a calculation', () => check('5 * 3 * 2 et 5 ** 3 ** 2'));
  test('stars in code', () => check('`**a **`'));
  test('stars that are escaped', () => check('\\*\\*a \\*\\*'));
  test('a star that marks a note', () => check('Nom * et prénom *'));
  test('get their space outside by a fix', () => checkFix('le **laboratoire **- Lab\n', 'Déplacer l’espace', 'le **laboratoire** - Lab\n'));
  test('and no second space', () => checkFix('le **laboratoire ** Lab\n', 'Déplacer l’espace', 'le **laboratoire** Lab\n'));
});

suite('HTML', () => {
  test('an attribute that does not exist', () => check("<figure class='a' margin-bottom='10'>x</figure>\n                  ^^^^^^^^^^^^^^^^^^ html.unknown-attribute"));
  test('attributes that exist', () => check('<a href="a" hreflang="fr" data-x="1" aria-label="b" onclick="c">x</a>'));
  test('an element that is none of HTML’s', () => check('<svg viewBox="0 0 1 1"></svg>\n\n<my-element margin="1"></my-element>'));
  test('is rid of the attribute by a fix', () => checkFix("<figure class='a' margin='1'>x</figure>\n", 'Retirer « margin »', "<figure class='a'>x</figure>\n"));
});

suite('placeholders', () => {
  test('in running text', () => check('Voici Lorem ipsum dolor\n      ^^^^^^^^^^^ content.placeholder'));
  test('in a list', () => check('* TODO\n  ^^^^ content.placeholder'));
  test('are no words', () => check('Un todo, une fixmeup'));
  test('may wait in a draft', async () => {
    const findings = await findIn(`${HEADER.replace('title: A', 'title: A\npublished: false')}TODO : les chiffres\n`);
    assert.deepEqual(findings.filter(it => it.rule.code === 'content.placeholder').map(it => it.severity), ['hint']);
  });
  test('in code are meant', () => check('`Lorem ipsum`'));
});

suite('a footnote', () => {
  test('is looked into as the text is', () =>
    check('Mot[^1]\n\n[^1]: Voir https://a.fr et le **laboratoire **- de Paris\n           ^^^^^^^^^^^^ link.bare-address\n                              ^^^^^^^^^^^^^^^^ emphasis.space-inside'));
  test('has its own neighbours for an annotation', () => check('## Titre\n\nMot[^1]\n\n[^1]: Une note\n\n    {: .a }\n    ^^^^^^^ annotation.lands-elsewhere\n\n    Fin'));
});

async function diagnose(body: string) {
  const { service, failures } = createTestService({ '_config.yml': '' });
  const uri = memoryUri('a.md');
  service.open(uri, 1, HEADER + body);
  const { diagnostics = [] } = (await service.check(uri, { isCancellationRequested: false })) ?? {};
  assert.deepEqual(failures, []);
  return { service, uri, diagnostics };
}

async function check(marked: string): Promise<void> {
  const { text, expectations } = readMarkedText(marked);
  const { diagnostics } = await diagnose(text);
  assert.deepEqual(
    diagnostics.map(it => ({ start: offsetIn(HEADER + text, it.range.start) - HEADER.length, end: offsetIn(HEADER + text, it.range.end) - HEADER.length, code: it.code })),
    expectations,
  );
}

async function levels(body: string, files: Readonly<Record<string, string>> = {}): Promise<readonly (readonly string[])[]> {
  const findings = (await findIn(HEADER + body, files)).filter(it => it.rule.code.startsWith('heading'));
  return findings.map(({ rule, severity, problem: { args } }) => [rule.code, severity, args[0] ?? '', args[2] ?? '']);
}

async function checkSeverity(body: string, code: string, severity: number): Promise<void> {
  const { diagnostics } = await diagnose(body);
  assert.deepEqual(diagnostics.map(it => [it.code, it.severity]), [[code, severity]]);
}

async function messages(body: string): Promise<readonly string[]> {
  const { diagnostics } = await diagnose(body);
  return diagnostics.map(it => String(it.message).replaceAll('\u00A0', ' '));
}

async function checkFix(body: string, title: string, fixed: string): Promise<void> {
  const { service, uri } = await diagnose(body);
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const actions = await service.codeActions(uri, everywhere, { isCancellationRequested: false });
  const action = actions.find(it => it.title.replaceAll('\u00A0', ' ') === title);
  assert.ok(action, `no « ${title} » among ${actions.map(it => it.title).join(', ')}`);
  const text = HEADER + body;
  const edits = (action.edit?.changes?.[uri] ?? []).map(it => ({ start: offsetIn(text, it.range.start), end: offsetIn(text, it.range.end), newText: it.newText }));
  assert.equal(applyEdits(text, edits), HEADER + fixed);
}

function offsetIn(text: string, { line, character }: { readonly line: number; readonly character: number }): number {
  return text.split('\n').slice(0, line).map(it => it.length + 1).reduce((sum, it) => sum + it, 0) + character;
}
