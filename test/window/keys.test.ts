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
  /** Presses keys and types texts, not faster than fingers do: VS Code knows a list only once it has coloured the line above. */
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const it of pressed) {
      await (/^(?:Enter|Tab|Delete|(?:Control|Shift)\+.+)$/.test(it) ? workbench.page.keyboard.press(it) : workbench.page.keyboard.type(it, { delay: 50 }));
    }
  };

  const list = async (): Promise<void> => {
    await keys('1. un', 'Enter', 'deux');
    await body('1. un\n2. deux');
    await keys('Enter', 'trois');
    await body('1. un\n2. deux\n3. trois');
  };

  test('goes on with a list, changes levels, and ends it', async () => {
    await clear();
    await list();
    await keys('Tab', ' fois');
    await body('1. un\n2. deux\n   1. trois fois');
    await keys('Enter');
    await body('1. un\n2. deux\n   1. trois fois\n   2.');
    await keys('Enter', 'quatre');
    // Known: where the extension's process is kept waiting, an Enter that comes before the inner list has ended goes on with that.
    await body('1. un\n2. deux\n   1. trois fois\n3. quatre');
    await keys('Enter');
    await body('1. un\n2. deux\n   1. trois fois\n3. quatre\n4.');
    await keys('Enter', 'Fin.');
    await body('1. un\n2. deux\n   1. trois fois\n3. quatre\nFin.');
    await workbench.picture('keys-list');
  });

  test('has the numbers behind a new item follow, and takes both back by one undo', async () => {
    await clear();
    await list();
    await workbench.goTo(8, 999);
    await keys('Enter');
    // To save at once would part the two.
    assert.equal(await eventually(() => workbench.lineText(11), it => it === '4. trois'), '4. trois');
    await body('1. un\n2. \n3. deux\n4. trois');
    await keys('Control+z');
    await body('1. un\n2. deux\n3. trois');
  });

  test('makes words bold, and no longer', async () => {
    await clear();
    await keys('un');
    await keys('Control+Shift+ArrowLeft', 'Control+b');
    await body('**un**');
    await keys('Control+b');
    await body('un');
    assert.ok(await workbench.page.locator('.part.sidebar').isVisible());
  });

  test('goes from cell to cell, and begins a row', async () => {
    await clear();
    await keys('| a | b |\n|---|---|\n| c | d |');
    await workbench.goTo(10, 3);
    await body('| a | b |\n|---|---|\n| c | d |');
    await keys('Tab');
    await workbench.page.locator('.selected-text').first().waitFor();
    await keys('e');
    await body('| a | b |\n|---|---|\n| c | e |');
    await keys('Tab');
    await body('| a | b |\n|---|---|\n| c | e |\n|  |  |');
    await keys('f');
    await body('| a | b |\n|---|---|\n| c | e |\n| f |  |');
    await workbench.picture('keys-table');
  });

  test('leaves the tabulator to those who go about with it', async () => {
    await clear();
    await keys('* un', 'Enter', 'deux');
    await body('* un\n* deux');
    await workbench.command('Toggle Tab Key Moves Focus');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await keys('Tab');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor({ state: 'hidden' });
    await workbench.editor().locator('.view-lines').click();
    await workbench.command('Toggle Tab Key Moves Focus');
    await body('* un\n* deux');
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
