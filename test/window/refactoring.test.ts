import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const ARTICLE = `---
title: Essai
date: 2019-07-15 16:30:00 +02:00
categories:
- Article
---
## Premier titre {#debut}

{: .text-center }

Un paragraphe avec des mots choisis, et [un lien](#debut).

Fin
`;
const LINES = { heading: 7, annotation: 9, paragraph: 11 };

suite('Changing what is right already, as a person does it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'never' } });
    writeFileSync(join(workbench.folder, '_actualites/essai.md'), ARTICLE);
    mkdirSync(join(workbench.folder, 'uploads/2019'), { recursive: true });
    writeFileSync(join(workbench.folder, 'uploads/2019/carte-des-projets.png'), '');
    await workbench.open('_actualites/essai.md');
    // Once a problem is shown, the server has read the article.
    await workbench.page.locator('.squiggly-warning').first().waitFor();
  });
  after(() => workbench.stop());

  const line = (text: string): Locator => workbench.editor().locator('.view-line', { hasText: text }).first();
  const choose = async (title: string): Promise<void> => {
    const action = workbench.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    const isShown = (): Promise<boolean> => action.waitFor({ timeout: 2000 }).then(() => true, () => false);
    // VS Code gives the menu up when it asks for corrections by itself meanwhile, as it does soon after the cursor has moved.
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await workbench.command('Refactor...');
      if (await isShown()) {
        break;
      }
    }
    await workbench.picture('refactoring-menu');
    await action.click();
  };
  const type = (text: string): Promise<void> => workbench.page.keyboard.type(text, { delay: 40 });

  test('an anchor is renamed with the links to it', async () => {
    await workbench.goTo(LINES.heading, '## Premier titre {#deb'.length + 1);
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.rename-box input:focus').waitFor();
    await type('en haut');
    await workbench.page.keyboard.press('Enter');
    await line('(#en-haut)').waitFor();
    await line('{#en-haut}').waitFor();
  });

  test('words are put between tags, and the cursor waits for their class', async () => {
    await workbench.goTo(LINES.paragraph, 'Un paragraphe avec des '.length + 1);
    for (let count = 0; count < 'mots choisis'.length; count += 1) {
      await workbench.page.keyboard.press('Shift+ArrowRight');
    }
    await choose('Entourer ces mots');
    await line('<span class="">mots choisis</span>').waitFor();
    await type('bleue');
    await line('<span class="bleue">mots choisis</span>').waitFor();
  });

  test('an annotation is attached to the block above', async () => {
    await workbench.goTo(LINES.annotation, 4);
    await choose('Rattacher au-dessus');
    assert.equal(await eventually(() => workbench.lineText(LINES.heading + 1), it => it !== ''), '{: .text-center }');
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  });

  test('an image is found by its name, wherever it lies', async () => {
    await workbench.page.keyboard.press('Control+End');
    await type('![Une carte](cart');
    const proposal = workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'carte-des-projets.png' });
    await proposal.waitFor();
    await workbench.picture('refactoring-image');
    await proposal.click();
    await line('/uploads/2019/carte-des-projets.png').waitFor();
  });
});
