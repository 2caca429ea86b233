import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

/** Eleven lines, higher than a window. */
const SHORT = '---\ntitle: "Un court article"\ndate: 2026-03-02 09:00:00 +01:00\n---\n\nUn début.\n\n![Un carré](/uploads/carre.png){: style="height: 1500px" }\n\n\n\n';

suite('The preview, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'always' },
      prepare: folder => writeFileSync(join(folder, '_actualites/court.md'), SHORT),
    });
  });
  after(() => workbench.stop());

  /** What is found in the page of the preview. */
  const inPage = (selector: string): Locator => workbench.webview().locator(selector);

  test('shows title, date, teaser, tags and image above the body', async () => {
    await workbench.open('_actualites/donnees.md');
    await inPage('h1').filter({ hasText: 'Les données ouvertes en chiffres' }).waitFor();
    assert.equal(await inPage('time').innerText(), '2 mars 2026');
    assert.equal(await inPage('.chapeau strong').innerText(), 'bilan');
    assert.deepEqual(await inPage('.plume-tags li').allInnerTexts(), ['données', 'innovation']);
    assert.ok(await loaded(inPage('.plume-image img')));
    await workbench.picture('preview');
  });

  test('honours the classes of an annotation with the stylesheet of the site', async () => {
    const style = await inPage('p.text-center').evaluate(element => {
      const { textAlign, color, marginTop } = getComputedStyle(element);
      return { textAlign, color, marginTop };
    });
    assert.deepEqual(style, { textAlign: 'center', color: 'rgb(0, 0, 145)', marginTop: '24px' });
  });

  test('keeps the inline style of an annotation, and loads the images of the site', async () => {
    const image = inPage('.plume-body img');
    assert.ok(await loaded(image));
    assert.equal(await image.evaluate(element => element.style.width), '20%');
  });

  test('follows a keystroke', async () => {
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Et un mot de plus');
    await inPage('h2, p').filter({ hasText: 'Et un mot de plus' }).first().waitFor();
    for (let count = 0; count < ' Et un mot de plus'.length; count += 1) {
      await workbench.page.keyboard.press('Backspace');
    }
    await inPage('p, h2').filter({ hasText: 'Et un mot de plus' }).waitFor({ state: 'detached' });
  });

  test('leads to the word in the source that was double-clicked', async () => {
    await inPage('p.text-center').evaluate(element => element.scrollIntoView());
    const [x, y] = await inPage('p.text-center').evaluate(element => {
      const range = document.createRange();
      const text = element.firstChild;
      const at = text?.textContent?.indexOf('sans') ?? -1;
      if (text === null || at < 0) {
        return [0, 0];
      }
      range.setStart(text, at);
      range.setEnd(text, at + 4);
      const box = range.getBoundingClientRect();
      const own = element.getBoundingClientRect();
      return [box.x - own.x + box.width / 2, box.y - own.y + box.height / 2];
    });
    await inPage('p.text-center').dblclick({ position: { x, y } });
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 17, Col 19 (4 selected)' }).waitFor();
  });

  test('runs no script of an article, and sends nothing anywhere', async () => {
    const asked: string[] = [];
    workbench.page.on('request', request => asked.push(request.url()));
    await workbench.openInWindow('attaque.md');
    await inPage('p').filter({ hasText: 'Un style qui reste.' }).waitFor();
    await inPage('p').filter({ hasText: 'Un style qui reste.' }).click();
    assert.equal(await inPage('article script').count(), 0);
    assert.equal(await inPage('iframe').count(), 0);
    assert.equal(await inPage('.plume-frame').innerText(), 'Une vidéo – https://example.org/');
    const facts = await inPage('article').evaluate(() => ({
      title: document.title,
      attacked: 'plumeAttacked' in window,
      handlers: document.querySelectorAll('[onerror], [onclick], [href^="javascript"]').length,
    }));
    assert.deepEqual(facts, { title: 'Rien de ceci ne s’exécute', attacked: false, handlers: 0 });
    assert.deepEqual(
      asked.filter(url => url.includes('example.org')),
      [],
    );
  });

  test('keeps the inline style that an attack stands beside', async () => {
    const color = await inPage('p').filter({ hasText: 'Un style qui reste.' }).evaluate(it => getComputedStyle(it).color);
    assert.equal(color, 'rgb(1, 2, 3)');
  });

  test('shows a banner while the header is broken, and leads to its line', async () => {
    await workbench.openInWindow('fautes.md');
    const banner = inPage('#plume-notices');
    await eventually(() => banner.evaluate(element => element.getBoundingClientRect().height), height => height > 20);
    await workbench.picture('preview-broken-header');
  });

  test('shows what is typed at the end of an article that is short beside its page, unless the reader looks elsewhere', async () => {
    await workbench.openInWindow('court.md');
    await inPage('h1').filter({ hasText: 'Un court article' }).waitFor();
    await workbench.goTo(11);
    await workbench.page.keyboard.type('Fin');
    const end = inPage('p').filter({ hasText: 'Fin' });
    const isSeen = (): Promise<boolean> => end.evaluate(it => it.getBoundingClientRect().top > 0 && it.getBoundingClientRect().bottom < window.innerHeight);
    assert.ok(await eventually(isSeen, it => it), 'the end of the article');
    await workbench.picture('preview-cursor');
    await inPage('article').hover();
    await workbench.page.mouse.wheel(0, -5000);
    const scrolled = (): Promise<number> => inPage('article').evaluate(() => window.scrollY);
    assert.equal(await eventually(scrolled, it => it === 0), 0);
    await workbench.page.keyboard.press('Control+1');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.page.keyboard.type('ale');
    await end.filter({ hasText: 'Finale' }).waitFor();
    assert.equal(await scrolled(), 0);
    await workbench.page.keyboard.press('ArrowUp');
    await workbench.page.keyboard.press('ArrowDown');
    assert.ok(await eventually(isSeen, it => it), 'the end of the article again');
    await workbench.command('File: Revert File');
  });

  test('scrolls with the editor', async () => {
    await workbench.openInWindow('long.md');
    await inPage('h1').filter({ hasText: 'Un long article' }).waitFor();
    await workbench.goTo(131);
    await workbench.page.keyboard.press('Control+Home');
    await eventually(() => pageTop(inPage('article')), top => top < 5);
    await workbench.goTo(91);
    const heading = inPage('h2').filter({ hasText: /^Titre 20$/ });
    const top = await eventually(
      () => heading.evaluate(element => element.getBoundingClientRect().top),
      offset => offset > -50 && offset < 850,
    );
    assert.ok(top > -50 && top < 850, `the heading is at ${top}`);
    await workbench.picture('preview-scrolled');
  });

  test('has the editor scroll with it, and does not answer its own echo', async () => {
    const heading = inPage('h2').filter({ hasText: /^Titre 31$/ });
    await heading.evaluate(element => element.scrollIntoView({ block: 'start' }));
    const first = await eventually(
      () => workbench.firstLineNumber(),
      line => Math.abs(line - 137) <= 4,
    );
    assert.ok(Math.abs(first - 137) <= 4, `the editor shows line ${first} first`);
    const settled = await pageTop(inPage('article'));
    await new Promise(resolve => setTimeout(resolve, 600));
    assert.equal(await pageTop(inPage('article')), settled);
  });

  test('is there again after a reload of the window, at the same place', async () => {
    const before_ = await pageTop(inPage('article'));
    await workbench.reload();
    await inPage('h1').filter({ hasText: 'Un long article' }).waitFor();
    await workbench.picture('preview-reloaded');
    const after_ = await eventually(
      () => pageTop(inPage('article')),
      top => Math.abs(top - before_) < 200,
    );
    assert.ok(Math.abs(after_ - before_) < 200, `${before_} before, ${after_} after`);
  });

  test('is there once after a reload, though the setting says to open it always', async () => {
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Aperçu' }).count(), 1);
  });
});

function loaded(image: Locator): Promise<boolean> {
  return eventually(
    () => image.evaluate(element => element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0),
    isLoaded => isLoaded,
  );
}

function pageTop(article: Locator): Promise<number> {
  return article.evaluate(() => Math.round(window.scrollY));
}
