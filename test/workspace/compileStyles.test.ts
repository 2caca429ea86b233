import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readJekyllConfig, readRubyMap, styleSettings } from '../../server/src/jekyll/index.ts';
import { compileJob } from '../../server/src/workspace/node/styles/compileJob.ts';
import { styleCompiler } from '../../server/src/workspace/node/compileStyles.ts';
import { styleJobOf, type CompiledStyle } from '../../server/src/workspace/siteStyles.ts';
import { diskFiles } from '../../server/src/workspace/node/diskFiles.ts';
import { bundleProgram } from '../support/bundles.ts';
import { layOut } from '../support/layOut.ts';

suite('stylesheets in Sass', () => {
  test('import from the folder of the site and from beside them', async () =>
    checkCss({ 'css/main.scss': '---\n---\n@import "base";\n@import "voisin";\na { color: $rouge }\n', '_sass/_base.scss': '$rouge: red;', 'css/_voisin.scss': '.voisin { top: 0 }' }, /\.voisin \{\n {2}top: 0;\n\}\n\na \{\n {2}color: red;\n\}/));
  test('import from the folders that the site names', async () =>
    checkCss({ '_config.yml': 'sass: {sass_dir: styles, load_paths: [node_modules], style: compressed}\n', 'a.scss': '---\n---\n@import "x", "lib/y";', 'styles/x.scss': 'a{top:0}', 'node_modules/lib/y/_index.scss': 'b{top:0}' }, /^a\{top:0\}b\{top:0\}$/));
  test('are read in the older syntax too', async () => checkCss({ 'a.sass': '---\n---\na\n  top: 0\n' }, /a \{\n {2}top: 0;/));
  test('have values of the configuration', async () => checkCss({ '_config.yml': 'couleur: blue\n', 'a.scss': '---\n---\na { color: {{ site.couleur }}; top: {{ site.haut | default: "1px" }} }' }, /color: blue;\n {2}top: 1px/));
  test('without a header, and those that others import, are not compiled', async () => assert.deepEqual(await compiled({ 'a.scss': 'a {top: 0}', '_sass/b.scss': '---\n---\n' }), []));
  test('that cannot be read are said, and leave the others alone', async () => {
    const [broken, right] = await compiled({ 'a.scss': '---\n---\na {', 'b.scss': '---\n---\nb { top: 0 }' });
    assert.match(broken?.problem ?? '', /expected/i);
    assert.match(right?.css ?? '', /top: 0/);
  });
});

suite('a hostile stylesheet', () => {
  test('reads nothing outside of the site', async () => {
    const outside = join(realpathSync(mkdtempSync(join(tmpdir(), 'plume-'))), 'secret.scss');
    writeFileSync(outside, 'secret { top: 0 }');
    const ways = [outside, `file://${outside}`, `../${outside}`, '../../../../../../../../../../etc/passwd', 'lien'];
    for (const way of ways) {
      const root = layOut({ 'a.scss': `---\n---\n@import "${way}";` });
      symlinkSync(outside, join(root, '_lien.scss'));
      const [style] = await compileIn(root);
      assert.equal(style?.css, undefined, way);
    }
  });
  test('names no folder outside', () => {
    const { folders } = styleSettings(readJekyllConfig(readRubyMap('sass: {sass_dir: ../x, load_paths: [/etc, a/../../b, ok/../lib]}\n')));
    assert.deepEqual(folders, ['lib']);
  });
  test('does not import itself without end', async () => {
    const [style] = await compiled({ 'a.scss': '---\n---\n@import "b";', '_sass/_b.scss': '@import "c";', '_sass/_c.scss': '@import "b";' });
    assert.match(style?.problem ?? '', /already being loaded/);
  });
  test('does not compile without end', async () => {
    const compile = styleCompiler(await bundleProgram('styles'), { longest: 3000 });
    const root = layOut({ 'a.scss': '---\n---\n@while true { $a: 1; }' });
    const [style] = await compile(await jobIn(root));
    assert.match(style?.problem ?? '', /more than 3 s/);
  });
});

async function checkCss(files: Readonly<Record<string, string>>, expected: RegExp): Promise<void> {
  const [style] = await compiled(files);
  assert.equal(style?.problem, undefined);
  assert.match(style?.css ?? '', expected);
}

function compiled(files: Readonly<Record<string, string>>): Promise<readonly CompiledStyle[]> {
  return compileIn(layOut(files));
}

async function compileIn(root: string): Promise<readonly CompiledStyle[]> {
  return compileJob({ ...(await jobIn(root)), folder: root });
}

async function jobIn(root: string): ReturnType<typeof styleJobOf> {
  const uri = pathToFileURL(root).href;
  return styleJobOf(diskFiles, uri, readJekyllConfig(readRubyMap((await diskFiles.read(`${uri}/_config.yml`)) ?? '')));
}
