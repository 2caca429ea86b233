import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const ARTICLE = String.raw`---
title: "Une page qui a tout"
date: 2026-01-05 09:00:00 +01:00
categories:
- Article
tags:
- données
auteur: Marie
une-ou-diaporama:
- image: /uploads/carre.png
  alternative-textuelle: "Un carré"
---

* TOC
{:toc}

## Une formule

Soit $$a^2 + b^2 = c^2$$ et $$\inconnu{x}$$ ici[^1].

## Des images

![Un logo qui manque](/uploads/rien.png)

![Ailleurs](https://example.org/a.png)

![Un carré](/uploads/carre.png){: style="width:20%"}

<iframe src="https://example.org/video" title="Une vidéo"></iframe>

## Du Liquid

Le site {{ site.title }}, par {{ page.auteur }}, inclut {% include carte.html %}.

Un texte annoté : avec une espace.
{: .text-center .fr-callout }

<details><summary>Plus</summary>Le reste.</details>

[^1]: La note.
`;

/** Edits that split, join and move blocks: a line, then keys or text. */
const EDITS: readonly (readonly [number, ...string[]])[] = [
  [33, 'Enter', 'Enter', '> Une citation, ', 'Enter', 'Enter', '- un ', 'Enter', '- deux '],
  [19, ' et **du gras'],
  [19, '** fermé'],
  [17, 'Backspace', 'Backspace', ' autre titre'],
  [20, 'Backspace', 'Backspace'],
  [14, 'Enter', 'Enter', '{% raw %} non lu '],
  [3, 'Enter', 'lang: fr '],
  [30, '[^1] encore', 'Enter', 'Enter', '| a | b | ', 'Enter', '|---|---| ', 'Enter', '| 1 | 2 | '],
  [999, 'Enter', 'Enter', 'La toute fin.'],
];

suite('The page of the preview, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'always', 'files.autoSave': 'off', 'files.simpleDialog.enable': true },
    });
    writeFileSync(join(workbench.folder, '_actualites/tout.md'), ARTICLE);
    await workbench.open('_actualites/tout.md');
    await inPage('h1').filter({ hasText: 'Une page qui a tout' }).waitFor();
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);
  const tool = (name: string): Locator => inPage(`#plume-tools [data-tool=${name}]`);

  test('shows formulas, and says of one that cannot be read from where on', async () => {
    await inPage('p math').filter({ hasText: /a\s*2/ }).waitFor();
    assert.equal(await inPage('.plume-unreadable').innerText(), String.raw`\(\inconnu{x}\)`);
    assert.match((await inPage('.plume-unreadable').getAttribute('title')) ?? '', /à partir de «.\\inconnu\{x\}.»/);
  });

  test('leaves the formulas alone that nobody has written in', async () => {
    await inPage('p math').first().evaluate(it => void Object.assign(it, { seen: true }));
    await workbench.goTo(35, 999);
    await workbench.page.keyboard.type(' Encore');
    await inPage('p').filter({ hasText: 'Encore' }).waitFor();
    assert.equal(await inPage('p math').first().evaluate(it => 'seen' in it), true);
  });

  test('follows the links of the table of contents and of footnotes within the page', async () => {
    await inPage('#markdown-toc a').filter({ hasText: 'Du Liquid' }).click();
    const distance = (selector: string): Promise<number> => inPage(selector).evaluate(it => it.getBoundingClientRect().top);
    assert.ok((await eventually(() => distance('#du-liquid'), top => top < 600)) < 600);
    await inPage('a.footnote').click();
    assert.ok((await eventually(() => distance('.footnotes li'), top => top > 0 && top < 850)) < 850);
    await inPage('a.reversefootnote').click();
    assert.ok((await eventually(() => distance('a.footnote'), top => top > -5 && top < 850)) < 850);
    assert.equal(await workbench.page.locator('.tab').count(), 2);
  });

  test('frames an image that is not there with its alternative and its path', async () => {
    const frame = inPage('.plume-missing').first();
    await frame.waitFor();
    assert.deepEqual(await frame.locator('> *').allInnerTexts(), ['Un logo qui manque', '/uploads/rien.png']);
    assert.ok(await inPage('.plume-body img').evaluate(it => it instanceof HTMLImageElement && it.naturalWidth > 0));
  });

  test('never loads what is elsewhere: images, frames', async () => {
    assert.equal(await inPage('.plume-missing').filter({ hasText: 'Ailleurs' }).locator('code').innerText(), 'https://example.org/a.png');
    assert.equal(await inPage('.plume-frame').innerText(), 'Une vidéo – https://example.org/video');
    const asked = await workbench.page.evaluate(() => performance.getEntriesByType('resource').map(it => it.name));
    assert.deepEqual(asked.filter(name => name.includes('example.org')), []);
    assert.equal(await inPage('iframe').count(), 0);
  });

  test('fills in values of Liquid, and says what the site does not have where it stands', async () => {
    const paragraph = inPage('p').filter({ hasText: 'Le site' });
    await paragraph.locator('.plume-error', { hasText: 'n’est pas dans le site' }).waitFor();
    assert.match(await paragraph.innerText(), /^Le site Site d’essai, par Marie, inclut \{% include carte\.html %\}/);
  });

  test('shows no-break spaces, and hides them again', async () => {
    assert.deepEqual(await marked('plume-no-break-space'), []);
    await tool('noBreakSpaces').click();
    const spaces = await eventually(() => marked('plume-no-break-space'), found => found.length > 0);
    assert.ok(spaces.includes('\u00A0'));
    await tool('noBreakSpaces').click();
    assert.deepEqual(await eventually(() => marked('plume-no-break-space'), found => found.length === 0), []);
  });

  test('shows the annotations of blocks, where the blocks are', async () => {
    await tool('annotations').click();
    const label = inPage('#plume-overlay code').filter({ hasText: '.text-center .fr-callout' });
    await label.waitFor();
    const [labelled, block] = await Promise.all([label.evaluate(it => it.getBoundingClientRect().top), inPage('p.fr-callout').evaluate(it => it.getBoundingClientRect().top)]);
    assert.ok(Math.abs(labelled - block) < 30, `${labelled} and ${block}`);
    await tool('annotations').click();
    await label.waitFor({ state: 'detached' });
  });

  test('keeps opened details open while the text changes', async () => {
    await inPage('summary').click();
    await workbench.goTo(38, 999);
    await workbench.page.keyboard.type('\n\nAprès.');
    await inPage('p').filter({ hasText: 'Après.' }).waitFor();
    assert.equal(await inPage('details').evaluate(it => it.hasAttribute('open')), true);
  });

  test('gives every tool to the keyboard', async () => {
    await inPage('#plume-tools button').first().focus();
    const all = await inPage('#plume-tools button').count();
    const visited: string[] = [];
    for (let step = 0; step < all; step += 1) {
      visited.push(await focused());
      await workbench.page.keyboard.press('ArrowRight');
    }
    assert.equal(new Set(visited).size, all);
    assert.equal(await focused(), visited[0]);
    await workbench.page.keyboard.press('End');
    assert.equal(await focused(), visited.at(-1));
    await workbench.page.keyboard.press('Home');
    const [first] = visited;
    const pressed = (): Promise<string | null> => tool('problems').getAttribute('aria-pressed');
    assert.equal(await focused(), first);
    const before_ = await pressed();
    await workbench.page.keyboard.press('Space');
    assert.notEqual(await eventually(pressed, now => now !== before_), before_);
    assert.equal(await focused(), first, 'the focus stays where it was');
    await workbench.page.keyboard.press('Space');
  });

  test('goes from one change to the next by a key', async () => {
    await tool('changes').click();
    await inPage('ins').filter({ hasText: 'Encore' }).waitFor();
    await inPage('main').focus();
    const texts: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await workbench.page.keyboard.press('Alt+F5');
      texts.push(await inPage('main').evaluate(() => document.activeElement?.textContent?.slice(0, 12) ?? ''));
    }
    assert.deepEqual(texts, ['Un texte ann', 'Après.', 'Un texte ann']);
    await workbench.page.keyboard.press('Shift+Alt+F5');
    assert.equal(await inPage('main').evaluate(() => document.activeElement?.textContent), 'Après.');
    await tool('changes').click();
    await inPage('ins').first().waitFor({ state: 'detached' });
  });

  test('becomes one file that asks for nothing, runs nothing and can be printed', async () => {
    // Beside the site, which would publish it.
    const target = join(workbench.folder, '../tout.html');
    await tool('export').click();
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    assert.equal(await eventually(() => input.inputValue(), value => value.endsWith('.html')), target);
    await workbench.page.keyboard.press('Enter');
    await eventually(() => Promise.resolve(existsSync(target)), exists => exists);
    const page = await workbench.page.context().newPage();
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    const said: string[] = [];
    page.on('console', message => said.push(message.text()));
    await page.goto(pathToFileURL(target).href);
    const facts = await page.evaluate(() => ({
      title: document.title,
      scripts: document.scripts.length,
      images: [...document.images].map(image => image.naturalWidth > 0),
      formulas: document.querySelectorAll('math').length,
      serving: document.querySelectorAll('[data-line], [data-plume-source]').length,
      style: getComputedStyle(document.querySelector('.text-center') ?? document.body).textAlign,
    }));
    const printed = await page.pdf();
    await page.close();
    assert.deepEqual(facts, { title: 'Une page qui a tout', scripts: 0, images: [true, true], formulas: 1, serving: 0, style: 'center' });
    assert.deepEqual(asked.filter(url => !url.startsWith('data:')), [pathToFileURL(target).href]);
    assert.deepEqual(said, []);
    assert.ok(printed.length > 5_000);
    assert.doesNotMatch(readFileSync(target, 'utf8'), /plume-file-|vscode-resource/);
  });

  test('keeps the last good header under a banner that names the line, and puts it right', async () => {
    await workbench.goTo(2, 999);
    await workbench.page.keyboard.press('Backspace');
    const banner = inPage('#plume-notices');
    const top = await inPage('h1').evaluate(it => it.getBoundingClientRect().top);
    // On the line where it is being typed, the underline is enough.
    await workbench.editor().locator('.squiggly-error').first().waitFor();
    assert.equal(await banner.evaluate(it => it.getBoundingClientRect().height), 0);
    await workbench.page.keyboard.press('ArrowDown');
    await eventually(() => banner.evaluate(it => it.getBoundingClientRect().height), height => height > 20);
    assert.equal(await inPage('h1').innerText(), 'Une page qui a tout');
    assert.equal(await inPage('h1').evaluate(it => it.getBoundingClientRect().top), top, 'the page stays where it is');
    await workbench.picture('page-broken-header');
    const button = banner.locator('button');
    assert.deepEqual(await button.allInnerTexts(), ['Corriger', 'Aller à la ligne 2']);
    await button.first().click();
    await eventually(() => banner.evaluate(it => it.getBoundingClientRect().height), height => height < 5);
    assert.match(await workbench.lineText(2), /^title: .*Une page qui a tout/);
  });

  test('is the same after many edits as if it were opened anew', async () => {
    const { keyboard } = workbench.page;
    for (const [line, ...keys] of EDITS) {
      await workbench.goTo(line, 999);
      for (const key of keys) {
        await (key.length > 1 && !key.includes(' ') ? keyboard.press(key) : keyboard.insertText(key));
      }
    }
    await inPage('p').filter({ hasText: 'La toute fin.' }).waitFor();
    // What the reader has opened is the reader's.
    const html = (): Promise<string> => inPage('#plume-article').evaluate(it => it.innerHTML.replaceAll(' open=""', ''));
    const patched = await html();
    await workbench.openInWindow('donnees.md');
    await inPage('h1').filter({ hasText: 'Les données ouvertes en chiffres' }).waitFor();
    await workbench.openInWindow('tout.md');
    await inPage('p').filter({ hasText: 'La toute fin.' }).waitFor();
    assert.equal(await eventually(html, it => it === patched), patched);
  });

  /** What the highlights of CSS of this name mark. */
  function marked(name: string): Promise<string[]> {
    return inPage('main').evaluate((_, key) => [...(CSS.highlights.get(key) ?? [])].map(range => range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''), name);
  }

  /** The tool that has the focus. */
  function focused(): Promise<string> {
    return inPage('#plume-tools').evaluate(host => host.shadowRoot?.activeElement?.textContent ?? '');
  }
});
