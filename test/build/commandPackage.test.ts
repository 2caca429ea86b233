import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { makeCommandPackage } from '../../build/commandPackage.mjs';
import { usePackedCommand } from '../support/packedCommand.ts';

suite('The package of the command', () => {
  const packed = usePackedCommand();

  before(() => {
    const { folder, file } = packed;
    mkdirSync(join(folder, 'project/site/_posts'), { recursive: true });
    writeFileSync(join(folder, 'project/package.json'), '{"private":true}');
    const { status, stderr } = spawnSync('npm', ['install', '--save-dev', '--offline', '--no-audit', '--no-fund', file], { cwd: join(folder, 'project'), encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  function run(program: string, ...args: readonly string[]): { readonly code: number | null; readonly output: string } {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: join(packed.folder, 'project'), encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  }
  const plume = (...args: readonly string[]) => run('node_modules/.bin/plume', ...args);
  const write = (path: string, text: string): void => {
    mkdirSync(join(packed.folder, 'project/site', path, '..'), { recursive: true });
    writeFileSync(join(packed.folder, 'project/site', path), text);
  };

  test('installs nothing but itself, and holds what it is made to hold', () => {
    assert.deepEqual(readdirSync(join(packed.folder, 'project/node_modules')).filter(it => !it.startsWith('.')), ['plume-cli']);
    const files = readdirSync(join(packed.folder, 'project/node_modules/plume-cli'), { recursive: true }).map(String);
    assert.deepEqual(files.filter(it => /\.(?:map|ts|vsix)$/.test(it)), []);
    assert.ok(['plume.cjs', 'LICENSE', 'README.md', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES.txt', 'schemas/plume.schema.json', 'docs/rules/link.missing-page.fr.md'].every(it => files.includes(it)), files.join(' '));
  });

  test('has a command that knows its version, its rules and their pages', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    assert.deepEqual(plume('--version'), { code: 0, output: `${version}\n` });
    assert.match(run(process.execPath, 'node_modules/plume-cli/plume.cjs', 'explain', 'link.missing-page', '--lang=fr').output, /link\.missing-page/);
    assert.ok(plume('rules').output.split('\n').length > 50);
  });

  test('checks a site, and builds its pages with their styles', () => {
    write('_config.yml', 'title: Essai\n');
    write('_layouts/page.html', '<link rel="stylesheet" href="/assets/page.css"><main>{{ content }}</main>');
    write('assets/page.scss', '---\n---\n$couleur: #036;\nmain { p { color: $couleur } }\n');
    write('index.md', '---\nlayout: page\n---\n\nUn mot.\n\nUn autre.\n{: .grand\n');
    const { code, output } = plume('check', 'site', '--lang=fr');
    assert.equal(code, 1, output);
    assert.match(output, /index\.md:8:1 .*\[annotation\.unclosed\]/);
    assert.deepEqual(plume('render', '--page', '--out', 'public', 'site').code, 0);
    assert.match(readFileSync(join(packed.folder, 'project/public/index.html'), 'utf8'), /<main><p>Un mot\.<\/p>/);
    assert.match(readFileSync(join(packed.folder, 'project/public/assets/page.css'), 'utf8'), /main p\s*\{\s*color:\s*#036/);
  });

  test('makes pages that need nothing else', () => {
    write('bilan.md', '---\ntitle: Le bilan\n---\n\nUn mot.\n');
    const { code, output } = plume('render', 'site/bilan.md', '--single-file');
    assert.equal(code, 0, output);
    assert.match(output, /<h1>Le bilan<\/h1>/);
  });

  test('has the same bytes when it is made again', async () => {
    const again = await makeCommandPackage(mkdtempSync(join(packed.folder, 'again-')));
    assert.ok(readFileSync(packed.file).equals(readFileSync(again)));
  });
});
