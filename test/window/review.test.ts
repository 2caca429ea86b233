import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
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
    await workbench.open('_actualites/donnees.md');
    await inPage('h1').waitFor();
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);
  const tool = (name: string): Locator => inPage(`#plume-tools [data-tool=${name}]`);

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

  test('gives axe-core nothing to say', async () => {
    await tool('summary').click();
    // The policy of the page allows no script but its own; the tester's tool comes by the debugger.
    await inPage('body').evaluate((_, source) => void (0, eval)(source), readFileSync(AXE, 'utf8'));
    const violations = await inPage('body').evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    assert.deepEqual(violations, []);
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
  });

  test('stays with its article when it is pinned', async () => {
    await workbench.page.keyboard.press('Escape');
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
