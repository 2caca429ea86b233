// Keystroke to patched page, in the real editor: Plume's preview, VS Code's own, and one that only forwards the text: npm run bench -- preview
import { readFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench } from '../window/support/workbench.ts';
import { median } from './measure.ts';

const KEYSTROKES = Number(process.env['PLUME_BENCH_KEYSTROKES'] ?? 40);
const BURST = 20;
const SIZES = { '4 KB': 4_000, '100 KB': 100_000, '1 MB': 1_000_000 };
/** Milliseconds after which a page that does not change is believed to have nothing more to show. */
const SETTLED = 400;

const CONTESTANTS = {
  plume: { command: 'Plume: Open Article Preview to the Side', extension: undefined },
  'built-in': { command: 'Markdown: Open Preview to the Side', extension: null },
  null: { command: 'Open the Null Preview', extension: 'test/bench/nullPreview' },
} as const;
type Name = keyof typeof CONTESTANTS;
const NAMES = Object.keys(CONTESTANTS) as Name[];

/** What is watched in the page of a preview. */
interface Watched {
  /** When the content of the page has changed, in milliseconds since 1970. */
  plumeChanges: number[];
}

process.env['PLUME_VSIX'] ??= 'checkout';
const site = mkdtempSync(join(tmpdir(), 'plume-bench-'));
try {
  mkdirSync(join(site, '_actualites'));
  writeFileSync(join(site, '_config.yml'), 'lang: fr\n');
  for (const [name, size] of Object.entries(SIZES)) {
    writeFileSync(join(site, '_actualites', `${fileName(name)}.md`), article(size));
  }
  await measureAll();
} finally {
  rmSync(site, { recursive: true, force: true });
}

/** One window each, used in turn, so that whatever else the machine does falls on all of them alike. */
async function measureAll(): Promise<void> {
  console.log(['size', ...NAMES.map(it => `${it} (ms)`), 'plume ÷ null', 'plume ÷ built-in'].join(' | '));
  for (const size of Object.keys(SIZES).filter(it => (process.env['PLUME_BENCH_SIZES'] ?? it).includes(it))) {
    const windows = new Map<Name, Workbench>();
    try {
      for (const name of NAMES) {
        windows.set(name, await openWindow(name, `_actualites/${fileName(size)}.md`));
      }
      await report(`${size}, single keys`, windows, KEYSTROKES, workbench => keystroke(workbench, 1));
      await report(`${size}, bursts of ${BURST}`, windows, Math.ceil(KEYSTROKES / 8), workbench => keystroke(workbench, BURST));
    } finally {
      await Promise.all([...windows.values()].map(workbench => workbench.stop()));
    }
  }
}

async function report(title: string, windows: ReadonlyMap<Name, Workbench>, rounds: number, sample: (workbench: Workbench) => Promise<number>): Promise<void> {
  const samples = new Map<Name, number[]>(NAMES.map(name => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, workbench] of windows) {
      samples.get(name)?.push(await sample(workbench));
    }
  }
  const [plume = NaN, builtIn = NaN, floor = NaN] = NAMES.map(name => median(samples.get(name) ?? []));
  console.log([title, ...[plume, builtIn, floor].map(it => it.toFixed(0)), (plume / floor).toFixed(2), (plume / builtIn).toFixed(2)].join(' | '));
}

async function openWindow(name: Name, file: string): Promise<Workbench> {
  const { command, extension } = CONTESTANTS[name];
  const settings = { 'plume.preview.openWithArticle': 'never', 'files.autoSave': 'off' };
  const workbench = await Workbench.start({ site, settings, ...(extension === undefined ? {} : { extension }) });
  await workbench.open(file);
  await workbench.goTo(9, 999);
  await workbench.command(command);
  await workbench.webview().locator('p, pre').filter({ hasText: 'Premier paragraphe' }).first().waitFor();
  await workbench.webview().locator('body').evaluate(body => {
    const watched = window as unknown as Watched;
    watched.plumeChanges = [];
    const note = (): void => void watched.plumeChanges.push(performance.timeOrigin + performance.now());
    new MutationObserver(note).observe(body, { subtree: true, childList: true, characterData: true });
  });
  await workbench.goTo(9, 999);
  return workbench;
}

/** Milliseconds from the last of some keystrokes until the page shows them all. */
async function keystroke(workbench: Workbench, count: number): Promise<number> {
  const body = workbench.webview().locator('body');
  await body.evaluate(() => void ((window as unknown as Watched).plumeChanges = []));
  let pressed = 0;
  for (let key = 0; key < count; key += 1) {
    pressed = await workbench.page.evaluate(() => performance.timeOrigin + performance.now());
    await workbench.page.keyboard.press('a');
  }
  const shown = await body.evaluate(async (_, { from, quiet }) => {
    const watched = window as unknown as Watched;
    const limit = performance.timeOrigin + performance.now() + 15_000;
    for (;;) {
      const last = watched.plumeChanges.at(-1);
      const now = performance.timeOrigin + performance.now();
      if ((last !== undefined && last > from && now - last > quiet) || now > limit) {
        return last ?? now;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }, { from: pressed, quiet: SETTLED });
  return shown - pressed;
}

/** An article of about so many characters: the real one, again and again, where it is beside the checkout. */
function article(size: number): string {
  const header = '---\ntitle: "Mesure"\ndate: 2026-01-05 09:00:00 +01:00\ncategories:\n- Article\n---\n\n\nPremier paragraphe\n\n';
  const part = readBody();
  return header + part.repeat(Math.ceil(size / part.length)).slice(0, size).replace(/[^\n]*$/, '');
}

function readBody(): string {
  try {
    const text = readFileSync(join(process.env['PLUME_SHARED'] ?? '../shared', 'articles/ia-15-projets.md'), 'utf8');
    return `${text.replace(/^---\n[^]*?\n---\n/, '')}\n\n`;
  } catch {
    return '## Un titre\n\nUn **paragraphe** avec un [lien](/a) et des mots.\n{: .text-center }\n\n- un\n- deux\n\n';
  }
}

function fileName(size: string): string {
  return `taille-${size.replace(' ', '-').toLowerCase()}`;
}
