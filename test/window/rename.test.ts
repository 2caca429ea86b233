import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

/** Articles with one tag, each written in its own way; what a renaming must leave of them. */
const ARTICLES: Readonly<Record<string, { readonly before: string; readonly renamed: string; readonly merged: string }>> = {
  'renommer-fleche.md': {
    before: '---\ntitle: A\ntags: [ia,  "open data" , santé] # à revoir\n---\nTexte open data\n',
    renamed: '---\ntitle: A\ntags: [ia,  "ouverture" , santé] # à revoir\n---\nTexte open data\n',
    merged: '---\ntitle: A\ntags: [ia,  "données" , santé] # à revoir\n---\nTexte open data\n',
  },
  'renommer-tirets.md': {
    before: "---\n# en-tête\ntags:\n  - ia\n  - 'open data'   # oui\ntitle: B\n---\n",
    renamed: "---\n# en-tête\ntags:\n  - ia\n  - 'ouverture'   # oui\ntitle: B\n---\n",
    merged: "---\n# en-tête\ntags:\n  - ia\n  - 'données'   # oui\ntitle: B\n---\n",
  },
  'renommer-windows.md': {
    before: '---\r\ntitle: C\r\ntags:\r\n- open data\r\n- données\r\n---\r\n',
    renamed: '---\r\ntitle: C\r\ntags:\r\n- ouverture\r\n- données\r\n---\r\n',
    merged: '---\r\ntitle: C\r\ntags:\r\n- données\r\n---\r\n',
  },
  'renommer-autre.md': { before: '---\ntitle: D\ntags: [open data 2]\n---\n', renamed: '---\ntitle: D\ntags: [open data 2]\n---\n', merged: '---\ntitle: D\ntags: [open data 2]\n---\n' },
};

suite('Renaming a tag, as a person sees it', () => {
  let workbench: Workbench;
  let site: string;

  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'plume-rename-'));
    cpSync('test/fixtures/site', site, { recursive: true });
    for (const [name, { before: text }] of Object.entries(ARTICLES)) {
      writeFileSync(join(site, '_actualites', name), text);
    }
    workbench = await Workbench.start({ site, settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false } });
    await workbench.open('_actualites/renommer-fleche.md');
    await workbench.status().waitFor();
  });
  after(async () => {
    await workbench.stop();
    rmSync(site, { recursive: true, force: true });
  });

  const onDisk = (): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(ARTICLES).map(it => [it, readFileSync(join(workbench.folder, '_actualites', it), 'utf8')]));
  const wanted = (state: 'before' | 'renamed' | 'merged'): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(ARTICLES).map(([name, it]) => [name, it[state]]));
  const preview = (): Locator => workbench.page.locator('.bulk-edit-panel');
  const checkDisk = async (state: 'before' | 'renamed' | 'merged'): Promise<void> => {
    const texts = await eventually(() => Promise.resolve(onDisk()), it => JSON.stringify(it) === JSON.stringify(wanted(state)));
    assert.deepEqual(texts, wanted(state));
  };
  const rename = async (name: string): Promise<void> => {
    await workbench.goTo(3, 16);
    await workbench.page.keyboard.press('F2');
    const input = workbench.page.locator('.rename-input');
    await input.waitFor();
    await input.fill(name);
    await workbench.page.keyboard.press('Enter');
  };

  test('shows every place before anything is changed', async () => {
    await rename('ouverture');
    await preview().locator('.monaco-list-row', { hasText: 'renommer-windows.md' }).waitFor();
    await workbench.picture('rename-preview');
    // One row changes nothing: it is why there is a preview. All others are ticked.
    await preview().locator('.monaco-list-row', { hasText: /^\s*---\s*$/ }).locator('[aria-checked=false]').waitFor();
    await preview().locator('.monaco-list-row', { hasText: 'open dataouverture' }).nth(2).locator('[aria-checked=true]').waitFor();
    assert.equal(await preview().locator('[aria-checked=false]').count(), 1);
    assert.equal(await preview().locator('.monaco-list-row', { hasText: 'renommer-autre.md' }).count(), 0);
    await checkDisk('before');
  });

  test('changes the word alone, in open and in closed files', async () => {
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: /^Apply$/ }).first().click();
    await checkDisk('renamed');
  });

  test('is undone at once', async () => {
    // The preview shows the old text as well, and goes a moment after the files are written.
    await preview().waitFor({ state: 'hidden' });
    await workbench.openInWindow('renommer-fleche.md');
    await workbench.editor().locator('.view-line', { hasText: '"ouverture"' }).waitFor();
    await workbench.page.keyboard.press('Control+z');
    await workbench.editor().locator('.view-line', { hasText: '"open data"' }).waitFor();
    // What undoing has changed back is not saved by itself; one file may be changed back a moment after the other.
    const save = async (): Promise<Readonly<Record<string, string>>> => {
      await workbench.command('File: Save All Files');
      return onDisk();
    };
    assert.deepEqual(await eventually(save, it => JSON.stringify(it) === JSON.stringify(wanted('before'))), wanted('before'));
  });

  test('says that the word exists already, and leaves it once', async () => {
    await rename('données');
    await preview().locator('.monaco-list-row', { hasText: 'renommer-windows.md' }).waitFor();
    await workbench.picture('rename-merge');
    await workbench.page.locator('.notification-toast', { hasText: 'existe déjà' }).waitFor();
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: /^Apply$/ }).first().click();
    await checkDisk('merged');
  });
});
