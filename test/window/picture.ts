// Takes the pictures of the documents and of the walkthrough on the example site, and draws the icon: node build/run.mjs test/window/picture.ts
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './support/workbench.ts';

type Language = 'fr' | 'en';
type Theme = 'light' | 'dark';

const THEMES: Readonly<Record<Theme, string>> = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
/** What the walkthrough shows of a window, in pixels. */
const SHOWN = { width: 880, height: 550 };

/** Brings a window to what a step of the walkthrough is about. */
type Step = (workbench: Workbench) => Promise<void>;

const STEPS: Readonly<Record<string, Step>> = {
  async open(workbench) {
    await workbench.startOver('_actualites/donnees-ouvertes-bilan.md');
    await workbench.status().waitFor();
  },
  async newArticle(workbench) {
    const { page } = workbench;
    await workbench.command('Plume: New Article');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '_actualites' }).click();
    await page.locator('.quick-input-widget input[type=text]').fill('Bilan de la consultation');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'bilan-de-la-consultation.md' }).first().waitFor();
    await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },
  async words(workbench) {
    await workbench.startOver('_actualites/donnees-ouvertes-bilan.md');
    await workbench.status().waitFor();
    const tags = readFileSync(join(workbench.folder, '_actualites/donnees-ouvertes-bilan.md'), 'utf8').split('\n').indexOf('tags:') + 1;
    await workbench.goTo(tags + 1, 99);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.type('i');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  },
  async check(workbench) {
    await workbench.startOver('_actualites/a-corriger-annotations.md');
    await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'attached' });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.goTo(14, 70);
    await workbench.page.keyboard.press('Control+k');
    await workbench.page.keyboard.press('Control+i');
    await workbench.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor();
  },
  async preview(workbench) {
    await workbench.startOver('_actualites/huit-projets-intelligence-artificielle.md');
    await workbench.status().waitFor();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.command('Plume: Open Article Preview to the Side');
    await workbench.webview().locator('h1').waitFor();
    await workbench.goTo(12);
  },
};

/** Takes the pictures of the walkthrough in one language and one theme. */
async function takeWalkthrough(language: Language, theme: Theme): Promise<void> {
  const workbench = await startIn({ 'plume.language': language, 'plume.preview.openWithArticle': 'never', 'workbench.colorTheme': THEMES[theme] });
  try {
    for (const [step, show] of Object.entries(STEPS)) {
      await workbench.page.setViewportSize(SHOWN);
      await show(workbench);
      await workbench.page.setViewportSize(SHOWN);
      // No tooltip under the pointer: it would tell a path of this machine.
      await workbench.page.mouse.move(SHOWN.width - 60, SHOWN.height - 80);
      await workbench.settle();
      await workbench.page.screenshot({ path: `media/walkthrough/${step}.${language}.${theme}.jpg`, quality: 75 });
    }
  } finally {
    await workbench.stop();
  }
}

/** Takes the picture of the README. */
async function takeReadme(): Promise<void> {
  const workbench = await startIn({ 'plume.preview.openWithArticle': 'always' });
  try {
    await workbench.open('_actualites/a-corriger-annotations.md');
    await workbench.webview().locator('h1').waitFor();
    await workbench.command('View: Toggle Primary Side Bar Visibility');
    await workbench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await workbench.goTo(18);
    await workbench.webview().locator('#plume-overlay button').first().waitFor();
    await workbench.page.screenshot({ path: 'docs/images/plume.png' });
    await workbench.page.setViewportSize({ width: 256, height: 256 });
    await workbench.page.setContent(`<body style="margin:0">${readFileSync('media/icon.svg', 'utf8')}`);
    await workbench.page.screenshot({ path: 'media/icon.png', omitBackground: true });
  } finally {
    await workbench.stop();
  }
}

function startIn(settings: Readonly<Record<string, unknown>>): Promise<Workbench> {
  return Workbench.start({ site: 'examples/site', settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false, ...settings } });
}

process.env['PLUME_VSIX'] ??= 'checkout';
mkdirSync('media/walkthrough', { recursive: true });
await takeReadme();
for (const language of ['fr', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    await takeWalkthrough(language, theme);
  }
}
