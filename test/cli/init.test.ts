import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, suite, test } from 'node:test';
import type { SiteSetup } from '../../server/src/protocol/siteSetup.ts';
import { useCommandLine } from '../support/commandLine.ts';

const plume = useCommandLine();
const { check, read, write } = plume;

suite('plume init', () => {
  beforeEach(() => {
    write('_config.yml', 'lang: fr\n');
    for (let day = 10; day < 34; day += 1) {
      write(`_posts/2019-0${day < 22 ? 1 : 2}-${day < 22 ? day : day - 10}-a${day}.md`, `---\ntitle: Article ${day}\n${day === 12 ? '' : 'auteur: Camille\n'}---\n\nVoir https://a${day}.fr\n`);
    }
    write('_posts/_exemple.md', '---\nauteur: Camille\n---\n');
  });

  test('writes, says so, and says which articles do not fit', () => {
    check(['init'], { code: 0, stdout: /^Écrits, à relire et à ranger avec le site\u00A0:\n {2}plume\.yml\n {2}_plume\/posts\.schema\.yml\n\n2 articles s’écartent des autres par l’en-tête\. Le plus fréquent d’abord\u00A0:\n/ });
    assert.match(read('plume.yml'), /^#   link\.bare-address: warning +# 24 points dans 24 fichiers$/m);
    assert.match(read('_plume/posts.schema.yml'), /^required:\n {2}- title\n {2}# - auteur /m);
    check(['check', 'plume.yml', '--fail-on', 'hint'], { code: 0 });
  });
  test('names an article that Jekyll passes over, and that does not fit', () => check(['init'], { code: 0, stdout: /Il manque le champ «\u00A0title\u00A0».*\n {7}_posts\/_exemple\.md/ }));
  test('tells a program what was written, and how each article that departs is corrected', () => {
    const { status, stdout } = plume.run(['init', '--format', 'json', '--lang', 'fr']);
    assert.equal(status, 0);
    const { written, refused, departures } = JSON.parse(stdout) as SiteSetup;
    assert.deepEqual(written.map(it => it.split('/').at(-1)), ['plume.yml', 'posts.schema.yml']);
    assert.equal(refused, null);
    const [{ code, places: [place] } = { code: '', places: [] }] = departures.filter(it => it.sentence.includes('«\u00A0title\u00A0»'));
    assert.deepEqual([code, place?.path, place?.correction?.[0]?.line], ['front-matter.missing-field', '_posts/_exemple.md', 'auteur: Camille']);
  });
  test('tells a program that nothing was written, and what departs all the same', () => {
    write('plume.yml', '{}\n');
    const { status, stdout } = plume.run(['init', '--format', 'json', '--lang', 'fr']);
    const { written, refused, departures } = JSON.parse(stdout) as SiteSetup;
    assert.deepEqual([status, written, refused, departures.length], [2, [], 'plume.yml est déjà là\u00A0: rien n’a été écrit.', 2]);
  });
  test('speaks the language that is asked for', () => check(['init', '--lang', 'en'], { code: 0, stdout: /^Written, to be read/ }));
  test('takes the folder of a site', () => {
    const { status } = plume.shell('cd _posts && "$NODE" "$PLUME" init ..');
    assert.equal(status, 0);
    assert.ok(existsSync(join(plume.folder, 'plume.yml')));
  });
  for (const path of ['plume.yml', 'plume.yaml', '_plume/posts.schema.yml']) {
    test(`writes nothing where ${path} is there already`, () => {
      write(path, '{}\n');
      check(['init', '--lang', 'fr'], { code: 2, stdout: '', stderr: `plume: ${path} est déjà là\u00A0: rien n’a été écrit.\n` });
      assert.equal(read(path), '{}\n');
      assert.equal(['plume.yml', 'plume.yaml', '_plume/posts.schema.yml'].filter(it => existsSync(join(plume.folder, it))).length, 1);
    });
  }
  test('outside of a Jekyll site, says so', () => {
    const { status, stderr } = plume.shell('mkdir /tmp/plume-none-$$ && cd /tmp/plume-none-$$ && "$NODE" "$PLUME" init; code=$?; rmdir /tmp/plume-none-$$; exit $code');
    assert.equal(status, 2);
    assert.match(stderr, /not the folder of a Jekyll site/);
  });
});
