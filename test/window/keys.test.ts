import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const HEADER = '---\ntitle: Budget\ndate: 2024-03-01 09:00:00 +01:00\ntags:\n- budget\n---\n\n';

suite('The keys of lists and tables, as a person sees them', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never', 'files.autoSave': 'off' },
      prepare: folder => writeFileSync(join(folder, '_actualites/budget.md'), `${HEADER}\n`),
    });
    await workbench.open('_actualites/budget.md');
    await workbench.status().filter({ hasText: /\S/ }).waitFor();
  });
  after(() => workbench.stop());

  const body = async (wanted: string): Promise<void> => {
    const read = async (): Promise<string> => {
      await workbench.page.keyboard.press('Control+s');
      const text = readFileSync(join(workbench.folder, '_actualites/budget.md'), 'utf8');
      return text.slice(text.indexOf('\n---\n\n') + '\n---\n\n'.length).trimEnd();
    };
    assert.equal(await eventually(read, it => it === wanted), wanted);
  };
  const clear = async (): Promise<void> => {
    await workbench.goTo(8);
    await workbench.page.keyboard.press('Control+Shift+End');
    await workbench.page.keyboard.press('Delete');
  };
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const it of pressed) {
      await (it.length === 1 || it.includes(' ') ? workbench.page.keyboard.type(it, { delay: 40 }) : workbench.page.keyboard.press(it));
      // As fast as somebody types; the editor is told what the cursor is in.
      await workbench.page.waitForTimeout(it.length > 1 && !it.includes(' ') ? 400 : 800);
    }
  };

  test('goes on with a list, changes levels, and ends it', async () => {
    await clear();
    await keys('1. un', 'Enter', 'd eux', 'Enter', 't rois', 'Tab', 'Enter', 'Enter', 'q uatre', 'Enter', 'Enter', 'F in.');
    await body('1. un\n2. d eux\n   1. t rois\n3. q uatre\nF in.');
    await workbench.picture('keys-list');
  });

  test('makes words bold, and no longer', async () => {
    await clear();
    await keys('u n');
    await keys('Control+Shift+ArrowLeft', 'Control+b');
    await body('u **n**');
    await keys('Control+b');
    await body('u n');
    assert.ok(await workbench.page.locator('.part.sidebar').isVisible());
  });

  test('goes from cell to cell, and begins a row', async () => {
    await clear();
    await keys('| a | b |', 'Enter', '|---|---| ', 'Enter', '| c | d |');
    await workbench.goTo(10, 3);
    await keys('Tab', 'e ', 'Tab', 'f g');
    await body('| a | b |\n|---|---| \n| c | e  |\n| f g |  |');
    await workbench.picture('keys-table');
  });

  test('leaves the tabulator to those who go about with it', async () => {
    await clear();
    await keys('* un', 'Enter', 'd eux');
    await workbench.command('Toggle Tab Key Moves Focus');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await keys('Tab');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor({ state: 'hidden' });
    await workbench.editor().locator('.view-lines').click();
    await workbench.command('Toggle Tab Key Moves Focus');
    await body('* un\n* d eux');
  });

  test('is switched off by one setting', async () => {
    workbench.writeSettings({ 'plume.keys': false });
    await clear();
    await keys('* un', 'Enter');
    // The setting is read some time after its file is written.
    const text = await eventually(
      async () => {
        await clear();
        await keys('* un', 'Enter', 'z');
        return workbench.lineText(9);
      },
      it => it === 'z',
    );
    assert.equal(text, 'z');
  });
});
