import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import type { LanguageService } from '../../server/src/languageService.ts';
import { neverCancelled } from '../../server/src/base/cancellation.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const CONFIG = 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites: {output: true}\n  cachees: {output: false}\n';

suite('a new article', () => {
  test('goes into a folder whose articles become pages', async () => {
    const { service } = createTestService(withTeamSchema({ '_config.yml': CONFIG }));
    assert.deepEqual((await service.site(memoryUri('_config.yml'), {}, NEVER)).articleFolders, ['_actualites', '_posts']);
  });
  test('goes into a folder of the site’s own for collections', async () => {
    const { service } = createTestService(withTeamSchema({ '_config.yml': `${CONFIG}collections_dir: contenus\n` }));
    assert.deepEqual((await service.site(memoryUri('_config.yml'), {}, NEVER)).articleFolders, ['contenus/_actualites', 'contenus/_posts']);
  });
  test('is named after its title, and has a header to fill in', () =>
    begins(['_actualites', 'L’été à l’œuvre : 3 idées !'], '_actualites/l-ete-a-l-oeuvre-3-idees.md', '---\ntitle: "L’été à l’œuvre : 3 idées !"\ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- \n---\n\n'));
  test('is dated in its name where Jekyll asks for that', () => begins(['_posts', 'Bilan'], '_posts/2019-07-15-bilan.md', '---\ntitle: "Bilan"\ncategories:\n- \n---\n\n'));
  test('has a name also where its title has no letters', () => begins(['_posts', '???'], '_posts/2019-07-15-article.md', '---\ntitle: "???"\ncategories:\n- \n---\n\n'));
  test('leaves out what the site gives by itself', () =>
    begins(['_actualites', 'A'], '_actualites/a.md', '---\ntitle: "A"\ndate: 2019-07-15 16:30:00 +02:00\n---\n\n', `${CONFIG}defaults:\n- scope: {path: '', type: actualites}\n  values: {categories: [Article]}\n`));
  test('has a title that Jekyll reads as it was typed', async () => {
    for (const title of ['Bilan : suite', 'Il dit "oui"', 'C:\\Temp', "L'IA # 3", '2019', 'oui', '- tiret']) {
      const begun = await service().newArticle(memoryUri('_config.yml'), { folder: '_actualites', title }, NEVER);
      assert.equal(readFrontMatter(begun?.text ?? '').data['title'], title);
    }
  });
  test('is dated in its name in any folder of posts', () => begins(['_posts/2019', 'Bilan'], '_posts/2019/2019-07-15-bilan.md', '---\ntitle: "Bilan"\ncategories:\n- \n---\n\n'));
  test('is named by whole words where its title is long', async () => {
    const begun = await service().newArticle(memoryUri('_config.yml'), { folder: '_actualites', title: 'Ce que la consultation des habitants de la commune nouvelle a appris aux services publics' }, NEVER);
    assert.equal(begun?.uri, memoryUri('_actualites/ce-que-la-consultation-des-habitants-de-la-commune-nouvelle-a-appris-aux.md'));
  });
  test('is cut within a word that is too long by itself', async () => {
    const begun = await service().newArticle(memoryUri('_config.yml'), { folder: '_actualites', title: 'a'.repeat(100) }, NEVER);
    assert.equal(begun?.uri, memoryUri(`_actualites/${'a'.repeat(80)}.md`));
  });
  test('says where its page will be', async () => {
    const address = async (folder: string): Promise<string | undefined> => (await service().newArticle(memoryUri('_config.yml'), { folder, title: 'Bilan' }, NEVER))?.address;
    assert.deepEqual([await address('_actualites'), await address('_posts')], ['/actualites/bilan.html', '/2019/07/15/bilan.html']);
  });
  test('has nothing wrong but what is left to fill in', async () => {
    const { service: open } = createTestService(withTeamSchema({ '_config.yml': CONFIG }));
    const begun = await open.newArticle(memoryUri('_config.yml'), { folder: '_actualites', title: 'Bilan' }, NEVER);
    open.open(begun?.uri ?? '', 1, begun?.text ?? '');
    const checked = await open.check(begun?.uri ?? '', neverCancelled);
    assert.deepEqual(checked?.diagnostics.filter(it => it.severity !== 4).map(it => it.code), ['front-matter.empty-field']);
  });
  test('is none outside any site', async () => {
    const { service } = createTestService({});
    assert.equal(await service.newArticle(memoryUri('a.md'), { folder: '_posts', title: 'A' }, NEVER), undefined);
  });
});

function service(): LanguageService {
  return createTestService(withTeamSchema({ '_config.yml': CONFIG })).service;
}

async function begins([folder, title]: readonly [string, string], path: string, text: string, config = CONFIG): Promise<void> {
  const { service } = createTestService(withTeamSchema({ '_config.yml': config }));
  const begun = await service.newArticle(memoryUri('_config.yml'), { folder, title }, NEVER);
  assert.deepEqual({ uri: begun?.uri, text: begun?.text }, { uri: memoryUri(path), text });
}
