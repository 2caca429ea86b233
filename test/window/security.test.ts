import assert from 'node:assert/strict';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { ATTACKS } from './attacks.ts';
import { watchAttacks, type Reporter } from './support/attackWatch.ts';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const HEADER = '---\ntitle: "Attaques"\ndate: 2026-01-05 09:00:00 +01:00\ncategories:\n- Article\ntags:\n- sécurité\n---\n\n';

/** Runs in a frame. */
function reportForgedMessages(): void {
  window.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null && 'attack' in data) {
      (window as unknown as Reporter).plumeSeen('forged message');
    }
  });
}

suite('An article that attacks its reader', () => {
  let workbench: Workbench;
  /** What was called in any frame, and what was asked of the network, that nobody but an attack would. */
  const seen: string[] = [];

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: {
        'plume.preview.openWithArticle': 'always',
        'editor.autoClosingBrackets': 'never',
        'editor.autoClosingQuotes': 'never',
        'editor.autoIndent': 'none',
        'editor.unusualLineTerminators': 'off',
        'files.autoSave': 'off',
      },
    });
    await watchAttacks(workbench.page.context(), seen);
    await workbench.open('_actualites/attaque.md');
    await workbench.webview().locator('h1').waitFor();
    // VS Code writes the page of a web view into a frame that is there already, which drops the listeners of the frame.
    await Promise.all(workbench.page.frames().map(frame => frame.evaluate(reportForgedMessages)));
  });
  after(() => workbench.stop());

  /** Makes an attack the text of the article, as if it had been pasted, and waits until the preview shows it. */
  async function feed(attack: string, name: string): Promise<void> {
    const { keyboard } = workbench.page;
    await keyboard.press('Control+a');
    await keyboard.insertText(`${HEADER}Attaque ${name}.\n\n${attack}\n`);
    // A style may hide it: what counts is that the page holds it.
    await workbench.webview().locator('.plume-body').filter({ hasText: `Attaque ${name}.` }).waitFor({ state: 'attached' });
  }

  /** Does in the page what a reader might: follows the links that stay on the machine, opens, points, focuses. */
  async function use(): Promise<void> {
    await useAsReader(workbench.webview().locator('article'));
  }

  async function useAsReader(place: Locator): Promise<void> {
    await place.evaluate(article => {
      const addressOf = (element: Element | null): string => element?.getAttribute('href') ?? element?.getAttribute('xlink:href') ?? '';
      // A link to a file that is not there is no attack, and would take the reader away before the others were tried.
      const stay = (event: Event): void => {
        const address = event.target instanceof Element ? addressOf(event.target.closest('a, area')) : '';
        if (URL.canParse(address, document.baseURI) && new URL(address, document.baseURI).protocol === 'file:') {
          event.preventDefault();
        }
      };
      window.addEventListener('click', stay, { capture: true });
      for (const element of article.querySelectorAll<HTMLElement>('*')) {
        const address = addressOf(element);
        if (!/^\s*(https?:)?\/\//i.test(address)) {
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        }
        for (const event of [new MouseEvent('mouseover', { bubbles: true }), new FocusEvent('focus')]) {
          element.dispatchEvent(event);
        }
      }
    });
  }

  test('would be seen if it succeeded', async () => {
    await workbench.webview().locator('article').evaluate(() => {
      alert('control');
      window.postMessage({ attack: 1 }, '*');
    });
    await workbench.page.evaluate(() => fetch('https://attack.invalid/control').catch(() => undefined));
    const all = await eventually(async () => seen.toSorted(), found => found.length === 3);
    assert.deepEqual(all, ['GET https://attack.invalid/control', 'alert()', 'forged message']);
    seen.length = 0;
    await workbench.goTo(1);
  });

  for (const [family, attacks] of Object.entries(ATTACKS)) {
    test(`runs nothing, asks for nothing and says nothing: ${attacks.length} of ${family}`, async () => {
      const tabs = await workbench.page.locator('.tab').allInnerTexts();
      const successes: string[] = [];
      for (const [index, attack] of attacks.entries()) {
        await feed(attack, `${family} ${index}`);
        await use();
        if (seen.length > 0) {
          successes.push(`${attack} → ${seen.splice(0).join(', ')}`);
        }
      }
      // What is slow to come is late for its own attack, but not for its family.
      await workbench.page.waitForFunction(() => document.readyState === 'complete');
      assert.deepEqual([...successes, ...seen.splice(0)], []);
      assert.deepEqual(await workbench.page.locator('.tab').allInnerTexts(), tabs);
    });
  }

  /** Keeps the page as one file, as its reader does, and opens it in the browser, where no policy of an editor holds. */
  async function openExported(): Promise<void> {
    // In a narrow panel, the tool stands behind « … ».
    await workbench.webview().locator('#plume-tools [data-tool=export]').evaluate(tool => (tool as HTMLElement).click());
    const input = workbench.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    const target = await eventually(() => input.inputValue(), value => value.endsWith('.html'));
    rmSync(target, { force: true });
    await workbench.page.keyboard.press('Enter');
    assert.ok(await eventually(() => Promise.resolve(existsSync(target)), exists => exists), 'the page was not written');
    const page = await workbench.page.context().newPage();
    seen.length = 0;
    await page.goto(pathToFileURL(target).href);
    await useAsReader(page.locator('body'));
    await page.waitForLoadState('load');
    assert.equal(page.url(), pathToFileURL(target).href);
    assert.equal(await page.locator('form, base, meta[http-equiv=refresh], script').count(), 0);
    await page.close();
  }

  // What one attack never closes may swallow those behind it: they take turns at being first.
  for (const [family, attacks] of Object.entries(ATTACKS)) {
    test(`does not either in the file that the page is exported to: ${family}`, async () => {
      for (const [order, all] of [attacks, attacks.toReversed()].entries()) {
        await feed(all.join('\n\n'), `${family} exportée ${order}`);
        await openExported();
        assert.deepEqual(seen.splice(0), []);
      }
    });
  }

  test('asks for nothing when the stylesheet of the site does, and still shows what is the site’s', async () => {
    await feed('Une page.', 'de style');
    const attacks = ATTACKS['stylesheets that ask for something'] ?? [];
    const css = attacks.flatMap(attack => /<style>([^]*)<\/style>\n/.exec(attack)?.[1] ?? []);
    // Each in a sheet of its own, as what is never closed swallows what comes after it.
    const names = css.map((_, index) => `attaque-${index}.css`);
    css.forEach((text, index) => writeFileSync(join(workbench.folder, names[index] ?? ''), text));
    writeFileSync(join(workbench.folder, 'bonne.css'), '@import "autre.css";#plume-article{background:url(/uploads/logo.png?bonne)}');
    writeFileSync(join(workbench.folder, 'plume.yml'), `styles: [${[...names, 'bonne.css'].join(', ')}]\n`);
    const background = await eventually(
      () => workbench.webview().locator('#plume-article').evaluate(it => getComputedStyle(it).backgroundImage),
      value => value.includes('bonne'),
    );
    assert.match(background, /\/uploads\/logo\.png\?bonne"\)$/);
    assert.deepEqual(seen.splice(0), []);
  });
});
