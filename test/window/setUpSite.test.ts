import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

/** Twenty-four posts with an author that all others name: one has none, two say « non » where the others say false. */
function layOut(site: string): void {
  mkdirSync(join(site, '_posts'), { recursive: true });
  writeFileSync(join(site, '_config.yml'), 'lang: fr\n');
  for (let number = 10; number < 34; number += 1) {
    const shown = number === 13 || number === 14 ? 'non' : 'false';
    const author = number === 12 ? '' : 'auteur: Camille\n';
    writeFileSync(join(site, '_posts', `2019-01-${number < 32 ? number : number - 31 + 1}-a${number}.md`), `---\ntitle: Article ${number}\nune: ${shown}\n${author}---\n\nTexte\n`);
  }
}

suite('Setting a site up, as a person does it by the keyboard', () => {
  let workbench: Workbench;
  let site: string;

  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'plume-setup-'));
    layOut(site);
    workbench = await Workbench.start({ site, settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false } });
    await workbench.open('_posts/2019-01-10-a10.md');
    await workbench.status().waitFor();
  });
  after(async () => {
    await workbench.stop();
    rmSync(site, { recursive: true, force: true });
  });

  const rows = (): Locator => workbench.page.locator('.quick-input-list .monaco-list-row');
  const title = (): Locator => workbench.page.locator('.quick-input-title');
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const setUp = (): Promise<void> => workbench.command('Plume: Set Up This Site…');

  test('writes the files of the team, opens them, and shows the articles that do not fit, the most frequent reason first', async () => {
    await setUp();
    await title().filter({ hasText: '3 articles s’écartent des autres' }).waitFor();
    const labels = await rows().allInnerTexts();
    assert.match(labels[0] ?? '', /2 points/);
    assert.match(labels[1] ?? '', /1 point/);
    await workbench.picture('set-up');
    await workbench.page.locator('.tab', { hasText: 'posts.schema.yml' }).waitFor();
    await workbench.page.locator('.tab.active', { hasText: 'plume.yml' }).waitFor();
    assert.match(readFileSync(join(workbench.folder, 'plume.yml'), 'utf8'), /collections: \[posts\]/);
  });

  test('leads to an article, by the keyboard', async () => {
    await press('ArrowDown');
    await press('Enter');
    await rows().filter({ hasText: '_posts/2019-01-12-a12.md' }).waitFor();
    await workbench.picture('set-up-reason');
    await press('ArrowDown');
    await rows().filter({ hasText: '_posts/2019-01-12-a12.md' }).and(workbench.page.locator('.focused')).waitFor();
    await press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '2019-01-12-a12.md' }).waitFor();
  });

  test('writes over nothing when it is asked again, and corrects all of one kind together', async () => {
    writeFileSync(join(workbench.folder, 'plume.yml'), '# à nous\n');
    await setUp();
    await title().filter({ hasText: 'plume.yml est déjà là' }).waitFor();
    await press('Enter');
    await rows().filter({ hasText: 'Corriger les 2 points de ce genre' }).waitFor();
    await press('Enter');
    await workbench.page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'a13.md' }).waitFor();
    await workbench.picture('set-up-corrections');
    await workbench.page.locator('.bulk-edit-panel .monaco-button', { hasText: /^Apply$/ }).click();
    const onDisk = (day: number): string => readFileSync(join(workbench.folder, '_posts', `2019-01-${day}-a${day}.md`), 'utf8');
    await eventually(() => Promise.resolve(onDisk(13) + onDisk(14)), it => !it.includes('non'));
    assert.equal(readFileSync(join(workbench.folder, 'plume.yml'), 'utf8'), '# à nous\n');
    assert.ok(existsSync(join(workbench.folder, '_plume/posts.schema.yml')));
  });
});
