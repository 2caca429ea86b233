import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../build/support/browser.mjs';
import {
  installExtension,
  linkExtension,
  remoteUri,
  startEmbeddedEditor,
  windowAddress,
  type EmbeddedEditor,
} from '../../../build/support/embeddedEditor.mjs';
import { eventually } from './eventually.ts';
import { freePort } from '../../../build/support/processes.mjs';
import { descendants } from './descendants.ts';

const OUT = resolve('out');
/** Milliseconds after which something is broken, on the slowest machine; nothing is tried twice, and a wait that ends early costs nothing. */
const PATIENCE = 60_000;

/** A web view that can be seen, and whose page is there. */
const WEBVIEW = 'iframe.webview.ready:visible';

/** What a test needs to be set up. */
export interface WorkbenchOptions {
  /** The site to work on; the tests get a copy of it. */
  readonly site: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Makes of the copied site what the tests need: a repository, another article. */
  readonly prepare?: (folder: string) => void;
  /** Folder of another extension to run instead of Plume; null for none. */
  readonly extension?: string | null;
}

/** A window, and the site that is worked on in it. */
interface EditorWindow {
  readonly page: Page;
  readonly folder: string;
}

/** The site that each window gets a copy of. */
function originalSite(data: string): string {
  return join(data, 'original');
}

/** An empty window that remembers nothing, and a copy of the site for it. */
async function newWindow(browser: Browser, data: string, number: number): Promise<EditorWindow> {
  const folder = join(data, String(number), 'site');
  cpSync(originalSite(data), folder, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  context.setDefaultTimeout(PATIENCE);
  return { page: await context.newPage(), folder };
}

/** Puts an unpacked extension, or none, in the place of the installed ones. */
function useExtension(data: string, extension: string | null): void {
  const extensions = join(data, 'extensions');
  mkdirSync(extensions, { recursive: true });
  if (extension !== null) {
    cpSync(extension, join(extensions, 'test.extension-1.0.0'), { recursive: true });
  }
}

/** A whole VS Code in a browser with the packaged extension, on a copy of a site. */
export class Workbench {
  readonly #editor: EmbeddedEditor;
  readonly #browser: Browser;
  readonly #data: string;
  #window: EditorWindow;
  #windows = 1;

  private constructor(parts: { editor: EmbeddedEditor; browser: Browser; data: string; window: EditorWindow }) {
    this.#editor = parts.editor;
    this.#browser = parts.browser;
    this.#data = parts.data;
    this.#window = parts.window;
  }

  /** Starts an editor with the package that PLUME_VSIX names, or with the checkout as it is built. */
  static async start({ site, settings = {}, prepare, extension }: WorkbenchOptions): Promise<Workbench> {
    const data = mkdtempSync(join(tmpdir(), 'plume-window-'));
    cpSync(resolve(site), originalSite(data), { recursive: true });
    prepare?.(originalSite(data));
    const { PLUME_VSIX: vsix } = process.env;
    if (extension !== undefined) {
      useExtension(data, extension);
    } else if (vsix === undefined || vsix === 'checkout') {
      linkExtension(data);
    } else {
      await installExtension(data, vsix);
    }
    const editor = await startEmbeddedEditor({ data, port: await freePort(), settings });
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({
      executablePath,
      args: BROWSER_FLAGS,
      env: { ...(process.env as Record<string, string>), ...env },
    });
    return new Workbench({ editor, browser, data, window: await newWindow(browser, data, 1) });
  }

  /** The window, as the browser has it. */
  get page(): Page {
    return this.#window.page;
  }

  /** The site that is worked on. */
  get folder(): string {
    return this.#window.folder;
  }

  /** A window as on the first day, on another copy of the site: nothing that an earlier test did is left. */
  async startOver(article: string): Promise<void> {
    await this.page.context().close();
    this.#windows += 1;
    this.#window = await newWindow(this.#browser, this.#data, this.#windows);
    await this.open(article);
  }

  /** Opens a window on the site with an article in it. */
  async open(article: string): Promise<void> {
    const file = remoteUri(this.#editor.address, join(this.folder, article));
    await this.page.goto(windowAddress(this.#editor.address, this.folder, [['openFile', file]]));
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** Changes the settings of the workspace, as a team does that commits them. */
  writeSettings(settings: Readonly<Record<string, unknown>>): void {
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(join(this.folder, '.vscode/settings.json'), JSON.stringify(settings));
  }

  /** Loads the window anew, as after a restart of VS Code. */
  async reload(): Promise<void> {
    // By VS Code's own command, which lets everything be written down first; and not on the first article again.
    await this.page.evaluate(address => history.replaceState(null, '', address), windowAddress(this.#editor.address, this.folder));
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** Opens another article in the same window, by its name: it has the focus, so that keys go there. */
  async openInWindow(name: string): Promise<void> {
    await this.#choose('Control+p', name, name);
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** The number of the first line that the editor shows. */
  async firstLineNumber(): Promise<number> {
    const numbers = await this.editor().locator('.margin .line-numbers').allInnerTexts();
    return Math.min(...numbers.map(Number).filter(number => number > 0));
  }

  /** The text of a line that can be seen, from 1. Number and text are looked up at once: between two looks lines may move. */
  async lineText(line: number): Promise<string> {
    const read = (): Promise<string | undefined> =>
      this.editor().evaluate((editor, number) => {
        const numbers = [...editor.querySelectorAll('.margin .line-numbers')];
        const place = numbers.find(it => it.textContent === String(number))?.parentElement?.style.top;
        const lines = [...editor.querySelectorAll<HTMLElement>('.view-lines > .view-line')];
        return lines.find(it => it.style.top === place)?.textContent;
      }, line);
    return ((await eventually(read, it => it !== undefined)) ?? '').replaceAll('\u00a0', ' ');
  }

  /** The text editor that is in front. */
  editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** The page of the web view that is in front. */
  webview(): FrameLocator {
    return this.page.frameLocator(WEBVIEW).first().frameLocator('iframe#active-frame');
  }

  /** The page of the web view in which something is. */
  async webviewWith(selector: string): Promise<FrameLocator> {
    const look = async (): Promise<FrameLocator | undefined> => {
      const all = this.page.locator(WEBVIEW);
      const pages = Array.from({ length: await all.count() }, (_, index) => all.nth(index).contentFrame().locator('iframe#active-frame').contentFrame());
      const counts = await Promise.all(pages.map(page => page.locator(selector).count().catch(() => 0)));
      return pages[counts.findIndex(it => it > 0)];
    };
    const found = await eventually(look, it => it !== undefined);
    assert.ok(found, `no web view has ${selector}`);
    return found;
  }

  /** What is written in each web view that can be seen. */
  async webviewTexts(): Promise<readonly string[]> {
    const all = this.page.locator(WEBVIEW);
    const pages = Array.from({ length: await all.count() }, (_, index) => all.nth(index).contentFrame().locator('iframe#active-frame').contentFrame());
    // A page that is being loaded has no text yet.
    return Promise.all(pages.map(page => page.locator('body').innerText({ timeout: 1000 }).catch(() => '')));
  }

  /** The status bar's sentence. */
  status(): Locator {
    return this.page.locator('.statusbar-item[id*="plume.state"]');
  }

  /** Runs a command as a person does: by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.#choose('F1', `>${title}`, title);
  }

  /** Opens what is in front in another editor of VS Code. */
  async reopenWith(editor: string): Promise<void> {
    await this.command('View: Reopen Editor With...');
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: editor }).first().click();
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.editor().locator('.view-lines').click();
    // Before the place is offered, the key would be for nothing.
    await this.#choose('Control+g', `:${line}:${column}`, /go to line \d/i);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * Opens one of VS Code's lists by a key, writes into it, and takes the row with a text. A busy editor may close the list again by a
   * key or a focus that comes late: then it is opened anew, as a person does who sees that it is gone.
   */
  async #choose(key: string, written: string, row: string | RegExp): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    const choice = this.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first();
    const open = async (): Promise<boolean> => {
      await this.page.keyboard.press(key);
      return input.fill(written, { timeout: 4000 }).then(() => choice.waitFor({ timeout: 8000 })).then(() => true, () => false);
    };
    assert.ok(await eventually(open, isOpen => isOpen), `VS Code offers no ${String(row)} for ${written}`);
    await choice.click();
  }

  /** Waits until two pictures of the window in a row are equal: nothing moves any more. */
  async settle(): Promise<void> {
    let last = '';
    const picture = async (): Promise<boolean> => {
      const before = last;
      last = (await this.page.screenshot({ caret: 'hide' })).toString('base64');
      return before === last;
    };
    await eventually(picture, isStill => isStill);
  }

  /** Keeps a picture of the window under out/screenshots. */
  async picture(name: string): Promise<void> {
    mkdirSync(join(OUT, 'screenshots'), { recursive: true });
    await this.page.screenshot({ path: join(OUT, 'screenshots', `${name}.png`) });
  }

  /** The processes of the language servers that run on the site's articles, by their numbers (Linux). */
  languageServers(): readonly number[] {
    return descendants(this.#editor.pid).filter(({ command }) => command.includes('server.cjs')).map(({ pid }) => pid);
  }

  /** What the extension host logged. */
  logs(): string {
    return this.#editor.logs();
  }

  /** Ends everything, and leaves nothing behind. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#editor.stop();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
