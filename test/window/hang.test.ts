import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { Workbench } from './support/workbench.ts';

suite('A server that hangs, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'always' } });
    await workbench.open('_actualites/donnees.md');
    await workbench.webview().locator('h1').waitFor();
  });
  after(() => workbench.stop());

  test('is said to be busy, is ended and started anew, and goes on with the text as it is', { skip: process.platform !== 'linux' }, async () => {
    const [hung] = workbench.languageServers();
    assert.ok(hung !== undefined);
    process.kill(hung, 'SIGSTOP');
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Lorem ipsum');
    await workbench.status().filter({ hasText: 'Plume est très occupé' }).waitFor();
    await workbench.page.locator('.notification-list-item', { hasText: 'Plume ne répondait plus, sur « donnees.md »' }).waitFor();
    await workbench.picture('hang');
    await workbench.webview().locator('p').filter({ hasText: 'Lorem ipsum' }).waitFor();
    await workbench.status().filter({ hasText: /à revoir/ }).waitFor();
    assert.deepEqual(workbench.languageServers().filter(it => it === hung), []);
  });
});
