import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { useCommandLine } from '../support/commandLine.ts';

const HEADER = '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\n---\n\n';
/** An attribute list that nothing closes: an error, wherever it stands. */
const WRONG = `${HEADER}Un mot.\n{: .grand\n`;
/** A space before a colon that breaks the line: a hint that is corrected safely. */
const SPACED = `${HEADER}Une liste : un, deux.\n`;

const plume = useCommandLine();
const { check, read, run, write } = plume;

interface Found {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
}

function found(...args: readonly string[]): readonly Found[] {
  return JSON.parse(run(['check', ...args, '--format', 'json']).stdout) as readonly Found[];
}

function git(...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: plume.folder, stdio: 'ignore' });
}

function site(files: Readonly<Record<string, string>> = {}): void {
  write('_config.yml', 'lang: fr\n');
  Object.entries(files).forEach(([path, text]) => write(path, text));
}

suite('plume check of standard input', () => {
  test('checks the text in the place of the file that is named', () => {
    site({ '_posts/2024-01-02-a.md': HEADER });
    const { stdout, status } = run(['check', '-', '--stdin-filename', '_posts/2024-01-02-a.md', '--format', 'json'], WRONG);
    assert.equal(status, 1);
    assert.deepEqual((JSON.parse(stdout) as readonly Found[]).map(({ file, code }) => [file, code]), [['_posts/2024-01-02-a.md', 'annotation.unclosed']]);
  });
  test('checks one that is not on disk yet', () => {
    site();
    check(['check', '-', '--stdin-filename', '_posts/2024-01-02-nouveau.md'], { code: 1, stdout: /^_posts\/2024-01-02-nouveau\.md:7:1 /m }, WRONG);
  });
  test('prints the corrected text, what is left to do beside it, and writes nothing', () => {
    site({ 'a.md': 'Tel quel.\n' });
    const { stdout, stderr, status } = run(['check', '-', '--stdin-filename', 'a.md', '--fix'], SPACED);
    assert.equal(stdout, SPACED.replace('liste :', 'liste\u00A0:'));
    assert.match(stderr, /1 correction/);
    assert.equal(status, 0);
    assert.equal(read('a.md'), 'Tel quel.\n');
  });
  test('prints nothing of what is no text: it would be another one', () => {
    site();
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `printf 'Un \\351t\\351 : a' | "$0" "$1" check - --stdin-filename a.md --fix --lang=fr`, process.execPath, join(resolve('out/programs'), 'cli.cjs')], { cwd: plume.folder, encoding: 'utf8' });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /n’est pas un texte en UTF-8/);
  });
  test('says nothing of the files that configure the site', () => {
    site({ 'plume.yml': 'inconnu: 1\n' });
    check(['check', '-', '--stdin-filename', 'a.md', '--format', 'json'], { code: 0, stdout: '[]\n' }, `${HEADER}Bonjour.\n`);
  });
  test('wants a name, and no other file', () => {
    check(['check', '-', '--lang=fr'], { code: 2, stderr: /plume check - --stdin-filename/ });
    check(['check', '-', 'a.md', '--stdin-filename', 'b.md'], { code: 2, stderr: /the one article/ });
  });
});

suite('plume check of some files', () => {
  test('leaves out what --exclude names, as .gitignore would', () => {
    site({ '_posts/2024-01-02-a.md': WRONG, '_posts/2024-01-02-b.md': WRONG, 'anciens/c.md': WRONG });
    assert.deepEqual(found('.', '--exclude', 'anciens/', '--exclude', '*-b.md').map(it => it.file), ['_posts/2024-01-02-a.md']);
  });
  test('checks what a branch has changed, committed or not, and what git does not know yet', () => {
    site({ 'a.md': WRONG, 'b.md': WRONG, 'c.md': WRONG, 'sous/été.md': WRONG });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Début');
    git('checkout', '-qb', 'branche');
    write('b.md', `${WRONG}\n`);
    git('commit', '-qam', 'b');
    git('checkout', '-q', 'main');
    write('c.md', `${WRONG}\n`);
    git('commit', '-qam', 'c');
    git('checkout', '-q', 'branche');
    write('sous/été.md', `${WRONG}\n`);
    write('d.md', WRONG);
    assert.deepEqual(found('--changed-since', 'main').map(it => it.file).toSorted(), ['b.md', 'd.md', 'sous/été.md']);
    assert.deepEqual(found('sous', '--changed-since', 'main').map(it => it.file), ['sous/été.md']);
    check(['check', '--changed-since', 'rien', '--lang=fr'], { code: 2, stderr: /git ne trouve pas où cette branche a quitté «\u00A0rien\u00A0»\. Donnez le nom d’une branche/ });
    check(['check', '--changed-since=--output=x', '--lang=fr'], { code: 2, stderr: /git ne trouve pas où cette branche a quitté «\u00A0--output=x\u00A0»/ });
    git('checkout', '-q', '-f', 'main');
    check(['check', 'c.md', '--changed-since', 'main', '--lang=fr'], { code: 0, stderr: /Aucun article n’a changé/ });
  });
  test('knows a changed file by another way to it', () => {
    site({ 'a.md': WRONG });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Début');
    write('a.md', `${WRONG}\n`);
    symlinkSync(plume.folder, join(plume.folder, 'lien'));
    assert.deepEqual(found('lien/a.md', '--changed-since', 'main').map(it => it.file), ['lien/a.md']);
  });
  test('says that there is no repository', () => {
    site({ 'a.md': WRONG });
    check(['check', '--changed-since', 'main', '--lang=fr'], { code: 2, stderr: /n’est pas dans un dépôt git/ });
  });
  test('shares a site among parts, whose union is the whole', () => {
    site(Object.fromEntries([...'abcdefg'].map(it => [`${it}.md`, WRONG])));
    write('plume.yml', 'inconnu: 1\n');
    const inOrder = (all: readonly Found[]): readonly string[] => all.map(it => JSON.stringify(it)).toSorted();
    const parts = ['1/3', '2/3', '3/3'].map(it => found('--shard', it));
    assert.deepEqual(inOrder(parts.flat()), inOrder(found()));
    assert.ok(parts.every(it => it.length >= 2 && it.length <= 4), parts.map(it => it.length).join(' '));
    check(['check', '--shard', '4/3', '--lang=fr'], { code: 2, stderr: /--shard attend une part et leur nombre/ });
  });
});

suite('plume check by other rules', () => {
  test('takes levels from the command line over those of the site', () => {
    site({ 'a.md': WRONG, 'plume.yml': 'rules:\n  annotation.unclosed: warning\n' });
    assert.deepEqual(found('a.md').map(it => it.severity), ['warning']);
    assert.deepEqual(found('a.md', '--rule', 'annotation.unclosed=information').map(it => it.severity), ['information']);
    assert.deepEqual(found('a.md', '--rule', 'annotation.unclosed=off'), []);
    check(['check', '--rule', 'annotation.unclosd=off', '--lang=fr'], { code: 2, stderr: /--rule ne connaît pas annotation\.unclosd/ });
    check(['check', '--rule', 'annotation.unclosed=loud'], { code: 2, stderr: /takes error, warning, information, hint, off/ });
  });
  test('reads another file in the place of plume.yml, and says of it what is wrong in it', () => {
    site({ 'a.md': WRONG, 'plume.yml': 'rules:\n  annotation.unclosed: warning\n', 'strict.yml': 'rules:\n  annotation.unclosed: hint\ninconnu: 1\n' });
    assert.deepEqual(found('--config', 'strict.yml').map(({ file, severity }) => [file, severity]), [['a.md', 'hint'], ['strict.yml', 'warning']]);
    check(['check', '--config', 'absent.yml', '--lang=fr'], { code: 2, stderr: /--config\u00A0: il n’y a pas de fichier «\u00A0absent\.yml\u00A0»/ });
  });
});

suite('plume check and what it writes', () => {
  test('shows corrections that it does not write, as git applies them', () => {
    site({ 'a.md': SPACED, 'b.md': `${HEADER}Rien ici.\n` });
    const { stdout, stderr, status } = run(['check', '--fix', '--dry-run']);
    assert.match(stdout, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -3,4 \+3,4 @@\n/);
    assert.match(stdout, /^-Une liste : un, deux\.\n\+Une liste\u00A0: un, deux\.$/m);
    assert.match(stderr, /1 correction/);
    assert.equal(status, 1);
    assert.equal(read('a.md'), SPACED);
    git('init', '-q');
    write('corrections.diff', stdout);
    git('apply', 'corrections.diff');
    assert.equal(read('a.md'), SPACED.replace('liste :', 'liste\u00A0:'));
    assert.equal(run(['check', '--fix', '--dry-run']).stdout, '');
    check(['check', '--dry-run', '--lang=fr'], { code: 2, stderr: /--dry-run va avec --fix/ });
  });
  test('writes several reports in one run', () => {
    site({ 'a.md': WRONG });
    check(['check', '--format', 'text', '--format', 'json=rapport.json', '--format=junit=rapport.xml'], { code: 1, stdout: /^a\.md:7:1 / });
    assert.equal((JSON.parse(read('rapport.json')) as readonly Found[]).length, 1);
    assert.match(read('rapport.xml'), /<testsuites/);
    check(['check', '--format', 'text', '--format', 'json', '--lang=fr'], { code: 2, stderr: /un seul s’affiche/ });
    check(['check', '--format', 'loud=x', '--lang=fr'], { code: 2, stderr: /--format accepte text/ });
  });
});
