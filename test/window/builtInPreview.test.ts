import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

suite('VS Code’s own preview, in sites with options of their own', () => {
  let workbench: Workbench;

  before(async () => {
    // The sites are there when the window opens: what is tested is which options the preview has, not how soon a folder is noticed.
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false },
      prepare: folder => {
        mkdirSync(join(folder, 'autre/_posts'), { recursive: true });
        writeFileSync(join(folder, '_config.yml'), 'lang: fr\nkramdown:\n  hard_wrap: true\n');
        writeFileSync(join(folder, '_actualites/options.md'), '---\ntitle: x\n---\n\n# Titre\n\nUne ligne\nune autre\n');
        writeFileSync(join(folder, 'autre/_config.yml'), 'lang: fr\nkramdown:\n  header_offset: 2\n  auto_id_prefix: p-\n');
        writeFileSync(join(folder, 'autre/_posts/ailleurs.md'), '# Ailleurs\n\nUne ligne\nune autre\n');
      },
    });
    await workbench.open('_actualites/options.md');
    await workbench.status().waitFor();
  });
  after(() => workbench.stop());

  const body = (): Locator => workbench.webview().locator('.markdown-body');
  const shows = (wanted: RegExp): Promise<string> => eventually(() => body().innerHTML(), html => wanted.test(html));

  test('breaks lines where the site says so', async () => {
    await workbench.command('Markdown: Open Preview to the Side');
    assert.match(await shows(/<br/), /Une ligne<br ?\/?>\s*une autre/);
  });

  test('follows to an article of another site', async () => {
    await workbench.goTo(1);
    await workbench.openInWindow('ailleurs.md');
    const html = await shows(/<h3/);
    assert.match(html, /<h3[^>]* id="p-ailleurs"/);
    assert.doesNotMatch(html, /<br/);
    await workbench.picture('built-in-preview-options');
  });

  test('follows when the options change', async () => {
    writeFileSync(join(workbench.folder, 'autre/_config.yml'), 'lang: fr\nkramdown:\n  header_offset: 4\n');
    assert.match(await shows(/<h5/), /<h5[^>]* id="ailleurs"/);
  });
});
