import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const HEADER = '---\ntitle: Budget\ndate: 2024-03-01 09:00:00 +01:00\nimage: \n---\n\n';

/** A picture of one point, in Base64. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

suite('Pasting, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never', 'files.autoSave': 'off' },
      prepare: folder => {
        writeFileSync(join(folder, '_actualites/budget.md'), `${HEADER}Début.\n\n\n`);
      },
    });
    await workbench.open('_actualites/budget.md');
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.status().filter({ hasText: /\S/ }).waitFor();
  });
  after(() => workbench.stop());

  /** Puts something into the clipboard, as another program does, and pastes it as a person does. */
  async function paste(items: Readonly<Record<string, string>>): Promise<void> {
    await workbench.page.evaluate(async given => {
      const blobs = Object.entries(given).map(([type, text]) => [type, new Blob([type.startsWith('image/') ? Uint8Array.from(atob(text), it => it.charCodeAt(0)) : text], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    }, items);
    await workbench.page.keyboard.press('Control+v');
  }

  const saved = async (holds: (text: string) => boolean): Promise<string> => {
    const read = async (): Promise<string> => {
      await workbench.page.keyboard.press('Control+s');
      return readFileSync(join(workbench.folder, '_actualites/budget.md'), 'utf8');
    };
    return eventually(read, text => text !== '' && holds(text));
  };

  test('makes kramdown of what Word has copied', async () => {
    await workbench.goTo(9);
    await paste({
      'text/html': '<h1>Le plan</h1><p class=MsoNormal>Il est <b>simple</b>.<o:p></o:p></p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>un point</p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>un autre !</p>',
      'text/plain': 'Le plan\nIl est simple.\n· un point\n· un autre !',
    });
    const text = await saved(it => it.includes('autre'));
    assert.equal(text, `${HEADER}Début.\n\n## Le plan\n\nIl est **simple**.\n\n* un point\n* un autre\u00A0!\n`);
    await workbench.picture('paste-word');
  });

  test('is undone by one undo', async () => {
    await workbench.page.keyboard.press('Control+z');
    assert.equal(await saved(it => !it.includes('plan')), `${HEADER}Début.\n\n\n`);
  });

  test('offers the plain text beside it', async () => {
    await workbench.goTo(9);
    await paste({ 'text/html': '<p>Un <b>mot</b> gras</p>', 'text/plain': 'Un mot gras' });
    await saved(it => it.includes('**mot**'));
    await workbench.page.locator('.post-edit-widget').waitFor();
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget .action-label, .context-view .monaco-list-row, .monaco-menu .action-label', { hasText: /Plain Text/i }).first().click();
    assert.equal(await saved(it => it.includes('Un mot gras')), `${HEADER}Début.\n\nUn mot gras\n`);
    await workbench.picture('paste-plain');
    await workbench.page.keyboard.press('Control+z');
    await workbench.page.keyboard.press('Control+z');
    await saved(it => !it.includes('gras'));
  });

  test('leaves Markdown that is copied in the editor as it is', async () => {
    await workbench.goTo(7);
    await workbench.page.keyboard.press('Shift+End');
    await workbench.page.keyboard.press('Control+c');
    await workbench.goTo(9);
    await workbench.page.keyboard.press('Control+v');
    assert.equal(await saved(it => it.endsWith('Début.\n')), `${HEADER}Début.\n\nDébut.\n`);
    await workbench.page.keyboard.press('Control+z');
    await saved(it => it.endsWith('\n\n\n'));
  });

  test('keeps a picture where the site keeps its own, and waits for what it shows', async () => {
    await workbench.goTo(9);
    await paste({ 'image/png': PICTURE });
    await eventually(() => workbench.lineText(9), it => it.includes('uploads'));
    await workbench.page.keyboard.type('Une carte');
    const text = await saved(it => it.includes('Une carte'));
    assert.equal(text, `${HEADER}Début.\n\n![Une carte](/uploads/budget.png)\n`);
    assert.ok(await eventually(() => Promise.resolve(existsSync(join(workbench.folder, 'uploads/budget.png'))), it => it));
    assert.deepEqual(readdirSync(join(workbench.folder, '_actualites')).filter(it => it.endsWith('.png')), []);
    await workbench.picture('paste-image');
  });

  test('writes its address alone into the header', async () => {
    await workbench.goTo(4, 8);
    await paste({ 'image/png': PICTURE });
    const text = await saved(it => it.includes('budget-2'));
    assert.match(text, /^image: \/uploads\/budget-2\.png$/m);
    await workbench.picture('paste-image-header');
  });

  test('moves a picture that lies beside its article to where the site keeps its own', async () => {
    writeFileSync(join(workbench.folder, '_actualites/image.png'), Buffer.from(PICTURE, 'base64'));
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\n\n![alt text](image.png)');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.page.keyboard.press('ArrowLeft');
    const offer = workbench.page.locator('.action-widget .monaco-list-row', { hasText: /Déplacer dans|Move to/ }).first();
    // Before the address is looked up, there is nothing to offer: then a person asks again.
    const ask = async (): Promise<boolean> => {
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('Control+.');
      return offer.waitFor({ timeout: 4000 }).then(() => true, () => false);
    };
    assert.ok(await eventually(ask, it => it));
    await workbench.picture('paste-move-offer');
    await offer.click();
    const text = await saved(it => it.includes('](/uploads/budget-3'));
    assert.match(text, /!\[alt text\]\(\/uploads\/budget-3\.png\)/);
    assert.ok(existsSync(join(workbench.folder, 'uploads/budget-3.png')));
    assert.ok(!existsSync(join(workbench.folder, '_actualites/image.png')));
    await workbench.picture('paste-move');
  });

  test('makes a table of the cells of a spreadsheet', async () => {
    await workbench.goTo(99);
    await workbench.page.keyboard.press('Control+End');
    await paste({ 'text/plain': 'Mois\tVisites\nMai\t12' });
    const text = await saved(it => it.includes('Visites'));
    assert.match(text, /\n\n\| Mois \| Visites \|\n\|---\|---\|\n\| Mai \| 12 \|\n?$/);
  });
});
