import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const ARTICLE = `---
title: Le bilan
date: 2019-07-15
layout: article
---

Un *début* de {{ page.title }}.

{% include encart.md titre="Attention" %}

{% for n in (1..3) %}
- le point {{ n }}
{% endfor %}

{% video 42 %}

La *fin* de la page.
`;

/** Gives a site an article with Liquid in its body, and what that includes. */
function giveLiquid(folder: string): void {
  mkdirSync(join(folder, '_includes'), { recursive: true });
  mkdirSync(join(folder, '_layouts'), { recursive: true });
  writeFileSync(join(folder, '_includes/encart.md'), '**{{ include.titre }}** : un encart du site.\n\nIl a *deux* paragraphes.\n');
  writeFileSync(join(folder, '_layouts/article.html'), '<body><main>{{ content }}</main><footer class="pied">Pied</footer></body>');
  writeFileSync(join(folder, '_actualites/bilan.md'), ARTICLE);
}

suite('Liquid in an article, in the preview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'always' }, prepare: giveLiquid });
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);

  /** Opens the article in a new window, and waits until Liquid was run in it. */
  async function begin(): Promise<void> {
    await workbench.startOver('_actualites/bilan.md');
    await inPage('strong').filter({ hasText: 'Attention' }).waitFor();
  }

  test('is run, and what only the site knows is marked where it stands', async () => {
    await begin();
    assert.match(await inPage('.plume-body > p').first().innerText(), /Un début de Le bilan\./);
    assert.deepEqual(await inPage('li').allInnerTexts(), ['le point 1', 'le point 2', 'le point 3']);
    assert.equal(await inPage('.plume-liquid-note').innerText(), '{% video 42 %}');
    assert.match((await inPage('.plume-liquid-note').getAttribute('title')) ?? '', /Seul le site connaît «\u00A0video\u00A0»/);
    await workbench.picture('liquid');
  });

  test('stays run while the text is typed', async () => {
    await begin();
    await workbench.goTo(7);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Un ajout {% inclu');
    await inPage('.plume-body > p').first().filter({ hasText: 'Un ajout' }).waitFor();
    // What nothing closes yet is said where it stands, and the rest stays as it is.
    await inPage('.plume-error').filter({ hasText: 'Rien ne ferme' }).waitFor();
    assert.equal(await inPage('strong').filter({ hasText: 'Attention' }).count(), 1);
    for (let left = '{% inclu'.length; left > 0; left -= 1) {
      await workbench.page.keyboard.press('Backspace');
    }
    await workbench.page.keyboard.type('{{ page.title | upcase');
    await inPage('.plume-body > p').first().filter({ hasText: 'Un ajout LE BILAN' }).waitFor();
    assert.equal(await inPage('.plume-error').count(), 0);
  });

  test('leads to the source: to its own line what is written, to the tag what that brings', async () => {
    await begin();
    await inPage('p em').filter({ hasText: 'fin' }).dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 17, Col/ }).waitFor();
    await inPage('p em').filter({ hasText: 'deux' }).dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 9, Col 1/ }).waitFor();
    await inPage('li').last().dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 12, Col/ }).waitFor();
  });

  test('follows what it includes', async () => {
    await begin();
    // VS Code begins to watch a folder a moment after its window is there, and is not told of what changed before: then it is written again.
    const write = (): Promise<boolean> => {
      writeFileSync(join(workbench.folder, '_includes/encart.md'), '**{{ include.titre }}** : un autre encart.\n');
      return inPage('p').filter({ hasText: 'un autre encart' }).waitFor({ timeout: 5000 }).then(() => true, () => false);
    };
    assert.ok(await eventually(write, isThere => isThere), 'the article follows what it includes');
  });

  test('is run in the page of the site, too', async () => {
    await begin();
    await inPage('#plume-tools [data-tool=page]').click();
    await inPage('.pied').waitFor();
    assert.ok(await eventually(() => inPage('main strong').count(), it => it === 1));
    assert.deepEqual(await inPage('main li').allInnerTexts(), ['le point 1', 'le point 2', 'le point 3']);
  });
});
