import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

suite('Writing, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never' },
    });
  });
  after(() => workbench.stop());

  const suggestions = (): Locator => workbench.page.locator('.suggest-widget.visible .monaco-list-row');

  test('underlines a title that YAML cannot read', async () => {
    await workbench.open('_actualites/fautes.md');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.picture('writing-problems');
  });

  test('says in the status bar how the article stands', async () => {
    await workbench.status().filter({ hasText: /à revoir/ }).waitFor();
  });

  test('opens the list of problems from the status bar, in French', async () => {
    await workbench.status().click();
    await workbench.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await workbench.picture('writing-problem-list');
  });

  test('opens the page of a rule from the link of a problem', async () => {
    await workbench.page.locator('.markers-panel a.monaco-link').first().click();
    await workbench.webview().locator('main').waitFor();
    await workbench.picture('writing-rule-page');
    await workbench.command('View: Close Editor');
  });

  test('offers the tags of the site by itself while a tag is typed', async () => {
    await workbench.openInWindow('projets.md');
    await workbench.goTo(8);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('- i', { delay: 60 });
    await suggestions().filter({ hasText: 'innovation' }).waitFor();
    await workbench.picture('writing-completion');
  });

  test('leaves out the tags that the list has already', async () => {
    assert.equal(await suggestions().filter({ hasText: 'intelligence artificielle' }).count(), 0);
  });

  test('offers « données » for « donnees », without any setting', async () => {
    await workbench.openInWindow('long.md');
    await workbench.goTo(7, 99);
    for (let count = 0; count < 'données'.length; count += 1) {
      await workbench.page.keyboard.press('Backspace');
    }
    await workbench.page.keyboard.type('donnees', { delay: 60 });
    await suggestions().filter({ hasText: 'données' }).first().waitFor();
    await workbench.picture('writing-completion-accents');
    await workbench.page.keyboard.press('Enter');
    const line = await eventually(
      () => workbench.lineText(7),
      text => text.includes('données'),
    );
    assert.equal(line, '- données');
  });

  test('offers the fields by itself on the last line of the header', async () => {
    await workbench.goTo(8, 99);
    await workbench.page.keyboard.press('Enter');
    await workbench.goTo(9);
    await workbench.page.keyboard.type('p');
    await suggestions().filter({ hasText: 'published' }).waitFor();
  });

  test('inserts a card of the team by the command palette', async () => {
    await workbench.openInWindow('projets.md');
    await workbench.goTo(999);
    await workbench.command('Plume: Insert a Card');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Chiffre clé' }).click();
    await workbench.editor().locator('.view-line', { hasText: '{: .exergue }' }).waitFor();
  });

  test('begins an article: a title in the only folder there is, and what is left to fill in is proposed', async () => {
    const { page } = workbench;
    await workbench.command('Plume: New Article');
    const input = page.locator('.quick-input-widget input[type=text]');
    await page.locator('.quick-input-message', { hasText: 'Le titre de l’article' }).waitFor();
    await input.fill('L’été : ce qui change');
    await page.locator('.quick-input-message', { hasText: '_actualites/l-ete-ce-qui-change.md → /actualites/l-ete-ce-qui-change/' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'l-ete-ce-qui-change.md' }).first().waitFor();
    await suggestions().filter({ hasText: 'Article' }).first().waitFor();
    await workbench.picture('writing-new-article');
    await page.keyboard.press('Enter');
    assert.equal(await eventually(() => workbench.lineText(5), it => it.includes('Art')), '- Article');
    await page.keyboard.press('Control+s');
    await workbench.command('View: Close Editor');
  });

  test('says so where there is an article of that name', async () => {
    const { page } = workbench;
    await workbench.command('Plume: New Article');
    await page.locator('.quick-input-message', { hasText: 'Le titre de l’article' }).waitFor();
    await page.locator('.quick-input-widget input[type=text]').fill('L’été, ce qui change');
    await page.locator('.quick-input-message', { hasText: 'déjà un article de ce nom' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('colours an attribute list', async () => {
    await workbench.openInWindow('projets.md');
    await workbench.goTo(999);
    const line = workbench.editor().locator('.view-line', { hasText: '{: .exergue }' });
    const count = await eventually(
      () => line.locator('span > span').count(),
      it => it > 1,
    );
    assert.ok(count > 1);
  });
});
