import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { eventually } from './support/eventually.ts';
import { Workbench } from './support/workbench.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

suite('Reviewing in the preview, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'always', 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' },
    });
    const git = (...parameters: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...parameters], { cwd: workbench.folder });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'Début');
    git('checkout', '-qb', 'relecture');
    for (const name of ['donnees.md', 'long.md']) {
      const article = join(workbench.folder, '_actualites', name);
      writeFileSync(article, readFileSync(article, 'utf8').replace(/\n---\n/, '\n---\n\nUn début que la relecture a ajouté.\n'));
    }
    git('commit', '-qam', 'Un début');
    git('checkout', '-q', '-');
    await workbench.open('_actualites/donnees.md');
    await inPage('h1').waitFor();
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);
  const tool = (name: string): Locator => inPage(`#plume-tools [data-tool=${name}]`);

  /** What axe-core finds. The policy of the page allows no script but its own; the tester's tool comes by the debugger. */
  async function violations(): Promise<readonly string[]> {
    await inPage('body').evaluate((_, source) => void (0, eval)(source), readFileSync(AXE, 'utf8'));
    return inPage('body').evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  }

  test('marks what has changed since the last commit, down to the words', async () => {
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Un ajout');
    await inPage('p').filter({ hasText: 'Un ajout' }).waitFor();
    await tool('changes').click();
    await inPage('ins').filter({ hasText: 'ajout' }).waitFor();
    assert.deepEqual(await inPage('ins').allInnerTexts(), ['Un', 'ajout']);
    await workbench.picture('review-changes');
  });

  test('takes the marks away with the change', async () => {
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    for (let count = 0; count < ' Un ajout'.length; count += 1) {
      await workbench.page.keyboard.press('Backspace');
    }
    await inPage('ins').first().waitFor({ state: 'detached' });
    assert.equal(await inPage('[data-plume-change]').count(), 0);
    await tool('changes').click();
  });

  test('shows the classes of annotations', async () => {
    await tool('annotations').click();
    await inPage('#plume-overlay code').filter({ hasText: '.text-center' }).first().waitFor();
    await workbench.picture('review-annotations');
    await tool('annotations').click();
  });

  test('sums the article up', async () => {
    await tool('summary').click();
    assert.match(await inPage('#plume-summary dl').innerText(), /Mots\s+\d+/);
    await workbench.picture('review-summary');
    await tool('summary').click();
  });

  test('compares with a branch that is chosen', async () => {
    await workbench.command('Plume: Compare the Preview With…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'relecture' }).first().click();
    await inPage('[data-plume-change=removed]').filter({ hasText: 'Un début que la relecture a ajouté.' }).waitFor();
    assert.equal(await tool('changes').getAttribute('aria-label'), 'Modifications depuis relecture');
    await workbench.picture('review-branch');
  });

  test('shows the old page beside the new one, equal blocks on one height', async () => {
    await workbench.openInWindow('long.md');
    await tool('beside').click();
    await inPage('#plume-before').locator('p').filter({ hasText: 'Un début que la relecture a ajouté.' }).waitFor();
    const place = (selector: string): Promise<number> => inPage(selector).last().evaluate(it => Math.round(it.getBoundingClientRect().top));
    const [left, right] = ['#plume-before #titre-20', '#plume-article #titre-20'];
    await inPage(right).evaluate(it => it.scrollIntoView({ block: 'start' }));
    const distance = await eventually(async () => Math.abs((await place(left)) - (await place(right))), it => it < 5);
    assert.ok(distance < 5, `${distance} pixels apart`);
    await workbench.picture('review-beside');
  });

  test('gives axe-core nothing to say while two pages are compared', async () => {
    assert.deepEqual(await violations(), []);
    await tool('beside').click();
    await tool('changes').click();
    await workbench.openInWindow('donnees.md');
    await inPage('h1').filter({ hasText: 'Les données ouvertes en chiffres' }).waitFor();
    await inPage('[data-plume-change]').first().waitFor({ state: 'detached' });
  });

  test('is as wide as a telephone, and stays so over a reload', async () => {
    await tool('phone').click();
    const width = (): Promise<number> => inPage('#plume-article').evaluate(it => it.getBoundingClientRect().width);
    assert.equal(await eventually(width, it => it === 390), 390);
    await workbench.reload();
    await inPage('h1').waitFor();
    assert.equal(await eventually(width, it => it === 390), 390);
    await tool('tablet').click();
    assert.equal(await tool('phone').getAttribute('aria-pressed'), 'false');
    await tool('tablet').click();
  });

  test('shows the article as lists and networks do, and warns of what will be cut', async () => {
    await tool('teaser').click();
    const card = inPage('#plume-teaser .site');
    assert.equal(await card.locator('.title').innerText(), 'Les données ouvertes en chiffres');
    assert.ok(await card.locator('img').evaluate(it => it instanceof HTMLImageElement && it.naturalWidth > 0));
    assert.equal(await inPage('#plume-teaser li.overflow').count(), 0);
    await workbench.goTo(2, 999);
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(' et bien plus de mots que ce que montrent les moteurs');
    await inPage('#plume-teaser li.overflow').filter({ hasText: 'sera coupé après 60' }).waitFor();
    assert.deepEqual(await violations(), []);
    await workbench.picture('review-teaser');
    await workbench.page.keyboard.press('Control+z');
    await workbench.goTo(11, 999);
    await workbench.page.keyboard.type('x');
    await card.locator('img').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Control+z');
    await card.locator('img').waitFor();
    await tool('teaser').click();
  });

  test('gives axe-core nothing to say', async () => {
    await tool('summary').click();
    assert.deepEqual(await violations(), []);
    await tool('summary').click();
  });

  test('marks a problem in the margin, says what it is, and leads to it', async () => {
    await workbench.openInWindow('fautes.md');
    const mark = inPage('#plume-overlay button').last();
    await mark.waitFor();
    await mark.focus();
    await inPage('#plume-overlay [role=tooltip]').waitFor();
    await workbench.picture('review-problems');
    await mark.click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 13, Col 1' }).waitFor();
    // What can be done about it is offered right there.
    await workbench.page.locator('.action-widget').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  });

  test('stays with its article when it is pinned', async () => {
    await workbench.command('Plume: Pin or Unpin the Preview');
    await workbench.page.locator('.tab', { hasText: 'Aperçu fixé : fautes.md' }).waitFor();
    await workbench.openInWindow('donnees.md');
    await workbench.command('Plume: Open Preview to the Side');
    await workbench.page.locator('.tab', { hasText: 'Aperçu : donnees.md' }).waitFor();
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Aperçu' }).count(), 2);
  });

  test('has both previews again after a reload: the one that is pinned, and the one that follows', async () => {
    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Aperçu fixé : fautes.md' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'Aperçu : donnees.md' }).waitFor();
    await inPage('h1').filter({ hasText: 'Les données ouvertes en chiffres' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'Aperçu fixé : fautes.md' }).click();
    await inPage('h2').filter({ hasText: 'Premier titre' }).waitFor();
  });
});
