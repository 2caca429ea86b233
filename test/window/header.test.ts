import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const BROKEN = "---\ntitle: IA : 15 projets\npublished: \nune-ou-diaporama:\n- image: \n---\n\nLe texte.\n";

suite('The header and plume.yml, as a person sees them', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'examples/site', settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false, 'editor.hover.delay': 100 } });
    writeFileSync(join(workbench.folder, '_actualites/en-panne.md'), BROKEN);
    await workbench.open('_actualites/en-panne.md');
    await workbench.status().waitFor();
  });
  after(() => workbench.stop());

  const suggestions = (): Locator => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const hover = (): Locator => workbench.page.locator('.monaco-resizable-hover:visible, .monaco-hover:not(.hidden)').first();
  const suggest = async (): Promise<void> => {
    await workbench.page.keyboard.press('Control+Space');
    await suggestions().first().waitFor();
  };

  test('offers the missing fields first, and says which are required, while YAML cannot be read', async () => {
    await workbench.goTo(2, 99);
    await workbench.page.keyboard.press('Enter');
    await suggest();
    const first = await suggestions().first().innerText();
    assert.match(first, /categories|date/);
    assert.match(first, /obligatoire/);
    await workbench.picture('header-keys');
  });

  test('gives a date the present moment, from the list that opens by itself', async () => {
    await workbench.page.keyboard.type('dat', { delay: 60 });
    await suggestions().filter({ hasText: 'date' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await suggestions().filter({ hasText: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]:00/ }).waitFor();
    await workbench.picture('header-date');
    await workbench.page.keyboard.press('Enter');
    const line = await eventually(() => workbench.lineText(3), it => /\+0\d:00$/.test(it));
    assert.match(line, /^date: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]:00$/);
  });

  test('offers true and false', async () => {
    await workbench.goTo(4, 99);
    await suggest();
    assert.deepEqual((await suggestions().allInnerTexts()).map(it => it.trim().split('\n')[0]), ['true', 'false']);
    await workbench.page.keyboard.press('Escape');
  });

  test('offers the images of the site, with a picture of the one that is chosen', async () => {
    await workbench.goTo(6, 99);
    await suggest();
    await suggestions().filter({ hasText: 'foret.png' }).waitFor();
    assert.equal(await suggestions().filter({ hasText: '.pdf' }).count(), 0);
    await workbench.page.keyboard.press('Control+Space');
    await workbench.page.locator('.suggest-details img').waitFor();
    await workbench.picture('header-images');
    await workbench.page.keyboard.type('for', { delay: 60 });
    await suggestions().filter({ hasText: 'foret.png' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    assert.equal(await eventually(() => workbench.lineText(6), it => it.endsWith('png')), '- image: /uploads/foret.png');
  });

  test('explains a field under the pointer, in French', async () => {
    await workbench.editor().locator('.view-line', { hasText: 'published' }).locator('span > span').first().hover();
    await hover().filter({ hasText: 'la page n’est pas publiée' }).waitFor();
    await workbench.picture('header-hover');
    await workbench.page.keyboard.press('Escape');
  });

  test('offers the settings of plume.yml', async () => {
    await workbench.openInWindow('plume.yml');
    await workbench.goTo(999);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('ru', { delay: 60 });
    await suggestions().filter({ hasText: 'rules' }).first().waitFor();
    await workbench.picture('plume-yml-keys');
    await workbench.page.keyboard.press('Enter');
  });

  test('offers the rules by their codes, with what their pages are called, then their levels', async () => {
    await workbench.page.keyboard.type('heading.sk', { delay: 60 });
    await suggestions().filter({ hasText: 'heading.skipped-level' }).waitFor();
    await workbench.picture('plume-yml-rules');
    await workbench.page.keyboard.press('Enter');
    await suggestions().filter({ hasText: 'warning' }).waitFor();
    await workbench.picture('plume-yml-levels');
    await suggestions().filter({ hasText: 'off' }).click();
    await workbench.editor().locator('.view-line', { hasText: 'heading.skipped-level: off' }).waitFor();
  });

  test('explains a rule under the pointer', async () => {
    await workbench.editor().locator('.view-line', { hasText: 'heading.skipped-level' }).locator('span > span').nth(1).hover();
    await hover().filter({ hasText: 'Un niveau d’intertitre sauté' }).waitFor();
    await workbench.picture('plume-yml-hover');
    await workbench.page.keyboard.press('Escape');
  });

  test('leaves no trace of a failure', () => {
    assert.doesNotMatch(workbench.logs(), /plume.*(?:completion|hover): .*Error/i);
    assert.ok(readFileSync(join(workbench.folder, 'plume.yml'), 'utf8').length > 0);
  });
});
