import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const ARTICLES: Readonly<Record<string, string>> = {
  'mots-1.md': '---\ntitle: Le premier\ndate: 2019-05-01 10:00:00 +02:00\ntags: [Open data, budget]\n---\n',
  'mots-2.md': '---\ntitle: Le second\ndate: 2019-06-01 10:00:00 +02:00\ntags: [Open data]\n---\n',
  'mots-3.md': '---\ntitle: Le troisième\ndate: 2019-07-01 10:00:00 +02:00\ntags:\n- open-data # ici\n---\n',
  'mots-4.md': '---\ntitle: Le dernier\ndate: 2019-07-02 10:00:00 +02:00\ntags: ["open-data"]\n---\n',
};

suite('The view of a site’s words, as a person sees it', () => {
  let workbench: Workbench;
  let site: string;

  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'plume-words-'));
    cpSync('test/fixtures/site', site, { recursive: true });
    for (const [name, text] of Object.entries(ARTICLES)) {
      writeFileSync(join(site, '_actualites', name), text);
    }
    workbench = await Workbench.start({ site, settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false } });
    await workbench.open('_actualites/mots-1.md');
    await workbench.status().waitFor();
  });
  after(async () => {
    await workbench.stop();
    rmSync(site, { recursive: true, force: true });
  });

  const view = (): Locator => workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Words of the Site' }) });
  const row = (text: string | RegExp): Locator => view().locator('.monaco-list-row', { hasText: text }).first();
  const onDisk = (name: string): string => readFileSync(join(workbench.folder, '_actualites', name), 'utf8');

  test('lists the fields, their words and how many articles have each, near-duplicates marked', async () => {
    // The folder above leaves the view little room.
    await workbench.page.locator('.pane-header', { hasText: /^\s*site$/ }).first().click();
    await view().locator('.pane-header').click();
    await row(/Mots-clés/).waitFor();
    await row(/^Open data.*2 articles/).waitFor();
    await row(/^open-data.*2 articles → Open data/).waitFor();
    await workbench.picture('words');
  });

  test('leads to the articles, the newest first, at the word itself', async () => {
    await row(/^Open data/).locator('.monaco-tl-twistie').click();
    await row('Le second').waitFor();
    const titles = (await view().locator('.monaco-list-row').allInnerTexts()).filter(it => /^Le /.test(it.trim())).map(it => it.trim().split('\n')[0]);
    assert.match(titles.join(' '), /^Le second.*Le premier/);
    await row('Le second').click();
    await workbench.page.locator('.tab.active', { hasText: 'mots-2.md' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: /\(9 selected\)/ }).waitFor();
    await workbench.picture('words-articles');
  });

  test('shows near-duplicates alone, and all again', async () => {
    await view().locator('.pane-header').hover();
    await view().getByRole('button', { name: 'Show Near-Duplicates Only' }).click();
    await row(/^Open data/).waitFor({ state: 'detached' });
    await row(/^open-data/).waitFor();
    await workbench.picture('words-duplicates');
    await view().locator('.pane-header').hover();
    await view().getByRole('button', { name: 'Show All Words' }).click();
    await row(/^Open data/).waitFor();
  });

  test('replaces a near-duplicate by the usual word, shown first', async () => {
    await row(/^open-data/).hover();
    await row(/^open-data/).getByRole('button', { name: 'Replace by the Usual Word' }).click();
    await workbench.page.locator('.notification-toast', { hasText: '« Open data » existe déjà'.replaceAll(' ', '\u00A0').replace('\u00A0existe\u00A0', ' existe ') }).waitFor();
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'mots-3.md' }).waitFor();
    await workbench.picture('words-merge');
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: /^Apply$/ }).click();
    assert.match(await eventually(() => Promise.resolve(onDisk('mots-3.md')), it => it.includes('- Open data')), /- Open data # ici/);
    await row(/^Open data.*4 articles/).waitFor();
    await row(/^open-data/).waitFor({ state: 'detached' });
  });

  test('renames a word by the keyboard', async () => {
    await row(/^budget/).click();
    await workbench.page.keyboard.press('F2');
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    assert.equal(await input.inputValue(), 'budget');
    await input.fill('finances');
    await workbench.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await row(/^finances.*1 article/).waitFor();
    await workbench.picture('words-renamed');
    // One file alone is changed as by typing: it waits to be saved.
    await workbench.page.locator('.tab', { hasText: 'mots-1.md' }).click();
    await workbench.editor().locator('.view-line', { hasText: '[Open data, finances]' }).waitFor();
  });

  test('finds a word', async () => {
    await workbench.command('Plume: Find a Word of the Site…');
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await input.fill('finan');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'finances' }).click();
    await view().locator('.monaco-list-row.selected', { hasText: 'finances' }).waitFor();
  });
});
