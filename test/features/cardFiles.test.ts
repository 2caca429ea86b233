import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readSnippet, writtenAt } from '../../server/src/models/snippetText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const HEAD = '---\nname: Chiffre clé\nprefix: chiffre\ndescription: Un chiffre\n---\n';
const SITE = { '_config.yml': 'lang: fr\ndefaults:\n- scope: { path: "" }\n  values: { layout: a }\n' };

suite('a card of the team', () => {
  test('is right', () => check(`${HEAD}**\${1:94 %}** \${2:ce que dit ce chiffre}\n{: .exergue }\n\$0\n`, []));
  test('needs no header', () => check('**${1:94 %}**\n', []));
  test('has fields of its own, and no others', () => check('---\nname: A\nprefx: a\n---\n${1:b}\n', [['prefx', 'front-matter.unknown-field']]));
  test('has a word without a space', () => check('---\nprefix: un mot\n---\n${1:b}\n', [['un mot', 'front-matter.not-accepted']]));
  test('has a header that can be read', () => check('---\nname: A : b\n---\n${1:b}\n', [[':', 'front-matter.colon-in-value']]));
  test('is offered for a word that no other card has', async () => {
    const files = { '_plume/snippets/a.md': HEAD, '_plume/snippets/b.md': HEAD.replace('chiffre\n', 'Chiffre\n'), '_plume/snippets/c.md': '---\nprefix: carte-projet\n---\n' };
    const { service } = createTestService({ ...SITE, ...files });
    const reports = await service.checkConfiguration(memoryUri('a.md'));
    assert.deepEqual([...reports].map(([uri, found]) => [uri.slice(memoryUri('_plume/snippets/').length), found.map(it => it.code)]).slice(-3), [
      ['/a.md', []],
      ['/b.md', ['card-file.doubled-prefix']],
      ['/c.md', ['card-file.doubled-prefix']],
    ]);
  });
  for (const [name, body, found] of [
    ['a stop that nothing closes', '**${1:94** et la suite.\n', '${1:'],
    ['a choice that nothing closes', '${1|a,b} et la suite.\n', '${1|'],
    ['a stop without a number', '**${:94}**\n', '${:94}'],
    ['a stop with a space', '${ 1:a}\n', '${ 1:a}'],
    ['a variable that no editor knows', 'Le $prix du pain\n', '$prix'],
    ['a price that is taken for a stop', 'Il coûte $100.\n', '$100'],
  ] as const) {
    test(`${name} is reported`, () => check(`${HEAD}${body}`, [[found, 'card-file.malformed-stop']]));
  }
  const fields = (more: string, body: string): string => `---\nname: A\nfields:\n  nom: { label: Nom }\n${more}---\n${body}`;
  test('has fields that it shows', () => check(fields('', '**${nom}**\n{: .exergue }\n'), []));
  test('shows no field that it does not name', () => check(fields('', '**${nom}** ${non}\n'), [['${non}', 'card-file.unknown-field']]));
  test('has no field for nothing', () => check(fields('  lien: { label: Lien }\n', '**${nom}**\n'), [['lien', 'card-file.unshown-field']]));
  test('has parts that end', () => check(fields('', '${?nom}\n**${nom}**\n\nSuite\n'), [['${?nom}', 'card-file.unclosed-part']]));
  test('has parts that begin', () => check(fields('', '**${nom}**\n${/nom}\n'), [['${/nom}', 'card-file.unclosed-part']]));
  test('has parts in parts', () => check(fields('  lien: { label: Lien, required: false }\n', '${?nom}\n**${nom}**${?lien} (${lien})${/lien}\n${/nom}\n'), []));
  test('has fields of the genres that there are', () => check(fields('  prix: { type: nombre }\n', '**${nom}** ${prix}\n'), [['nombre', 'front-matter.unknown-value']]));
  test('has a body that is right with its fields in their places', () => check(fields('  lien: { label: Lien, type: article }\n', '**${nom} **\n\n[a](${lien})\n'), [['**${nom} **', 'emphasis.space-inside']]));
  test('proposes its fields where one is shown', async () => {
    const { service, uri } = open(fields('  lien: { label: Lien }\n', '**${n}**\n'));
    const list = await service.complete(uri, { line: 6, character: 5 }, NEVER);
    assert.deepEqual(list?.items.map(it => [it.label, it.textEdit?.newText]), [['nom', 'nom}']]);
  });
  test('may hold signs of money, stops in stops, choices and the variables of editors', () =>
    check(`${HEAD}Il coûte 5 $, ou \\$100. \${1:un \${2:mot}} \${3|a,b|} $CURRENT_YEAR \${TM_FILENAME_BASE:x} \${1/(.*)/\${1:/upcase}/}\n`, []));
  test('has a body that is right as it is inserted', () => check(`${HEAD}**\${1:94 %} **\n{: .exergue\n\n\${2:texte}\n`, [['**${1:94 %} **', 'emphasis.space-inside'], ['{: .exergue', 'annotation.unclosed']]));
  test('is not asked for what articles have', () => check(`${HEAD}![\${1:alt}](/uploads/\${2:image.jpg})\n\n### \${3:Titre}\n\nTODO\n`, []));
  test('proposes the fields of its header', async () => {
    const { service, uri } = open('---\nname: A\n\n---\n');
    const list = await service.complete(uri, { line: 2, character: 0 }, NEVER);
    assert.deepEqual(list?.items.map(it => it.label), ['prefix', 'description', 'scope', 'fields']);
  });
  test('is corrected in its file', async () => {
    const text = `${HEAD}Le $prix de **\${1:a} **\n`;
    const { service, uri } = open(text);
    const actions = await service.codeActions(uri, { start: { line: 5, character: 4 }, end: { line: 5, character: 4 } }, NEVER);
    assert.deepEqual(actions.flatMap(it => it.edit?.changes?.[uri] ?? []).map(it => [it.range.start.character, it.newText])[0], [3, '\\']);
  });
  for (const name of readdirSync('examples/site/_plume/snippets')) {
    test(`${name} of the example is right`, async () => check(readFileSync(`examples/site/_plume/snippets/${name}`, 'utf8'), []));
  }
});

suite('a card as it is read', () => {
  test('leads back to where each of its signs is written', () => {
    const body = 'a ${1:b ${2:c}} \\$ $0 d';
    const { text, pieces } = readSnippet(body, 10);
    assert.equal(text, 'a b c $  d');
    for (const sign of ['a', 'b', 'c', '$', 'd']) {
      assert.equal(body[writtenAt(pieces, text.indexOf(sign)) - 10], sign);
    }
  });
  test('ends, whatever is written', () => {
    for (const body of ['${'.repeat(10_000), '${1:'.repeat(10_000), '$'.repeat(10_000), '${1|'.repeat(10_000), '\\'.repeat(9999)]) {
      assert.ok(readSnippet(body).text.length <= body.length * 6);
    }
  });
});

async function check(text: string, expected: readonly (readonly [string, string])[]): Promise<void> {
  const { service, uri } = open(text);
  const lines = text.split('\n');
  const { diagnostics = [] } = (await service.check(uri, NEVER)) ?? {};
  const found = diagnostics.map(({ range: { start, end }, code }) => [start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : '', code]);
  assert.deepEqual(found, expected.map(it => [...it]));
}

function open(text: string) {
  const { service } = createTestService(SITE);
  const uri = memoryUri('_plume/snippets/essai.md');
  service.open(uri, 1, text);
  return { service, uri };
}
