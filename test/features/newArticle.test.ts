import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const CONFIG = 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites: {output: true}\n  cachees: {output: false}\n';

suite('a new article', () => {
  test('goes into a folder whose articles become pages', async () => {
    const { service } = createTestService(withTeamSchema({ '_config.yml': CONFIG }));
    assert.deepEqual((await service.site(memoryUri('_config.yml'))).articleFolders, ['_actualites', '_posts']);
  });
  test('goes into a folder of the site’s own for collections', async () => {
    const { service } = createTestService(withTeamSchema({ '_config.yml': `${CONFIG}collections_dir: contenus\n` }));
    assert.deepEqual((await service.site(memoryUri('_config.yml'))).articleFolders, ['contenus/_actualites', 'contenus/_posts']);
  });
  test('is named after its title, and has a header to fill in', () =>
    begins(['_actualites', 'L’été à l’œuvre : 3 idées !'], '_actualites/l-ete-a-l-oeuvre-3-idees.md', "---\ntitle: 'L’été à l’œuvre : 3 idées !'\ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- \n---\n\n"));
  test('is dated in its name where Jekyll asks for that', () => begins(['_posts', 'Bilan'], '_posts/2019-07-15-bilan.md', '---\ntitle: Bilan\ncategories:\n- \n---\n\n'));
  test('has a name also where its title has no letters', () => begins(['_posts', '???'], '_posts/2019-07-15-article.md', '---\ntitle: ???\ncategories:\n- \n---\n\n'));
  test('leaves out what the site gives by itself', () =>
    begins(['_actualites', 'A'], '_actualites/a.md', '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\n---\n\n', `${CONFIG}defaults:\n- scope: {path: '', type: actualites}\n  values: {categories: [Article]}\n`));
  test('is none outside any site', async () => {
    const { service } = createTestService({});
    assert.equal(await service.newArticle(memoryUri('a.md'), { folder: '_posts', title: 'A' }), undefined);
  });
});

async function begins([folder, title]: readonly [string, string], path: string, text: string, config = CONFIG): Promise<void> {
  const { service } = createTestService(withTeamSchema({ '_config.yml': config }));
  assert.deepEqual(await service.newArticle(memoryUri('_config.yml'), { folder, title }), { uri: memoryUri(path), text });
}
