import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { renderKramdown } from '../../server/src/kramdown/index.ts';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

suite('What Plume adds to the editor, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'never', 'editor.minimap.enabled': false } });
    writeFileSync(join(workbench.folder, '_actualites/vide.md'), '---\n\n---\n');
    await workbench.open('_actualites/donnees.md');
    await workbench.status().waitFor();
  });
  after(() => workbench.stop());

  const suggestions = (): Locator => workbench.page.locator('.suggest-widget.visible .monaco-list-row');

  /**
   * Types behind a line of the article; the list opens by itself. Then takes it all back.
   *
   * @param written what the line has then
   */
  async function opensBehind(line: number, typed: string, written = typed.trimStart()): Promise<void> {
    await workbench.goTo(line, 999);
    await workbench.page.keyboard.type(typed, { delay: 60 });
    await suggestions().first().waitFor();
    await workbench.page.keyboard.press('Escape');
    assert.ok((await workbench.lineText(line + Number(typed.startsWith('\n')))).includes(written));
    await workbench.command('File: Revert File');
  }

  test('offers the tags of the site by itself after a dash and a space', async () => {
    await workbench.openInWindow('projets.md');
    await opensBehind(6, '\n- ');
  });

  test('offers the tags of the site by itself at the first letter of an item that Enter began', async () => {
    await workbench.openInWindow('projets.md');
    await opensBehind(8, '\ni', '- i');
  });

  for (const [name, typed] of Object.entries({ 'an opening bracket': 'tags: [', 'a comma': 'tags: [a,', 'a letter in a flow list': 'tags: [i' })) {
    test(`offers the tags of the site by itself after ${name}`, async () => {
      await workbench.openInWindow('vide.md');
      await opensBehind(2, typed);
    });
  }

  test('inserts a project card by its prefix, with places to fill in', async () => {
    await workbench.openInWindow('projets.md');
    await workbench.goTo(999);
    await workbench.page.keyboard.type('\ncarte-projet');
    await workbench.page.keyboard.press('Control+Space');
    await suggestions().filter({ hasText: 'carte-projet' }).first().waitFor();
    await workbench.picture('editing-snippet');
    await suggestions().filter({ hasText: 'carte-projet' }).first().click();
    // The first place is selected: what is typed takes its room. The next one is a tabulation away.
    await workbench.page.keyboard.type('Mon projet');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.type('Mon ministère');
    await workbench.editor().locator('.view-line', { hasText: '### **Mon projet**' }).waitFor();
    await workbench.editor().locator('.view-line', { hasText: '*Mon ministère*' }).waitFor();
  });

  test('inserts a project card by the palette', async () => {
    await workbench.openInWindow('vide.md');
    await workbench.goTo(999);
    await workbench.command('Plume: Insert a Card');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'projet' }).first().click();
    await workbench.editor().locator('.view-line', { hasText: '{: .text-center .margin-bottom-1 .margin-top-3 }' }).waitFor();
  });

  test('highlights what an annotation changes while the cursor is in it', async () => {
    await workbench.openInWindow('donnees.md');
    const text = '\n\nUn paragraphe.\n{: .text-center }';
    await workbench.goTo(999);
    await workbench.page.keyboard.insertText(text);
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowLeft');
    const decoration = workbench.editor().locator('.cdr[class*="ced-"]');
    await decoration.first().waitFor({ state: 'attached' });
    await workbench.picture('editing-annotation');
  });

  test('colours annotations by the injected grammar', async () => {
    const line = workbench.editor().locator('.view-line', { hasText: '{: .text-center }' }).last();
    const colours = await line.locator('span > span').evaluateAll(spans => spans.map(span => getComputedStyle(span).color));
    assert.ok(new Set(colours).size > 1, colours.join(' '));
  });

  test('has VS Code’s own preview show kramdown', async () => {
    await workbench.openInWindow('attaque.md');
    const source = '## Été {#ete}\n\nUn *mot*.\n{: .text-center }\n\nTerme\n: Définition\n';
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.insertText(`---\ntitle: "Un titre"\n---\n\n${source}`);
    await workbench.command('Markdown: Open Preview to the Side');
    const body = (): FrameLocator => workbench.webview();
    await body().locator('.markdown-body dd').waitFor();
    const html = await body()
      .locator('.markdown-body')
      .evaluate((element, expected) => {
        const strip = (root: Element): string => {
          for (const it of root.querySelectorAll('*')) {
            ['data-line', 'dir', 'data-vscode-context'].forEach(name => it.removeAttribute(name));
            it.classList.remove('code-line', 'code-active-line');
            if (it.className === '') {
              it.removeAttribute('class');
            }
          }
          return root.innerHTML.replaceAll(/\s+/g, ' ').trim();
        };
        const copy = element.cloneNode(true) as Element;
        copy.querySelectorAll('.frontmatter, div:empty, [id^="markdown-"]').forEach(it => it.remove());
        const wanted = document.createElement('div');
        wanted.innerHTML = expected;
        return [strip(copy), strip(wanted)];
      }, renderKramdown(source));
    assert.equal(html[0], html[1]);
    assert.equal(await body().locator('table.frontmatter').count(), 1);
    assert.equal(await body().locator('p.text-center').getAttribute('data-line'), '6');
    await workbench.picture('editing-built-in-preview');
  });

  test('has VS Code’s own preview as it was once the setting says never', async () => {
    workbench.writeSettings({ 'plume.builtInPreview': 'never' });
    const last = await eventually(() => workbench.webview().locator('.markdown-body').innerText(), text => text.includes('{: .text-center }'));
    assert.match(last, /\{: \.text-center \}/);
  });
});
