import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { Workbench } from './support/workbench.ts';

const ARTICLE = '_actualites/donnees.md';
const DONNEES = 'Les données ouvertes en chiffres';

suite('VS Code’s own Markdown editor, as a person writes in it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'never' } });
  });
  after(() => workbench.stop());

  /** An article in a new window, in that editor. */
  async function begin(): Promise<FrameLocator> {
    await workbench.startOver(ARTICLE);
    await workbench.status().waitFor();
    await workbench.reopenWith('Markdown Editor');
    return workbench.webviewWith('.md-editor');
  }

  /** The page of the preview, wherever it stands among the web views. */
  const page = (): Promise<FrameLocator> => workbench.webviewWith('#plume-tools');
  const titled = (title: string): Promise<FrameLocator> => workbench.webviewWith(`h1:text("${title}")`);

  test('has how the article stands, the preview by its key, and what is typed in it', async () => {
    const editor = await begin();
    await workbench.status().waitFor();
    await editor.locator('.md-paragraph').first().click();
    await workbench.page.keyboard.press('Control+k');
    await workbench.page.keyboard.press('a');
    await titled(DONNEES);
    await editor.locator('.md-readonly-toggle').click();
    await editor.locator('.md-paragraph').first().click();
    await workbench.page.keyboard.press('End');
    // One letter: that editor loses those that come at once behind the first.
    await workbench.page.keyboard.type('7');
    await (await page()).locator('p').filter({ hasText: '7' }).waitFor();
    await workbench.picture('markdown-editor');
  });

  test('offers the preview in the title, and the preview follows from one article to the next', async () => {
    await begin();
    await workbench.page.locator('.editor-actions .action-label[aria-label^="Open Article Preview"]').first().click();
    await titled(DONNEES);
    await workbench.openInWindow('projets.md');
    await titled('Huit projets');
    await workbench.page.locator('.tab', { hasText: 'donnees.md' }).first().click();
    await titled(DONNEES);
  });

  test('opens the text beside for what is written at the cursor', async () => {
    await begin();
    await workbench.command('Plume: Insert a Card');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Chiffre clé' }).click();
    await workbench.page.locator('.monaco-editor .view-line', { hasText: '{: .exergue }' }).waitFor();
    assert.equal(await workbench.page.locator('.tab', { hasText: 'donnees.md' }).count(), 2);
  });
});
