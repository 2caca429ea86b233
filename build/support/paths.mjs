// Where things are, from wherever a script is started.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The private manifest of the embedded editor; its packages are installed there when first needed. */
export const EDITOR_HOME = join(ROOT, 'test/editor');

/** What runs leave behind: data of editors, screenshots, bundled tests. Never committed. */
export const OUT = join(ROOT, 'out');
