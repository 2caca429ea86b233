import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

suite('How Plume introduces itself, as a person meets it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'never' } });
  });
  after(() => workbench.stop());

  test('opens its documents inside of VS Code, and goes from one to the next', async () => {
    await workbench.startOver('_actualites/donnees.md');
    await workbench.status().waitFor();
    await workbench.command('Plume: Read the Documentation');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'L’aperçu' }).click();
    const preview = await workbench.webviewWith('h1:text("L’aperçu")');
    await workbench.picture('guide');
    await preview.locator('a', { hasText: 'plume.yml' }).first().click();
    await workbench.webviewWith('h1:text("le fichier de l’équipe")');
    const english = await workbench.webviewWith('a:text("In English")');
    await english.locator('a', { hasText: 'In English' }).click();
    await workbench.webviewWith('h1:text("the file of the team")');
  });

  test('has a walkthrough of five steps, with pictures', async () => {
    await workbench.startOver('_actualites/donnees.md');
    const { page } = workbench;
    await workbench.command('Welcome: Open Walkthrough...');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Write for a public site with Plume' }).click();
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    await workbench.picture('walkthrough');
    assert.equal(await steps.count(), 5);
    const picture = page.locator('.getting-started-media img').first();
    assert.ok(await eventually(() => picture.evaluate(it => it instanceof HTMLImageElement && it.naturalWidth > 0), it => it));
    await workbench.picture('walkthrough');
  });

  test('no longer offers the preview to who has opened it, and takes no for an answer', async () => {
    const offer = workbench.page.locator('.notification-toast', { hasText: 'à côté du texte' });
    workbench.writeSettings({ 'plume.preview.openWithArticle': 'ask' });
    await workbench.open('_actualites/donnees.md');
    await offer.waitFor();
    assert.ok(await offer.getByRole('button', { name: 'Non', exact: true }).isVisible());
    await workbench.command('Plume: Open Article Preview to the Side');
    await workbench.webviewWith('#plume-tools');
    await offer.waitFor({ state: 'hidden' });
  });
});
