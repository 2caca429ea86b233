// Takes the picture of the README on the example site: node build/run.mjs test/window/picture.ts
import { copyFileSync, mkdirSync } from 'node:fs';
import { Workbench } from './support/workbench.ts';

const [article = '', line = '1'] = process.argv.slice(2);
process.env['PLUME_VSIX'] ??= 'checkout';
const workbench = await Workbench.start({
  site: 'examples/site',
  settings: { 'plume.preview.openWithArticle': 'always', 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
});
try {
  await workbench.open(article);
  await workbench.webview().locator('h1').waitFor();
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await workbench.goTo(Number(line));
  await workbench.webview().locator('#plume-overlay button').first().waitFor();
  await workbench.picture('plume');
  mkdirSync('docs/images', { recursive: true });
  copyFileSync('out/screenshots/plume.png', 'docs/images/plume.png');
} finally {
  await workbench.stop();
}
