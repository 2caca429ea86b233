import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { useCommandLine } from '../support/commandLine.ts';

const plume = useCommandLine();
const { check, read, write } = plume;

suite('plume render --page', () => {
  test('prints the whole page', () => {
    writeSite();
    check(['render', '--page', 'site/index.md'], { code: 0, stdout: '<main><p>Bonjour</p>\n</main>' });
  });
  test('refuses a file that becomes no page', () => {
    writeSite();
    check(['render', '--page', 'site/uploads/a.txt', '--lang', 'fr'], { code: 2, stderr: /ne fait pas de page/ });
  });
  test('refuses a file of no site', () => {
    write('a.md', '---\n---\n');
    check(['render', '--page', 'a.md', '--lang', 'fr'], { code: 2, stderr: /dans aucun site Jekyll/ });
  });
  test('says that an include is not there', () => {
    writeSite('{% include rien.html %}');
    check(['render', '--page', 'site/index.md', '--lang', 'fr'], { code: 0, stderr: /pas de fichier « rien\.html » à inclure/ });
  });
});

suite('plume render --page --out', () => {
  test('writes pages and files at their addresses', () => {
    writeSite();
    check(['render', '--page', 'site', '--out', 'out'], { code: 0, stderr: '' });
    assert.equal(read('out/index.html'), '<main><p>Bonjour</p>\n</main>');
    assert.equal(read('out/uploads/a.txt'), 'a');
  });
  test('leaves a document at its address where a page has the same', () => {
    writeSite();
    write('site/_config.yml', 'plugins: [jekyll-redirect-from]\n');
    write('site/_posts/2024-01-02-a.md', '---\npermalink: /a/\nredirect_from: /a/\n---\nLe billet\n');
    check(['render', '--page', 'site', '--out', 'out'], { code: 0 });
    assert.match(read('out/a/index.html'), /Le billet/);
    write('site/un.md', '---\npermalink: /b/\n---\nLa première\n');
    write('site/zwei.md', '---\npermalink: /b/\n---\nLa dernière, plus courte\n');
    check(['render', '--page', 'site', '--out', 'out', '--force'], { code: 0 });
    assert.equal(read('out/b/index.html'), '<p>La dernière, plus courte</p>\n');
  });
  test('leaves a folder alone that holds something', () => {
    writeSite();
    write('out/mine.txt', 'mine');
    check(['render', '--page', 'site', '--out', 'out', '--lang', 'fr'], { code: 2, stderr: /n’est pas vide/ });
    assert.deepEqual(readdirSync(join(plume.folder, 'out')), ['mine.txt']);
  });
  test('writes beside what is there when it is told to, and deletes nothing', () => {
    writeSite();
    write('out/mine.txt', 'mine');
    check(['render', '--page', 'site', '--out', 'out', '--force'], { code: 0 });
    assert.equal(read('out/mine.txt'), 'mine');
  });
  test('never writes among the sources', () => refusesAmongSources('site/out'));
  test('never writes among the sources by way of a link', () => {
    symlinkSync('site', join(plume.folder, 'link'));
    refusesAmongSources('link/out');
  });
  test('writes where the site is built', () => {
    writeSite();
    check(['render', '--page', 'site', '--out', 'site/_site'], { code: 0 });
    assert.ok(existsSync(join(plume.folder, 'site/_site/index.html')));
  });
  test('says that a file cannot be written', () => {
    writeSite();
    write('out', 'a file');
    check(['render', '--page', 'site', '--out', 'out', '--force', '--lang', 'fr'], { code: 2, stderr: /^plume: .*out.* ne peut pas être lu ou écrit \((?:ENOTDIR|EEXIST)\)\.\n$/ });
  });
});

suite('a link of a site', () => {
  test('that leads out of it is not followed', () => {
    writeSite('{% include secret.html %}');
    const outside = mkdtempSync(join(tmpdir(), 'plume-outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    mkdirSync(join(plume.folder, 'site/_includes'));
    symlinkSync(join(outside, 'secret.txt'), join(plume.folder, 'site/_includes/secret.html'));
    symlinkSync(join(outside, 'secret.txt'), join(plume.folder, 'site/copy.txt'));
    symlinkSync(outside, join(plume.folder, 'site/folder'));
    check(['render', '--page', 'site', '--out', 'out', '--lang', 'fr'], { code: 0, stderr: /secret\.html est un lien qui sort du site.*copy\.txt est un lien/s });
    assert.doesNotMatch(read('out/index.html'), /secret/);
    assert.deepEqual(readdirSync(join(plume.folder, 'out')).toSorted(), ['index.html', 'uploads']);
  });
  test('that leads to nothing stops nothing', () => {
    writeSite();
    symlinkSync('nothing', join(plume.folder, 'site/broken.txt'));
    check(['render', '--page', 'site', '--out', 'out', '--lang', 'fr'], { code: 0, stderr: /broken\.txt est un lien .* à rien/ });
  });
  test('that leads to another folder of it is followed', () => {
    writeSite();
    symlinkSync('uploads', join(plume.folder, 'site/files'));
    check(['render', '--page', 'site', '--out', 'out'], { code: 0, stderr: '' });
    assert.equal(read('out/files/a.txt'), 'a');
  });
  test('that leads back to a folder above ends', () => {
    writeSite();
    symlinkSync('..', join(plume.folder, 'site/uploads/back'));
    check(['render', '--page', 'site', '--out', 'out'], { code: 0 });
    assert.deepEqual(readdirSync(join(plume.folder, 'out/uploads')), ['a.txt']);
  });
});

function writeSite(body = 'Bonjour'): void {
  write('site/_config.yml', 'title: Un site\n');
  write('site/_layouts/default.html', '<main>{{ content }}</main>');
  write('site/index.md', `---\nlayout: default\n---\n${body}\n`);
  write('site/uploads/a.txt', 'a');
}

function refusesAmongSources(out: string): void {
  writeSite();
  check(['render', '--page', 'site', '--out', out, '--lang', 'fr'], { code: 2, stderr: /est dans le dossier du site/ });
  assert.deepEqual(readdirSync(join(plume.folder, 'site')).toSorted(), ['_config.yml', '_layouts', 'index.md', 'uploads']);
}
