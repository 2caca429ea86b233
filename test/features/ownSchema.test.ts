import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n',
  'plume.yml': 'typography: off\n',
  '_plume/fiche.schema.json': '{"type":"object","required":["responsable"],"properties":{"responsable":{"type":"string","description":"Qui répond"}},"additionalProperties":false}',
  '_plume/ancien.schema.json': '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","$defs":{"a":{"type":"string"}},"properties":{"a":{"$ref":"#/$defs/a","minLength":9}}}',
  '_plume/neuf.schema.json': '{"type":"object","$defs":{"a":{"type":"string"}},"properties":{"a":{"$ref":"#/$defs/a","minLength":9}}}',
  '_plume/faux.schema.json': '{"type":"texte"}',
};

suite('a schema that a header names for itself', () => {
  test('applies, from a comment that other YAML tools know', async () => {
    assert.deepEqual(await codes('# yaml-language-server: $schema=../_plume/fiche.schema.json\ntitle: A'), ['front-matter.missing-field', 'front-matter.unknown-field']);
  });
  test('applies, from a field, which is no mistake itself', async () => {
    assert.deepEqual(await codes('$schema: /_plume/fiche.schema.json\nresponsable: Moi'), []);
  });
  test('gives its fields to completion', async () => {
    const { service, uri } = await open('$schema: /_plume/fiche.schema.json\n');
    const list = await service.complete(uri, { line: 2, character: 0 }, NEVER);
    assert.deepEqual(list?.items.map(it => it.label), ['responsable']);
  });
  test('is read anew when its file changes', async () => {
    const { service, uri, workspace } = await open('$schema: /_plume/fiche.schema.json\nresponsable: Moi');
    assert.deepEqual(await problems(service, uri), []);
    workspace.write('_plume/fiche.schema.json', '{"type":"object","required":["service"]}');
    assert.deepEqual(await problems(service, uri), ['front-matter.missing-field']);
  });
  test('applies to no other article', async () => {
    const { service } = await open('$schema: /_plume/fiche.schema.json\nresponsable: Moi');
    const other = memoryUri('_actualites/b.md');
    service.open(other, 1, '---\ntitle: B\ndate: 2019-07-01\ncategories: [Article]\n---\n');
    assert.deepEqual(await problems(service, other), []);
  });
  test('is no longer followed once the line is gone', async () => {
    const { service, uri } = await open('$schema: /_plume/fiche.schema.json\nresponsable: Moi');
    service.open(uri, 2, '---\ntitle: B\ndate: 2019-07-01\ncategories: [Article]\n---\n');
    assert.deepEqual(await problems(service, uri), []);
  });
  for (const [name, address, sentence] of [
    ['on the network is not fetched', 'https://example.org/a.json', /sur le réseau, où Plume ne va jamais/],
    ['on the network, without scheme, is not fetched', '//example.org/a.json', /sur le réseau, où Plume ne va jamais/],
    ['outside the site is not read', '../../../etc/a.json', /n’a pas de fichier/],
    ['by a scheme is not read', 'file:///etc/passwd', /n’a pas de fichier/],
    ['that is not there is said to be missing', 'absent.json', /n’a pas de fichier «\u00A0absent.json\u00A0»/],
    ['that is none is said to be none', '/_plume/faux.schema.json', /ce n’est pas un schéma/],
  ] as const) {
    test(name, async () => {
      const { service, uri } = await open(`# yaml-language-server: $schema=${address}\ntitle: A\ndate: 2019-07-01\ncategories: [Article]`);
      const { diagnostics = [] } = (await service.check(uri, NEVER)) ?? {};
      assert.deepEqual(diagnostics.map(it => it.code), ['front-matter.schema-not-used']);
      assert.match(String(diagnostics[0]?.message), sentence);
      assert.equal(diagnostics[0]?.range.end.character, '# yaml-language-server: $schema='.length + address.length);
    });
  }
  test('is read by the version of JSON Schema that it says', async () => {
    // Beside `$ref`, draft-07 reads nothing else.
    assert.deepEqual(await codes('$schema: /_plume/ancien.schema.json\na: court'), []);
    assert.deepEqual(await codes('$schema: /_plume/neuf.schema.json\na: court'), ['front-matter.not-accepted']);
  });
  test('counts for the command line too', async () => {
    const { service, uri } = await open('title: A');
    const report = await service.report(uri, '---\n$schema: /_plume/fiche.schema.json\nresponsable: Moi\n---\n');
    assert.deepEqual(report.map(it => it.code), []);
  });
});

async function open(header: string) {
  const { service, workspace } = createTestService(FILES);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, `---\n${header}\n---\n`);
  await service.whenIndexed(uri);
  return { service, workspace, uri };
}

async function problems(service: Awaited<ReturnType<typeof open>>['service'], uri: string): Promise<readonly unknown[]> {
  return ((await service.check(uri, NEVER))?.diagnostics ?? []).map(it => it.code);
}

async function codes(header: string): Promise<readonly unknown[]> {
  const { service, uri } = await open(header);
  return (await problems(service, uri)).toSorted();
}
