import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const OTHER = '---\ntitle: Autre\ndate: 2019-03-01 09:00:00 +01:00\n---\n\nVoir [le bilan](/actualites/bilan-annuel/#suite).\n';

suite('Renaming an article, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never', 'files.autoSave': 'off' },
      prepare: folder => {
        writeFileSync(join(folder, '_actualites/bilan-annuel.md'), '---\ntitle: Bilan annuel\ndate: 2019-03-01 09:00:00 +01:00\n---\n\n## Suite\n\nTexte.\n');
        writeFileSync(join(folder, '_actualites/autre.md'), OTHER);
      },
    });
    await workbench.open('_actualites/bilan-annuel.md');
    await workbench.status().filter({ hasText: /\S/ }).waitFor();
  });
  after(() => workbench.stop());

  const file = (name: string): string => join(workbench.folder, '_actualites', name);
  const other = async (holds: string): Promise<string> => eventually(() => Promise.resolve(readFileSync(file('autre.md'), 'utf8')), it => it.includes(holds));

  test('says where the page will be, shows that other texts follow, and takes all back at once', async () => {
    const { page } = workbench;
    await workbench.command('Plume: Rename Article');
    const input = page.locator('.quick-input-widget input[type=text]');
    await page.locator('.quick-input-message', { hasText: 'Nouveau nom de l’article' }).waitFor();
    await input.fill('Le bilan de l’année');
    await page.locator('.quick-input-message', { hasText: '_actualites/le-bilan-de-l-annee.md → /actualites/le-bilan-de-l-annee/' }).waitFor();
    await workbench.picture('rename-article-name');
    await page.keyboard.press('Enter');
    await page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'autre.md' }).waitFor();
    await workbench.picture('rename-article-preview');
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
    await page.locator('.tab.active', { hasText: 'le-bilan-de-l-annee.md' }).first().waitFor();
    assert.ok((await other('/actualites/le-bilan-de-l-annee/#suite')).includes('/actualites/le-bilan-de-l-annee/#suite'));
    assert.equal(existsSync(file('bilan-annuel.md')), false);
    await workbench.picture('rename-article-after');
    await page.locator('.notification-toast .monaco-button', { hasText: 'Annuler' }).click();
    await page.locator('.tab.active', { hasText: 'bilan-annuel.md' }).first().waitFor();
    await workbench.picture('rename-article-undone');
    assert.equal(await other('/bilan-annuel/'), OTHER);
    assert.ok(existsSync(file('bilan-annuel.md')));
  });

  test('says so where there is an article of that name', async () => {
    const { page } = workbench;
    await workbench.command('Plume: Rename Article');
    await page.locator('.quick-input-message', { hasText: 'Nouveau nom de l’article' }).waitFor();
    await page.locator('.quick-input-widget input[type=text]').fill('Autre');
    await page.locator('.quick-input-message', { hasText: 'porte déjà ce nom' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
