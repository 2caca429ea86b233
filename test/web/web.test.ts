import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { WebWorkbench } from './support/webWorkbench.ts';

suite('In VS Code for the Web', () => {
  let workbench: WebWorkbench;

  before(async () => {
    workbench = await WebWorkbench.start('test/fixtures/site');
    await workbench.open('_actualites/fautes.md');
  });
  after(() => workbench.stop());

  test('articles are checked, by a server in a Worker', async () => {
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.page.locator('.statusbar-item[id*="plume.state"]').filter({ hasText: /à revoir/ }).waitFor();
  });

  test('tags of other articles are known, through the files that the editor sees', async () => {
    await workbench.open('_actualites/projets.md');
    await workbench.page.locator('.view-line', { hasText: 'intelligence artificielle' }).first().click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('- i', { delay: 60 });
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'innovation' }).waitFor();
  });

  test('the preview shows the page with the stylesheet of the site', async () => {
    await workbench.open('_actualites/donnees.md');
    await workbench.command('Plume: Open Article Preview to the Side');
    const center = workbench.webview().locator('.text-center').first();
    await center.waitFor();
    assert.equal(await center.evaluate(element => getComputedStyle(element).textAlign), 'center');
    await workbench.picture('web-preview');
  });

  test('VS Code’s own preview shows kramdown', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.open('_actualites/donnees.md');
    await workbench.command('Markdown: Open Preview');
    await workbench.webview().locator('.code-line.text-center').first().waitFor();
    await workbench.picture('web-built-in-preview');
  });

  test('the header of an article is a form, which writes into it', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.open('_actualites/donnees.md');
    await workbench.command('Plume: Edit the Header in a Form');
    const title = workbench.webview().getByLabel('Titre');
    await title.waitFor();
    await title.fill('2024 : un bilan');
    await title.press('Enter');
    await workbench.page.locator('.view-line', { hasText: /title:\s\S2024/ }).first().waitFor();
    await workbench.picture('web-form');
  });

  test('nothing is complained of', () => assert.deepEqual(workbench.complaints, []));
});
