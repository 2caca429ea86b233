import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setupFiles } from '../../server/src/setup/siteSetup.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';

const NAMES = Array.from({ length: 12 }, (_, index) => `camille.martin${index}`);
const PHASES = ['acceleration', 'acceleration', 'construction'];

/** A site of twelve people and of thirty services: one has no mission, another a number for a town. */
const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ncollections:\n  personnes: {}\n  services: { output: true }\n',
  '_layouts/service.html': '<p>{{ page.mission }}</p>',
  ...Object.fromEntries(NAMES.map(it => [`_personnes/${it}.md`, `---\nfullname: ${it}\n---\n`])),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `_services/s${index}.md`,
      `---\nlayout: service\ntitle: "Service ${index}"\n${index === 3 ? '' : `mission: "Mission ${index}"\n`}phase: ${PHASES[index % 3] ?? ''}\nresponsables: [${NAMES[index % 12] ?? ''}]\nouvert: true\nville: ${index === 4 ? '75' : `Ville ${index}`}\n${index === 5 ? '"a: b": oui\n' : ''}---\n`,
    ]),
  ),
};

suite('The files that a team begins with', () => {
  test('what all files show is a rule, what is likely a comment with its count', async () => {
    const schema = (await written('fr')).get('_plume/services.schema.yml') ?? '';
    assert.match(schema, /^required:\n {2}- layout\n {2}- title\n {2}# - mission {23} # Dans 29 fichiers sur 30\.\n {2}- phase\n {2}- responsables\n {2}- ouvert\n {2}- ville\n\nproperties:$/m);
    assert.match(schema, /^ {2}# Dans 29 fichiers sur 30\. Le gabarit le lit\.\n {2}mission:\n {4}type: string$/m);
    assert.match(schema, /^ {2}ville: \{\}\n {4}# type: string {16} # 29 valeurs sur 30$/m);
    assert.match(schema, /^ {2}ouvert:\n {4}type: boolean$/m);
    assert.match(schema, /# Valeurs\u00A0: acceleration \(20\), construction \(10\)\. Pour n’en admettre aucune autre\u00A0:\n {4}# enum: \[acceleration, construction\]/);
    assert.match(schema, /^ {2}responsables:\n {4}type: array\n {4}items: \{ x-relation: personnes \}$/m);
    assert.match(schema, /# Champs de quelques fichiers seulement, peut-être de trop\u00A0: a: b \(1\)\.\n/);
  });
  test('too few files show nothing that is needed', async () => assert.match((await written('fr')).get('_plume/personnes.schema.yml') ?? '', /^# Les champs que presque tous .*\n# required:\n# {3}- fullname/m));
  test('plume.yml names the schemas, and the rules that have most to say', async () => {
    const plume = (await written('fr')).get('plume.yml') ?? '';
    assert.match(plume, /^schema:\n {2}- collections: \[personnes\] +# 12 fichiers\n {4}schema: _plume\/personnes\.schema\.yml\n {2}- collections: \[services\]/m);
    assert.match(plume, /^# rules:\n# {3}typography\.apostrophe: hint +# 12 points dans 3 fichiers$/m);
  });
  test('they speak English, too', async () => {
    const files = await written('en');
    assert.match(files.get('plume.yml') ?? '', /^# What the team decides for this site\./);
    assert.match(files.get('_plume/services.schema.yml') ?? '', /In 29 of 30 files\. The layout reads it\./);
  });
  for (const language of ['fr', 'en'] as const) {
    test(`nothing is wrong with them, and no article is refused that was not before (${language})`, async () => {
      const { service } = createTestService({ ...FILES, ...Object.fromEntries(await written(language)) });
      const problems = [...(await service.checkConfiguration(memoryUri('_services/s1.md')))].flatMap(([, it]) => it);
      assert.deepEqual(problems, []);
      const { service: before } = createTestService(FILES);
      for (const [path, text] of Object.entries(FILES).filter(([it]) => it.endsWith('.md'))) {
        const gravest = async (of: typeof service): Promise<readonly string[]> => (await of.report(memoryUri(path), text)).filter(it => it.severity === 'error').map(it => it.key);
        assert.deepEqual(await gravest(service), await gravest(before), path);
      }
    });
  }
  test('a rule is one: a new file that lacks a field is told', async () => {
    const { service } = createTestService({ ...FILES, ...Object.fromEntries(await written('fr')) });
    const found = await service.report(memoryUri('_services/s30.md'), '---\nlayout: service\ntitle: A\nmission: B\nphase: construction\nouvert: true\nville: C\n---\n');
    assert.ok(found.some(it => it.key === 'front-matter.missing-field --- responsables' && it.severity === 'error'));
  });
  test('what another tool of the team says is left to it', async () => {
    const admin = 'collections:\n  - name: services\n    folder: _services\n    fields: [{ name: title, widget: string }]\n';
    const files = await written('fr', { ...FILES, 'admin/config.yml': admin });
    assert.equal(files.has('_plume/services.schema.yml'), false);
    assert.match(files.get('plume.yml') ?? '', /^# «\u00A0services\u00A0» \(30 fichiers\)\u00A0: admin\/config\.yml le dit déjà, et Plume le lit\.$/m);
  });
  test('a site of few files gets a plume.yml that can be read', async () => {
    const few = { '_config.yml': 'lang: fr\n', '_posts/2019-01-01-a.md': '---\ntitle: A\n---\n' };
    const files = await written('fr', few);
    assert.deepEqual([...files.keys()], ['plume.yml']);
    const { service } = createTestService({ ...few, ...Object.fromEntries(files) });
    assert.deepEqual([...(await service.checkConfiguration(memoryUri('_posts/2019-01-01-a.md')))].flatMap(([, it]) => it), []);
  });
});

async function written(language: 'fr' | 'en', files = FILES): Promise<ReadonlyMap<string, string>> {
  const { service } = createTestService(files, language);
  const snapshot = await service.wholeSite(memoryUri('_config.yml'));
  const rules = [{ code: 'typography.apostrophe', severity: 'hint', problems: 12, files: 3 }];
  return new Map(setupFiles(snapshot, rules, language).map(it => [it.path, it.text]));
}
