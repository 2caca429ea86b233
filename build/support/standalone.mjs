import { resolve } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * How the parts of the preview's page are bundled for a program without a browser.
 *
 * @type {Pick<import('esbuild').BuildOptions, 'inject' | 'alias'>}
 */
export const standalone = {
  inject: [resolve(ROOT, 'client/webview/standalone/dom.ts')],
  // With which linkedom would draw, where it is installed.
  alias: { canvas: resolve(ROOT, 'build/empty.cjs') },
};
