import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { ATTACKS } from './attacks.ts';
import { watchAttacks } from './support/attackWatch.ts';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const DONNEES = 'Les données ouvertes en chiffres';

const LAYOUT = `<!DOCTYPE html>
<html lang="fr" data-theme="clair">
<head>
  <title>{{ page.title }}</title>
  <link rel="stylesheet" href="{{ '/assets/page.css' | relative_url }}">
  <link rel="stylesheet" href="https://cdn.example/fonts.css">
  <script>alert('le site')</script>
</head>
<body class="un-article">
  <header class="bandeau" onclick="alert(1)"><a href="/">{{ site.title }}</a>
    <nav><ul><li><a href="/actualites/">Actualités</a></li><li><a href="/contact/">Contact</a></li></ul></nav>
    <form action="/recherche"><input type="search" name="q" placeholder="Rechercher"><button>OK</button></form>
  </header>
  <main class="colonne"><h1 class="titre">{{ page.title }}</h1>{{ content }}</main>
  <footer class="pied"><img src="/uploads/carre.png" alt="" width="20"> {{ site.collections[0].docs | size }} articles sur {{ site.title }}</footer>
</body>
</html>
`;
const CSS = `[data-theme=clair] .un-article { margin: 0; font: 17px/1.6 Georgia, serif }
.bandeau { display: flex; gap: 2rem; align-items: center; padding: 1rem 2rem; color: white; background: rgb(0, 60, 120) }
.bandeau a { color: white } .bandeau ul { display: flex; gap: 1rem; list-style: none }
.colonne { max-width: 40rem; margin: 2rem auto; padding: 0 2rem } .colonne > p { color: rgb(10, 20, 30) }
.titre { font-size: 2.2rem; line-height: 1.2 } .pied { padding: 2rem; background: rgb(230, 230, 230) }
`;

/** Gives a site a layout, which all its articles have, and a stylesheet. */
function giveLayout(folder: string): void {
  mkdirSync(join(folder, '_layouts'));
  writeFileSync(join(folder, '_layouts/article.html'), LAYOUT);
  writeFileSync(join(folder, 'assets/page.css'), CSS);
  const config = join(folder, '_config.yml');
  writeFileSync(config, `${readFileSync(config, 'utf8')}\ndefaults:\n  - values: {layout: article}\n`);
}

suite('The page of the site in the preview, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({ site: 'test/fixtures/site', settings: { 'plume.preview.openWithArticle': 'always' }, prepare: giveLayout });
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);
  const tool = (name: string): Locator => inPage(`#plume-tools [data-tool=${name}]`);
  const colour = (selector: string, name: 'backgroundColor' | 'color'): Promise<string> =>
    inPage(selector).first().evaluate((it, property) => getComputedStyle(it)[property], name);

  /**
   * Changes the layout beside the editor, and waits until the page has it. VS Code begins to watch a folder a moment after its window
   * is there, and is not told of what changed before: then it is written again.
   */
  async function changeLayout(html: string, sign: () => Locator): Promise<void> {
    const write = (): Promise<boolean> => {
      writeFileSync(join(workbench.folder, '_layouts/article.html'), html);
      return sign().waitFor({ state: 'attached', timeout: 5000 }).then(() => true, () => false);
    };
    assert.ok(await eventually(write, isThere => isThere), 'the page follows the layout');
  }

  /** Opens an article in a new window, and has the preview show it in its page. */
  async function begin(): Promise<void> {
    await workbench.startOver('_actualites/donnees.md');
    await inPage('h1').filter({ hasText: DONNEES }).waitFor();
    await tool('page').click();
    await inPage('.pied').waitFor();
  }

  test('has the header, the footer and the styles of the site, and says what is not there', async () => {
    await begin();
    assert.equal(await colour('.bandeau', 'backgroundColor'), 'rgb(0, 60, 120)');
    assert.equal(await colour('.colonne > p', 'color'), 'rgb(10, 20, 30)');
    assert.match(await inPage('.pied').innerText(), /5 articles sur Site d’essai/);
    assert.equal(await inPage('h1').count(), 1);
    assert.match(await inPage('#plume-page-note p').innerText(), /https:\/\/cdn\.example\/fonts\.css/);
    assert.ok(await eventually(() => inPage('.pied img').evaluate(it => it instanceof HTMLImageElement && it.naturalWidth > 0), it => it));
    assert.equal(await inPage('.plume-page').locator('script, [onclick], form, [name]').count(), 0);
    await workbench.picture('page');
  });

  test('follows what is typed, in the body and in the header', async () => {
    await begin();
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Un ajout');
    await inPage('.colonne > p').filter({ hasText: 'Un ajout' }).waitFor();
    await workbench.goTo(2, 999);
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(' et plus');
    await inPage('h1').filter({ hasText: `${DONNEES} et plus` }).waitFor();
    assert.equal(await inPage('.colonne > p').filter({ hasText: 'Un ajout' }).count(), 1);
  });

  test('marks where the cursor is, and leads to the source', async () => {
    await begin();
    await inPage('.colonne > p').first().dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 1\d, Col/ }).waitFor();
    assert.ok(await inPage('#plume-marker').isVisible());
  });

  test('is there again after a reload, and gone with the tool', async () => {
    await begin();
    await workbench.reload();
    await inPage('.pied').waitFor();
    await tool('page').click();
    await inPage('.pied').waitFor({ state: 'detached' });
    await inPage('h1').filter({ hasText: DONNEES }).waitFor();
    assert.equal(await inPage('#plume-page-note').isVisible(), false);
    assert.equal(await workbench.webview().locator('html').getAttribute('data-theme'), null);
  });

  test('runs nothing of a hostile layout, and asks for nothing', async () => {
    await begin();
    const seen: string[] = [];
    await watchAttacks(workbench.page.context(), seen);
    await workbench.reload();
    await inPage('.pied').waitFor();
    for (const [family, attacks] of Object.entries(ATTACKS)) {
      const around = attacks.map(it => `<div>${it.replaceAll(/\{[%{]/g, '')}</div>`).join('\n');
      await changeLayout(`<body><p class="famille">${family}</p>{{ content }}${around}</body>`, () => inPage('.famille').filter({ hasText: family }));
      await inPage('.plume-page').evaluate(page => {
        for (const element of page.querySelectorAll<HTMLElement>('*')) {
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.dispatchEvent(new FocusEvent('focus'));
        }
      });
      assert.deepEqual(seen, [], family);
    }
  });

  test('follows a layout that changes', async () => {
    await begin();
    await changeLayout(LAYOUT.replace('articles sur', 'pages sur'), () => inPage('.pied').filter({ hasText: 'pages sur' }));
    writeFileSync(join(workbench.folder, 'assets/page.css'), CSS.replace('0, 60, 120', '120, 0, 60'));
    assert.equal(await eventually(() => colour('.bandeau', 'backgroundColor'), it => it === 'rgb(120, 0, 60)'), 'rgb(120, 0, 60)');
  });
});
