import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { LanguageService } from '../../server/src/languageService.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const NAMES = Array.from({ length: 12 }, (_, index) => `camille.martin${index}`);
const PHASES = ['acceleration', 'acceleration', 'construction'];

/** A site of twelve people, who are data, and of thirty services, whose team has written no schema. */
const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  personnes: {}\n  services: { output: true }\n',
  '_layouts/service.html': '<p>{{ page.mission }}</p>{% if page.illustration %}{% include image.html %}{% endif %}',
  '_includes/carte.html': '{{ include.service.mission }}',
  'index.html': '---\n---\n{% assign utiles = site.services | sort: "mission" %}{% for s in utiles %}{% include carte.html service=s %}{% endfor %}',
  '_data/villes.yml': Array.from({ length: 40 }, (_, index) => `Ville ${index}:\n  rang: ${index}\n`).join(''),
  ...Object.fromEntries(NAMES.map(it => [`_personnes/${it}.md`, `---\nfullname: ${it}\n---\n`])),
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `_services/s${index}.md`,
      `---\nlayout: service\nmission: "Mission ${index}"\nphase: ${PHASES[index % 3] ?? ''}\nresponsables: [${NAMES[index % 12] ?? ''}]\njalons:\n  - nom: début\n    jour: 2024-01-${10 + (index % 10)}\nstats: true\nville: Ville ${index}\n---\n`,
    ]),
  ),
};

suite('What the other articles show, for who writes', () => {
  test('fields are proposed in their order', async () => assert.deepEqual((await completions('$0')).slice(0, 6), ['layout', 'mission', 'phase', 'responsables', 'jalons', 'stats']));
  test('values are proposed, the most frequent first', async () => assert.deepEqual(await completions('phase: $0'), ['acceleration', 'construction']));
  test('true and false are proposed where the others have them', async () => assert.deepEqual(await completions('stats: $0'), ['true', 'false']));
  test('documents are proposed where the others name some', async () => assert.deepEqual((await completions('responsables: [$0]')).toSorted(), [...NAMES].toSorted()));
  test('fields of a group are proposed', async () => assert.deepEqual(await completions('jalons:\n  - nom: fin\n    $0'), ['jour']));
  test('a hover tells how many have a field, and which values', async () =>
    assert.equal(await hover('ph$0ase: acceleration'), '**phase**\n\n31 articles sur 31 ont ce champ.\n\nPar exemple\u00A0: `acceleration`, `construction`'));
  test('a hover tells what a field names', async () => assert.equal(await hover('resp$0onsables: []'), '**responsables**\n\n31 articles sur 31 ont ce champ. Il nomme un document de «\u00A0personnes\u00A0».'));
  test('a value leads to the document that it names', async () => {
    const { service, uri, position } = await opened('responsables: [camille.mar$0tin3]');
    const link = await service.definition(uri, position, NEVER);
    assert.equal(link?.targetUri, memoryUri('_personnes/camille.martin3.md'));
  });
  test('a hover tells who reads a field', async () =>
    assert.match((await hover('layout: service\nmiss$0ion: A')) ?? '', /ont ce champ\. Lu par le gabarit `service\.html`, le fichier inclus `carte\.html` et la page `index\.html`\./));
  test('a new article has what nearly all have, texts in quotes', async () => {
    const { service } = await opened('$0');
    const begun = await service.newArticle(memoryUri('_config.yml'), { folder: '_services', title: 'Neuf' }, NEVER);
    assert.equal(begun?.text, '---\ntitle: "Neuf"\nlayout: service\nmission: ""\nphase: ""\nresponsables:\n- \njalons:\n- \nstats: \nville: ""\n---\n\n');
  });
  test('what the layout reads is proposed, and explained', async () => assert.ok((await completions('layout: service\n$0')).includes('illustration')));
  test('what the layout shows is missed where all others have it', async () =>
    assert.deepEqual((await problems('layout: service\nphase: acceleration\nresponsables: [camille.martin3]\njalons: []\nstats: true')), ['front-matter.missing-field: La page montrera un vide à la place de « mission », que 30 autres articles ont : ajoutez-le.']));
  test('what an entry of the data is not called is said', async () =>
    assert.deepEqual(await problems('layout: service\nmission: A\nphase: acceleration\nresponsables: [camille.martin3]\njalons: []\nstats: true\nville: Lutèce'), ['front-matter.unknown-document: Le site ne trouvera pas « Lutèce » dans « _data/villes.yml », où sont 30 autres valeurs de « ville ».']));
  test('what nobody else is called is said', async () =>
    assert.deepEqual(await problems('layout: service\nmission: A\nphase: acceleration\nresponsables: [camille.martn3]\njalons:\n  - nom: début\n    jour: 2024-02-30\nstats: true\nville: Ville 3'), [
      'front-matter.unknown-document: Aucun document de « personnes » ne s’appelle « camille.martn3 », et 12 autres valeurs de « responsables » en nomment un. Vouliez-vous dire « camille.martin3 » ?',
      'front-matter.unusual-kind: Ce jour n’existe pas : le site ne lira pas de date dans « jour », et 30 autres articles en ont une. Corrigez-la.',
    ]));
});


interface Opened {
  readonly service: LanguageService;
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** An article of the services with a header, and the place of the cursor in it. */
async function opened(marked: string): Promise<Opened> {
  const { text, cursors } = readMarkedText(`---\n${marked}\n---\n`);
  const { service } = createTestService(FILES);
  const uri = memoryUri('_services/neuf.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const before = text.slice(0, cursors[0]).split('\n');
  return { service, uri, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

async function completions(marked: string): Promise<readonly string[]> {
  const { service, uri, position } = await opened(marked);
  return ((await service.complete(uri, position, NEVER))?.items ?? []).map(it => it.label);
}

async function hover(marked: string): Promise<string | undefined> {
  const { service, uri, position } = await opened(marked);
  const contents = (await service.hover(uri, position, NEVER))?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

async function problems(header: string): Promise<readonly string[]> {
  const { service, uri } = await opened(header);
  const found = await service.report(uri, `---\n${header}\n---\n\nTexte\n`);
  return found.filter(it => it.severity === 'warning').map(it => `${it.code}: ${it.message.replaceAll('\u00A0', ' ')}`);
}
