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

const DONNEES = 'Les données ouvertes en chiffres';

/** Makes a repository of a site, with a branch that goes on from here and on which two articles begin otherwise, and one that has gone its own way. */
function commitTheSite(folder: string): void {
  const git = (...parameters: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...parameters], { cwd: folder });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Début');
  git('checkout', '-qb', 'tronc');
  const moved = join(folder, '_actualites/donnees.md');
  writeFileSync(moved, readFileSync(moved, 'utf8').replace(/\n---\n/, '\n---\n\nUn début que le tronc a depuis.\n'));
  git('commit', '-qam', 'Le tronc continue');
  git('checkout', '-q', '-');
  git('commit', '-q', '--allow-empty', '-m', 'Cette branche aussi');
  git('checkout', '-qb', 'relecture');
  for (const name of ['donnees.md', 'long.md']) {
    const article = join(folder, '_actualites', name);
    writeFileSync(article, readFileSync(article, 'utf8').replace(/\n---\n/, '\n---\n\nUn début que la relecture a ajouté.\n'));
  }
  git('commit', '-qam', 'Un début');
  git('checkout', '-q', '-');
}

suite('Reviewing in the preview, as a person sees it', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.start({
      site: 'test/fixtures/site',
      settings: { 'plume.preview.openWithArticle': 'always', 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' },
      prepare: commitTheSite,
    });
  });
  after(() => workbench.stop());

  const inPage = (selector: string): Locator => workbench.webview().locator(selector);
  const heading = (text: string): Locator => inPage('h1, h2').filter({ hasText: text });
  const tool = (name: string): Locator => inPage(`#plume-tools [data-tool=${name}]`);

  /** Opens an article in a new window, and waits until the preview shows it. */
  async function begin(article: string, title: string): Promise<void> {
    await workbench.startOver(`_actualites/${article}`);
    await heading(title).first().waitFor();
  }

  /** Has the preview compare with the branch. */
  async function compareWithBranch(name = 'relecture'): Promise<void> {
    await workbench.command('Plume: Compare the Preview With…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  }

  /** Waits until the preview that is pinned and the one that follows show an article each. */
  async function seeBoth(): Promise<void> {
    for (const title of ['Aperçu fixé : fautes.md', 'Aperçu : donnees.md']) {
      await workbench.page.locator('.tab', { hasText: title }).waitFor();
    }
    const texts = await eventually(
      () => workbench.webviewTexts(),
      all => [DONNEES, 'Lorem ipsum'].every(it => all.some(text => text.includes(it))),
    );
    assert.equal(texts.length, 2);
    assert.deepEqual(texts.map(text => text.includes(DONNEES) !== text.includes('Lorem ipsum')), [true, true]);
  }

  /** What axe-core finds. The policy of the page allows no script but its own; the tester's tool comes by the debugger. */
  async function violations(): Promise<readonly string[]> {
    await inPage('body').evaluate((_, source) => void (0, eval)(source), readFileSync(AXE, 'utf8'));
    return inPage('body').evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
  }

  test('marks what has changed since the last commit, down to the words, and takes the marks away with the change', async () => {
    await begin('donnees.md', DONNEES);
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' Un ajout');
    await inPage('p').filter({ hasText: 'Un ajout' }).waitFor();
    await tool('changes').click();
    await inPage('ins').filter({ hasText: 'ajout' }).waitFor();
    assert.deepEqual(await inPage('ins').allInnerTexts(), ['Un', 'ajout']);
    await workbench.picture('review-changes');
    await workbench.goTo(17);
    await workbench.page.keyboard.press('End');
    for (let count = 0; count < ' Un ajout'.length; count += 1) {
      await workbench.page.keyboard.press('Backspace');
    }
    await inPage('ins').first().waitFor({ state: 'detached' });
    assert.equal(await inPage('[data-plume-change]').count(), 0);
  });

  test('shows the classes of annotations', async () => {
    await begin('donnees.md', DONNEES);
    await tool('annotations').click();
    await inPage('#plume-overlay code').filter({ hasText: '.text-center' }).first().waitFor();
    await workbench.picture('review-annotations');
  });

  test('sums the article up, and gives axe-core nothing to say', async () => {
    await begin('donnees.md', DONNEES);
    await tool('summary').click();
    await inPage('#plume-summary dl').filter({ hasText: /Mots\s*\d+/ }).waitFor();
    await workbench.picture('review-summary');
    assert.deepEqual(await violations(), []);
  });

  test('compares with a branch that is chosen', async () => {
    await begin('donnees.md', DONNEES);
    await compareWithBranch();
    await inPage('[data-plume-change=removed]').filter({ hasText: 'Un début que la relecture a ajouté.' }).waitFor();
    assert.equal(await tool('changes').getAttribute('aria-label'), 'Modifications depuis relecture');
    await workbench.picture('review-branch');
  });

  test('compares with where a branch was left, and not with what it has since', async () => {
    await begin('donnees.md', DONNEES);
    await compareWithBranch('tronc');
    await eventually(() => tool('changes').getAttribute('aria-label'), it => it === 'Modifications depuis tronc');
    assert.equal(await inPage('[data-plume-change]').count(), 0);
  });

  test('shows the old page beside the new one, equal blocks on one height, and gives axe-core nothing to say', async () => {
    await begin('long.md', 'Titre 1');
    await compareWithBranch();
    await tool('beside').click();
    await inPage('#plume-before').locator('p').filter({ hasText: 'Un début que la relecture a ajouté.' }).waitFor();
    const place = (selector: string): Promise<number> => inPage(selector).last().evaluate(it => Math.round(it.getBoundingClientRect().top));
    const [left, right] = ['#plume-before #titre-20', '#plume-article #titre-20'];
    await inPage(right).evaluate(it => it.scrollIntoView({ block: 'start' }));
    const distance = await eventually(async () => Math.abs((await place(left)) - (await place(right))), it => it < 5);
    assert.ok(distance < 5, `${distance} pixels apart`);
    await workbench.picture('review-beside');
    assert.deepEqual(await violations(), []);
  });

  test('is as wide as a telephone, and stays so over a reload', async () => {
    await begin('donnees.md', DONNEES);
    await tool('phone').click();
    const width = (): Promise<number> => inPage('#plume-article').evaluate(it => it.getBoundingClientRect().width);
    assert.equal(await eventually(width, it => it === 390), 390);
    await workbench.reload();
    await heading(DONNEES).waitFor();
    assert.equal(await eventually(width, it => it === 390), 390);
    await tool('tablet').click();
    assert.equal(await tool('phone').getAttribute('aria-pressed'), 'false');
  });

  test('shows the article as lists and networks do, and warns of what will be cut', async () => {
    await begin('donnees.md', DONNEES);
    await tool('teaser').click();
    const card = inPage('#plume-teaser .site');
    await card.locator('.title').filter({ hasText: DONNEES }).waitFor();
    const isLoaded = (): Promise<boolean> => card.locator('img').evaluate(it => it instanceof HTMLImageElement && it.naturalWidth > 0);
    assert.ok(await eventually(isLoaded, it => it));
    assert.equal(await inPage('#plume-teaser li.overflow').count(), 0);
    await workbench.goTo(2, 999);
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(' et bien plus de mots que ce que montrent les moteurs');
    await inPage('#plume-teaser li.overflow').filter({ hasText: 'sera coupé après 60' }).waitFor();
    assert.deepEqual(await violations(), []);
    await workbench.picture('review-teaser');
  });

  test('takes the picture of the teaser away with the file, and shows it again with it', async () => {
    await begin('donnees.md', DONNEES);
    await tool('teaser').click();
    const image = inPage('#plume-teaser .site img');
    await image.waitFor();
    await workbench.goTo(11, 999);
    await workbench.page.keyboard.type('x');
    await image.waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Backspace');
    await image.waitFor();
  });

  test('marks a problem in the margin, says what it is, and leads to it', async () => {
    await begin('fautes.md', 'Premier titre');
    const mark = inPage('#plume-overlay button').last();
    await mark.waitFor();
    await mark.hover();
    await inPage('#plume-overlay [role=tooltip]').waitFor();
    await mark.focus();
    await inPage('#plume-overlay [role=tooltip]').waitFor();
    await workbench.picture('review-problems');
    // VS Code hears a little later that the preview has the focus: it would take it away from what the click leads to.
    await workbench.page.locator('.editor-group-container.active .tab.active', { hasText: 'Aperçu' }).waitFor();
    await mark.click();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 13, Col 1' }).waitFor();
    // What can be done about it is offered right there.
    await workbench.page.locator('.action-widget').first().waitFor();
  });

  test('shows no mark of the article that was shown before', async () => {
    await begin('fautes.md', 'Premier titre');
    await inPage('#plume-overlay button').first().waitFor();
    await workbench.openInWindow('long.md');
    await heading('Titre 1').first().waitFor();
    await inPage('#plume-overlay button').first().waitFor({ state: 'detached' });
  });

  test('stays with its article when it is pinned; both previews are there again after a reload', async () => {
    await begin('fautes.md', 'Premier titre');
    await workbench.command('Plume: Pin or Unpin the Preview');
    await workbench.page.locator('.tab', { hasText: 'Aperçu fixé : fautes.md' }).waitFor();
    await workbench.openInWindow('donnees.md');
    await workbench.command('Plume: Open Article Preview to the Side');
    await seeBoth();
    await workbench.reload();
    await seeBoth();
  });

  test('has the preview again after a reload that came before it could remember its article', async () => {
    await workbench.startOver('_actualites/donnees.md');
    await workbench.page.locator('.tab', { hasText: 'Aperçu : donnees.md' }).waitFor();
    await workbench.reload();
    await heading(DONNEES).waitFor();
  });
});
