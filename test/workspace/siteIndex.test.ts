import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { createSiteIndex, type SiteIndex } from '../../server/src/workspace/siteIndex.ts';
import { createMemoryWorkspace, memoryUri, type MemoryWorkspace } from '../support/memoryWorkspace.ts';
import { NOW } from '../support/service.ts';

const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'timezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n',
  '_actualites/bilan.md': '---\ntitle: Le bilan\ndate: 2019-07-15 00:30:00 +02:00\ntags: [ia]\n---\n',
  '_actualites/été.md': '---\ntitle: L’été\ndate: 2020-01-01\ntags: [ia, données]\n---\n',
  '_actualites/caché.md': '---\ntitle: Caché\npublished: false\n---\n',
};

suite('what a site knows of its articles', () => {
  test('is found by address, however it is written', async () => {
    const { pages } = await indexed();
    for (const url of ['/actualites/été/', '/actualites/%C3%A9t%C3%A9/', '/actualites/été', '/actualites/été/index.html', '/actualites/été/?a=b#c']) {
      assert.equal(pages.byUrl(url)?.title, 'L’été', url);
    }
    assert.equal(pages.byUrl('/actualites/hiver/'), undefined);
    assert.equal(pages.isComplete, true);
  });
  test('has titles, days by the clock of the site, and what is hidden', async () => {
    const { pages } = await indexed();
    const facts = pages.all.map(({ title, day, isHidden }) => [title, day, isHidden]);
    assert.deepEqual(facts.toSorted(), [['Caché', undefined, true], ['Le bilan', '2019-07-15', false], ['L’été', '2020-01-01', false]]);
  });
  test('lists the articles of a word, newest first', async () => {
    const { pages } = await indexed();
    assert.deepEqual(pages.withTerm('tags', 'ia').map(it => it.title), ['L’été', 'Le bilan']);
  });
  test('is the same object as long as nothing changes', async () => {
    const { index, project, workspace, pages } = await indexed();
    workspace.write('_actualites/bilan.md', `${FILES['_actualites/bilan.md'] ?? ''}Un autre texte.\n`);
    assert.equal((await settled(index, project)).pages, pages);
  });
  test('follows a file that changes, and reads no other', async () => {
    const { index, project, workspace } = await indexed();
    workspace.write('_actualites/bilan.md', '---\ntitle: Autre\ntags: [santé]\n---\n');
    const { pages, vocabulary } = await settled(index, project);
    assert.equal(pages.byUrl('/actualites/bilan/')?.title, 'Autre');
    assert.deepEqual([...vocabulary.terms('tags')], [['données', 1], ['ia', 1], ['santé', 1]]);
    assert.equal(workspace.reads.get(memoryUri('_actualites/été.md')), 1);
  });
  test('follows an open article, and its file again when it is closed', async () => {
    const { index, project } = await indexed();
    index.override(memoryUri('_actualites/bilan.md'), readFrontMatter('---\ntitle: Ouvert\n---\n'));
    assert.equal(index.snapshotOf(project).pages.byUrl('/actualites/bilan/')?.title, 'Ouvert');
    index.override(memoryUri('_actualites/bilan.md'), undefined);
    assert.equal((await settled(index, project)).pages.byUrl('/actualites/bilan/')?.title, 'Le bilan');
  });
  test('is read again when the addresses of the site change', async () => {
    const workspace = createMemoryWorkspace(FILES);
    const projects = createProjectStore(workspace);
    const index = createSiteIndex(workspace, { letOthersPass: () => Promise.resolve(), now: () => NOW });
    await index.whenIndexed(await projects.projectOf(memoryUri('_actualites/a.md')));
    workspace.write('_config.yml', 'collections:\n  actualites:\n    output: true\n    permalink: /nouvelles/:title/\n');
    const { pages } = await index.whenIndexed(await projects.projectOf(memoryUri('_actualites/a.md')));
    assert.equal(pages.byUrl('/nouvelles/bilan/')?.title, 'Le bilan');
  });
});

type Project = Parameters<SiteIndex['snapshotOf']>[0];

async function indexed() {
  const workspace: MemoryWorkspace = createMemoryWorkspace(FILES);
  const project = await createProjectStore(workspace).projectOf(memoryUri('_actualites/a.md'));
  const index = createSiteIndex(workspace, { letOthersPass: () => Promise.resolve(), now: () => NOW });
  return { workspace, project, index, ...(await index.whenIndexed(project)) };
}

/** After all that a change of a file in memory leads to. */
async function settled(index: SiteIndex, project: Project) {
  await new Promise(resolve => setImmediate(resolve));
  return index.snapshotOf(project);
}
