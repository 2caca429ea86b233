import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, suite, test } from 'node:test';
import { useCommandLine } from '../support/commandLine.ts';

const plume = useCommandLine();
const { check, read, run, write } = plume;
const HEADER = '---\nlayout: default\ntitle: A\n---\n\n';
const LIST = 'plume-baseline.json';

suite('plume check, with problems that were accepted', () => {
  beforeEach(() => {
    write('_config.yml', 'lang: fr\n');
    write('_layouts/default.html', '{{ content }}');
    write('_posts/2019-01-01-a.md', `${HEADER}Voir https://a.fr\n`);
    write('_posts/2019-01-02-b.md', `${HEADER}Voir https://b.fr\n\nVoir https://b.fr\n`);
  });
  const accept = (): void => check(['check', '--write-baseline', LIST], { code: 0, stdout: '2 fichiers, 0 problème, 3 acceptés\n', stderr: /^plume: 3 problèmes acceptés dans 2 fichiers, dans la liste plume-baseline\.json\.\nplume: Écrivez «\u00A0baseline: plume-baseline\.json/ });

  test('writes them, one a line, without their lines', () => {
    accept();
    assert.deepEqual(JSON.parse(read(LIST)), {
      'plume-baseline': 1,
      files: { '_posts/2019-01-01-a.md': { 'link.bare-address https://a.fr': 1 }, '_posts/2019-01-02-b.md': { 'link.bare-address https://b.fr': 2 } },
    });
  });
  test('reports only what is new, and fails only for that', () => {
    accept();
    check(['check', '--baseline', LIST], { code: 0, stdout: '2 fichiers, 0 problème, 3 acceptés\n', stderr: '' });
    write('_posts/2019-01-01-a.md', `${HEADER}Un paragraphe.\n\nVoir https://a.fr\n\nVoir https://c.fr\n`);
    check(['check', '--baseline', LIST], { code: 1, stdout: /^_posts\/2019-01-01-a\.md:10:6 avertissement .*\n2 fichiers, 1 problème, 3 acceptés\n$/ });
    assert.equal((JSON.parse(run(['check', '--baseline', LIST, '--format', 'json']).stdout) as unknown[]).length, 1);
  });
  test('says it in English', () => {
    accept();
    check(['check', '--baseline', LIST, '--lang', 'en'], { code: 0, stdout: '2 files, 0 problems, 3 accepted\n' });
  });
  test('more of the same are new', () => {
    accept();
    write('_posts/2019-01-02-b.md', `${HEADER}${'Voir https://b.fr\n\n'.repeat(3)}`);
    check(['check', '--baseline', LIST, '--fail-on', 'information'], { code: 1, stdout: /2 fichiers, 1 problème, 3 acceptés\n$/ });
  });
  test('says which are gone, and takes them out when asked, without accepting new ones', () => {
    accept();
    write('_posts/2019-01-02-b.md', `${HEADER}Voir https://b.fr\n\nVoir https://d.fr\n`);
    check(['check', '--baseline', LIST], { code: 1, stderr: /^plume: 1 problème accepté n’existe plus\. «\u00A0plume check --prune-baseline\u00A0» le retire de plume-baseline\.json\.\n$/ });
    check(['check', '--baseline', LIST, '--prune-baseline'], { code: 1, stderr: /^plume: plume-baseline\.json\u00A0: 1 problème de moins\.\n$/ });
    assert.deepEqual((JSON.parse(read(LIST)) as { files: Record<string, unknown> }).files['_posts/2019-01-02-b.md'], { 'link.bare-address https://b.fr': 1 });
  });
  test('forgets a file that is gone, and keeps one that was not asked about', () => {
    accept();
    rmSync(join(plume.folder, '_posts/2019-01-02-b.md'));
    check(['check', '--baseline', LIST, '_posts/2019-01-01-a.md'], { code: 0, stderr: /2 problèmes acceptés n’existent plus/ });
    check(['check', '--write-baseline', LIST, '_config.yml'], { code: 0, stderr: /1 problème accepté dans 1 fichier/ });
    assert.match(read(LIST), /2019-01-01-a/);
  });
  test('knows a file that was renamed', () => {
    accept();
    renameSync(join(plume.folder, '_posts/2019-01-02-b.md'), join(plume.folder, '_posts/2019-03-02-autre.md'));
    check(['check', '--baseline', LIST], { code: 0, stderr: '' });
    check(['check', '--baseline', LIST, '--prune-baseline'], { code: 0 });
  });
  test('reads the list that plume.yml names', () => {
    accept();
    write('plume.yml', `baseline: ${LIST}\n`);
    check(['check'], { code: 0, stdout: /3 acceptés/ });
    check(['check', '--write-baseline', LIST], { code: 0, stderr: /^[^\n]*dans la liste plume-baseline\.json\.\n$/ });
  });
  test('a list that plume.yml names before it is written is not itself a problem', () => {
    write('plume.yml', `baseline: ${LIST}\n`);
    check(['check'], { code: 2, stderr: /plume-baseline\.json/ });
    check(['check', '--write-baseline', LIST], { code: 0, stdout: /3 acceptés\n$/ });
    check(['check'], { code: 0, stderr: '' });
  });
  test('is the same from another folder', () => {
    accept();
    const { status } = plume.shell(`cd _posts && "$NODE" "$PLUME" check --baseline ../${LIST} ..`);
    assert.equal(status, 0);
  });
  test('says that there is no such list', () => check(['check', '--baseline', 'absent.json', '--lang', 'fr'], { code: 2, stderr: /absent\.json\u00A0: il n’y a pas de liste/ }));
  test('says that a file is no list, and leaves it as it is', () => {
    write('package.json', '{"name": "site"}\n');
    check(['check', '--baseline', 'package.json', '--lang', 'en'], { code: 2, stderr: /cannot be read as a list of accepted problems/ });
    check(['check', '--write-baseline', 'package.json', '--lang', 'en'], { code: 2, stderr: /something else than a list/ });
    assert.equal(read('package.json'), '{"name": "site"}\n');
  });
  test('accepting goes alone', () => check(['check', '--baseline', 'a.json', '--write-baseline', 'b.json'], { code: 2, stderr: /neither with --baseline/ }));
  test('pruning needs a list', () => check(['check', '--prune-baseline', '--lang', 'fr'], { code: 2, stderr: /--prune-baseline/ }));
});
