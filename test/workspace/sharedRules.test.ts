import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ConfigProblem } from '../../server/src/project/configProblem.ts';
import type { Project } from '../../server/src/project/project.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';

const ARTICLE = memoryUri('_posts/2019-07-15-a.md');

suite('A file of rules that others take over', () => {
  test('counts where the site says nothing', async () => {
    const project = await read({ 'plume.yml': 'extends: partage/plume.yml\nrules: {link.vague-text: off}\n', 'partage/plume.yml': 'rules: {link.vague-text: error, link.bare-address: error}\ntypography: eu\n' });
    assert.deepEqual([...project.rulesFor(ARTICLE)], [['link.vague-text', 'off'], ['link.bare-address', 'error']]);
    assert.equal(project.typography, 'eu');
  });
  test('comes from an npm package of the site', async () => {
    const project = await read({ 'plume.yml': 'extends: "@ministere/plume"\n', 'node_modules/@ministere/plume/plume.yml': 'words: [{avoid: digital, use: numérique}]\n' });
    assert.deepEqual(project.plume.words.map(it => it.use), ['numérique']);
  });
  test('or a file of one', async () => {
    const project = await read({ 'plume.yml': 'extends: "@ministere/plume/base.yml"\n', 'node_modules/@ministere/plume/base.yml': 'vocabulary: {tags: {values: [a]}}\n' });
    assert.deepEqual([...project.plume.vocabulary.keys()], ['tags']);
  });
  test('names its schemas from its own folder, behind those of the site', async () => {
    const files = { 'plume.yml': 'extends: partage/plume.yml\nschema:\n- collections: [pages-ici]\n  schema: {type: object}\n', 'partage/plume.yml': 'schema: article.schema.json\n', 'partage/article.schema.json': '{"type":"object","required":["auteur"]}', 'article.schema.json': '{"type":"object"}' };
    assert.deepEqual((await read(files)).schemaFor(ARTICLE, 'fr').required, ['auteur']);
  });
  test('takes over others, of which what is nearer wins, and of two the last', async () => {
    const project = await read({ 'plume.yml': 'extends: [a.yml, b.yml]\n', 'a.yml': 'rules: {link.vague-text: error}\n', 'b.yml': 'extends: c.yml\nrules: {link.vague-text: hint}\n', 'c.yml': 'rules: {link.vague-text: warning, link.bare-address: hint}\n' });
    assert.deepEqual(Object.fromEntries(project.rulesFor(ARTICLE)), { 'link.vague-text': 'hint', 'link.bare-address': 'hint' });
  });
  for (const [why, extended, code] of [['is missing', 'partage/plume.yml', 'configuration.not-there'], ['lies above the site', '../plume.yml', 'configuration.not-there'], ['lies above it, by the name of a package', '@a/../../../b', 'configuration.not-there'], ['is on the network', 'https://a.fr/plume.yml', 'configuration.not-there']] as const) {
    test(`that ${why} is told of at its place`, async () => assert.deepEqual(await told({ 'plume.yml': `extends: "${extended}"\n` }, 'plume.yml'), [[code, `"${extended}"`]]));
  }
  test('that takes itself over is told of where it does, and read once', async () => {
    const files = { 'plume.yml': 'extends: a.yml\n', 'a.yml': 'extends: b.yml\nwords: [{avoid: x}]\n', 'b.yml': 'extends: [a.yml, plume.yml]\n' };
    assert.deepEqual(await told(files, 'b.yml'), [['configuration.not-accepted', 'plume.yml'], ['configuration.not-accepted', 'a.yml']]);
    assert.equal((await read(files)).plume.words.length, 1);
  });
  test('is read again when it changes', async () => {
    const workspace = createMemoryWorkspace({ '_config.yml': '', 'plume.yml': 'extends: a.yml\n', 'a.yml': 'typography: eu\n' });
    const store = createProjectStore(workspace);
    assert.equal((await store.projectOf(ARTICLE)).typography, 'eu');
    const changed = new Promise(resolve => store.onDidChange(resolve));
    workspace.write('a.yml', 'typography: fr\n');
    await changed;
    assert.equal((await store.projectOf(ARTICLE)).typography, 'fr');
  });
  test('is told what is wrong in it, in it', async () => assert.deepEqual(await told({ 'plume.yml': 'extends: a.yml\n', 'a.yml': 'rulez: {}\n' }, 'a.yml'), [['configuration.unknown-key', 'rulez']]));
});

function read(files: Readonly<Record<string, string>>): Promise<Project> {
  return createProjectStore(createMemoryWorkspace({ '_config.yml': 'lang: fr\n', ...files })).projectOf(ARTICLE);
}

async function told(files: Readonly<Record<string, string>>, path: string): Promise<readonly (readonly string[])[]> {
  const problems: readonly ConfigProblem[] = (await read(files)).problems.get(memoryUri(path)) ?? [];
  return problems.map(it => [it.code, (files[path] ?? '').slice(it.start, it.end)]);
}
