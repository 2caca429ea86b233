import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { checkFirstFix } from '../support/ruleChecks.ts';
import { createTestService, NEVER } from '../support/service.ts';

suite('A text that will be put into an article', () => {
  const uri = memoryUri('_actualites/a.md');
  test('gets the typography of a French site, also while the article is open', async () => {
    const { service } = createTestService({ '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n' });
    service.open(uri, 1, '---\ntitle: A\n---\n\nTexte\n');
    assert.equal(await service.tidy(uri, { text: "Oui !\n\nL'été : `a ;`\n" }, NEVER), 'Oui\u00A0!\n\nL’été\u00A0: `a ;`\n');
  });
  test('stays as it is on a site that has none', async () => {
    const { service } = createTestService({ '_config.yml': 'lang: en\n' });
    assert.equal(await service.tidy(uri, { text: "It's: a test !\n" }, NEVER), "It's: a test !\n");
  });
  test('goes where the team keeps its pictures', async () => {
    const { service } = createTestService({ '_config.yml': 'lang: fr\n', 'plume.yml': 'images: uploads/{year}\n' });
    assert.equal((await service.site(uri, {}, NEVER)).imageFolder, 'uploads/{year}');
  });
});

suite('An image that nobody has described', () => {
  test('loses the words that an editor has put there', () => checkFirstFix('![alt text](/uploads/vue.png)\n', 'image.useless-alternative', '![](/uploads/vue.png)\n', { 'uploads/vue.png': '' }));
});
