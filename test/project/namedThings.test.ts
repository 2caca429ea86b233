import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Workspace } from '../../server/src/workspace/workspace.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const SITE = 'lang: fr\ncollections:\n  actualites:\n    output: true\n';
const FILES: Readonly<Record<string, string>> = {
  '_config.yml': SITE,
  'assets/site.css': '.a {}',
  'uploads/a.png': '',
  '_plume/article.schema.json': '{"type": "object", "required": ["responsable"]}',
  '_actualites/a.md': '---\ntitle: A\n---\n',
};

suite('what plume.yml names and is not there', () => {
  test('is nothing where all is there', () => check({ 'plume.yml': 'schema: _plume/article.schema.json\nstyles: [assets/site.css]\n' }, []));
  test('a schema, with the one that was meant', async () => {
    const sentence = 'Les articles sont vérifiés sans ce schéma : le site n’a pas de fichier « _plume/article.shema.json ». Vouliez-vous dire « _plume/article.schema.json » ?';
    await check({ 'plume.yml': 'schema: _plume/article.shema.json\n' }, [['plume.yml', '_plume/article.shema.json', 'configuration.not-there', sentence]]);
  });
  test('a schema of a list', () => check({ 'plume.yml': 'schema:\n- collections: [actualites]\n  schema: absent.json\n' }, [['plume.yml', 'absent.json', 'configuration.not-there']]));
  test('a stylesheet', () => check({ 'plume.yml': 'styles:\n- assets/site.css\n- assets/autre.css\n' }, [['plume.yml', 'assets/autre.css', 'configuration.not-there']]));
  test('but no stylesheet that a build writes, into its folder or among what is kept out of the history', () =>
    check({ 'plume.yml': 'styles: [_site/assets/main.css, assets/site.min.css]\n', '.gitignore': '*.min.css\n' }, []));
  test('the folder of the cards', () => check({ 'plume.yml': 'cards: _plume/modeles\n' }, [['plume.yml', '_plume/modeles', 'configuration.not-there']]));
  test('but not the folder that cards are usually in', () => check({ 'plume.yml': 'typography: fr\n' }, []));
  test('what is on the network is never fetched, which is said', async () => {
    const sentence = 'Les articles sont vérifiés sans ce schéma : « https://example.org/a.json » est sur le réseau, où Plume ne va jamais. Copiez ce qu’il faut dans le site, et nommez-le là.';
    await check({ 'plume.yml': 'schema: https://example.org/a.json\nstyles: [//example.org/a.css]\n' }, [
      ['plume.yml', 'https://example.org/a.json', 'configuration.not-there', sentence],
      ['plume.yml', '//example.org/a.css', 'configuration.not-there'],
    ]);
  });
  test('what is above the site is not read, which is said', () =>
    check({ 'plume.yml': 'schema: ../a.json\nstyles: [../../b.css]\ncards: ../modeles\n', '../a.json': '{}' }, [
      ['plume.yml', '../a.json', 'configuration.not-there', 'Les articles sont vérifiés sans ce schéma : « ../a.json » est hors du site, où Plume ne lit rien. Copiez ce qu’il faut dans le site, et nommez-le là.'],
      ['plume.yml', '../../b.css', 'configuration.not-there'],
      ['plume.yml', '../modeles', 'configuration.not-there'],
    ]));
  test('what a link leads out of the site for is not read either', async () => {
    const files = createMemoryWorkspace({ ...FILES, 'plume.yml': 'schema: _plume/article.schema.json\n' });
    const workspace: Workspace = { ...files, realUri: uri => Promise.resolve(uri.endsWith('.json') ? 'memory:///ailleurs/a.json' : uri) };
    const { service } = createTestService({}, 'fr', { workspace });
    const reports = await service.checkConfiguration(memoryUri('_actualites/a.md'));
    assert.deepEqual(reports.get(memoryUri('plume.yml'))?.map(it => it.code), ['configuration.not-there']);
  });
  test('a collection, with the one that was meant', () =>
    check({ 'plume.yml': 'schema:\n- collections: [actualité, posts]\n  schema: _plume/article.schema.json\n' }, [['plume.yml', 'actualité', 'configuration.matches-nothing']]));
  test('articles, by a pattern that nothing matches', async () => {
    const sentence = 'Ce schéma ne s’applique à aucun article : aucun fichier du site ne correspond à « _actualite/** ». Corrigez son nom, ou retirez cette ligne.';
    await check({ 'plume.yml': 'schema:\n- files: ["_actualites/**", "_actualite/**"]\n  schema: {}\n' }, [['plume.yml', '"_actualite/**"', 'configuration.matches-nothing', sentence]]);
  });
  test('but not a pattern for files that Jekyll reads no pages from', () => check({ 'plume.yml': 'schema:\n- files: ["_plume/*.json"]\n  schema: {}\n' }, []));
  test('a collection and a folder that a field of a schema is about', () =>
    check({ 'plume.yml': 'schema:\n  properties:\n    a: { x-relation: actualite }\n    b: { x-file: image, x-folder: upload }\n    c: { x-relation: actualites }\n    d: { x-file: any, x-folder: uploads }\n' }, [
      ['plume.yml', 'actualite', 'configuration.matches-nothing'],
      ['plume.yml', 'upload', 'configuration.not-there'],
    ]));
  test('is found in the editor too, and gone as soon as it is there', async () => {
    const { service, workspace } = createTestService({ ...FILES, 'plume.yml': '' });
    const uri = memoryUri('plume.yml');
    service.open(uri, 1, 'schema: neuf.json\n');
    await service.whenIndexed(uri);
    const codes = async () => (await service.check(uri, NEVER))?.diagnostics.map(it => it.code);
    assert.deepEqual(await codes(), ['configuration.not-there']);
    workspace.write('neuf.json', '{}');
    assert.deepEqual(await codes(), []);
  });
});

suite('what the defaults of _config.yml are meant for and is not there', () => {
  const scope = (text: string): string => `${SITE}defaults:\n- scope: { ${text} }\n  values: { layout: a }\n`;
  test('is nothing where it is there, be it the beginning of a name', () => check({ '_config.yml': scope('path: _actu') }, []));
  test('is nothing for everything', () => check({ '_config.yml': scope("path: ''") }, []));
  test('is nothing for files that are no pages', () => check({ '_config.yml': scope('path: uploads') }, []));
  test('is nothing for a pattern', () => check({ '_config.yml': scope('path: "uploads/*.png"') }, []));
  test('is nothing in a folder that a build makes', () => check({ '_config.yml': scope('path: assets/construit'), '.gitignore': '/assets/construit/\n' }, []));
  test('a folder', () => check({ '_config.yml': scope('path: _evenements') }, [['_config.yml', '_evenements', 'configuration.matches-nothing']]));
  test('a folder that may be made by a build is an information, a collection that is none a warning', async () => {
    const severities = async (line: string): Promise<readonly unknown[]> => [...(await createTestService({ ...FILES, '_config.yml': scope(line) }).service.checkConfiguration(memoryUri('_actualites/a.md'))).values()].flat().map(it => it.severity);
    assert.deepEqual(await severities('path: _evenements'), ['information']);
    assert.deepEqual(await severities('path: "", type: evenements'), ['warning']);
  });
  test('a pattern', () => check({ '_config.yml': scope('path: "uploads/*.pdf"') }, [['_config.yml', '"uploads/*.pdf"', 'configuration.matches-nothing']]));
  test('a collection, and not a word that Jekyll has for others', () => check({ '_config.yml': `${scope('path: "", type: actualite')}- scope: { path: "", type: pages }\n  values: {}\n` }, [['_config.yml', 'actualite', 'configuration.matches-nothing']]));
});

suite('an address of a schema that is none', () => {
  const SENTENCE = 'Une adresse est attendue ici, entre guillemets : le schéma intégré s’applique à sa place.';
  for (const [written, place] of [['x-a: { $ref: {} }', '{}'], ['x-a: { $id: "http://[" }', '"http://["'], ['x-a: { $recursiveRef: [1] }', '[1]']] as const) {
    test(`is said at its place: ${written}`, () => check({ 'plume.yml': `schema:\n  ${written}\n` }, [['plume.yml', place, 'configuration.not-accepted', SENTENCE]]));
  }
  test('may stand in data, and be the name of a field', () => check({ 'plume.yml': 'schema:\n  default: { $ref: {} }\n  properties: { id: { type: string }, $ref: { type: string } }\n' }, []));
});

suite('a schema that refers to another file', () => {
  const article = (reference: string): Readonly<Record<string, string>> => ({
    'plume.yml': 'schema: _plume/article.schema.json\n',
    '_plume/article.schema.json': `{"type": "object", "properties": {"image": {"$ref": "${reference}"}}}`,
  });
  const COMMON = '{"$id": "https://example.org/commun", "$defs": {"image": {"$anchor": "img", "type": "object", "required": ["src"], "properties": {"src": {"$ref": "#/$defs/texte"}}}, "texte": {"type": "string"}}}';
  const WRONG = '---\ntitle: A\nimage: { src: 3 }\n---\n';
  for (const [name, reference] of [
    ['reads it', 'commun.json#/$defs/image'],
    ['reads it from the root of the site', '/_plume/commun.json#/$defs/image'],
    ['reads it by an anchor', 'commun.json#img'],
  ] as const) {
    test(name, async () => {
      const files = { ...article(reference), '_plume/commun.json': COMMON };
      await check(files, []);
      assert.deepEqual(await codesOf(files, WRONG), ['front-matter.wrong-type']);
    });
  }
  test('reads it from plume.yml itself', async () => {
    const files = { 'plume.yml': 'schema:\n  properties:\n    image: { $ref: "_plume/commun.json#/$defs/image" }\n', '_plume/commun.json': COMMON };
    await check(files, []);
    assert.deepEqual(await codesOf(files, WRONG), ['front-matter.wrong-type']);
  });
  test('may be referred to in turn', async () => {
    const files = { ...article('liste.json#/$defs/images'), '_plume/liste.json': '{"$defs": {"images": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"$ref": "article.schema.json"}]}}}}' };
    await check(files, []);
    assert.deepEqual(await codesOf(files, '---\ntitle: A\nimage: [{ image: [3] }]\n---\n'), ['front-matter.not-accepted']);
  });
  test('may have a field named as a word of JSON Schema', async () => {
    const files = { ...article('commun.json#/$defs/a'), '_plume/commun.json': '{"$defs": {"a": {"properties": {"default": {"$ref": "#/$defs/b"}}}, "b": {"type": "string"}}}' };
    assert.deepEqual(await codesOf(files, '---\ntitle: A\nimage: { default: 3 }\n---\n'), ['front-matter.wrong-type']);
  });
  test('is not applied where the file is not there, which is said at its place', () => check(article('absent.json'), [['_plume/article.schema.json', '"absent.json"', 'configuration.not-there', 'Le schéma ne s’applique pas : le site n’a pas de fichier « absent.json ». Corrigez son nom, ou retirez cette ligne.']]));
  test('is not applied where the file has nothing of that name', () => check({ ...article('commun.json#/$defs/autre'), '_plume/commun.json': COMMON }, [['_plume/article.schema.json', '"commun.json#/$defs/autre"', 'configuration.not-accepted']]));
  test('is not applied where the file is on the network', () => check(article('https://example.org/a.json'), [['_plume/article.schema.json', '"https://example.org/a.json"', 'configuration.not-there']]));
  test('is not applied where the file is above the site', () => check(article('../../a.json'), [['_plume/article.schema.json', '"../../a.json"', 'configuration.not-there']]));
  test('is not applied where the other schema is none, which is said there', () => check({ ...article('commun.json'), '_plume/commun.json': '{"type": "texte"}' }, [['_plume/commun.json', '"texte"', 'configuration.not-accepted']]));
  test('may name a part of itself by an address', () => check({ ...article('https://example.org/image'), '_plume/article.schema.json': '{"properties": {"a": {"$ref": "https://example.org/image"}}, "$defs": {"i": {"$id": "https://example.org/image", "type": "string"}}}' }, []));
  test('is read anew when the other file changes', async () => {
    const { service, workspace } = createTestService({ ...FILES, ...article('commun.json#/$defs/image'), '_plume/commun.json': COMMON });
    const uri = memoryUri('_actualites/b.md');
    service.open(uri, 1, WRONG);
    await service.whenIndexed(uri);
    const codes = async () => (await service.check(uri, NEVER))?.diagnostics.map(it => it.code);
    assert.deepEqual(await codes(), ['front-matter.wrong-type']);
    workspace.write('_plume/commun.json', '{"$defs": {"image": true}}');
    assert.deepEqual(await codes(), []);
  });
  test('counts for the schema that an article names for itself', async () => {
    const files = { '_plume/article.schema.json': '{"properties": {"image": {"$ref": "commun.json#/$defs/image"}}}', '_plume/commun.json': COMMON, 'plume.yml': 'typography: off\n' };
    assert.deepEqual(await codesOf(files, '---\n$schema: ../_plume/article.schema.json\nimage: { src: 3 }\n---\n'), ['front-matter.wrong-type']);
  });
});

/** The file, the text marked, the code, and the sentence where it is given. */
type Expected = readonly string[];

async function check(files: Readonly<Record<string, string>>, expected: readonly Expected[]): Promise<void> {
  const all: Readonly<Record<string, string>> = { ...FILES, ...files };
  const { service } = createTestService(all);
  const found: Expected[] = [];
  for (const [uri, problems] of await service.checkConfiguration(memoryUri('_actualites/a.md'))) {
    const path = decodeURIComponent(uri.slice(memoryUri('').length + 1));
    const lines = (all[path] ?? '').split('\n');
    found.push(...problems.map(({ start, end, code, message }) => [path, lines[start.line]?.slice(start.character, end.character) ?? '', code, message.replaceAll('\u00A0', ' ')]));
  }
  assert.deepEqual(found.map((it, index) => it.slice(0, expected[index]?.length)), expected);
}

async function codesOf(files: Readonly<Record<string, string>>, text: string): Promise<readonly string[]> {
  const { service } = createTestService({ ...FILES, ...files });
  return (await service.report(memoryUri('_actualites/b.md'), text)).map(it => it.code);
}
