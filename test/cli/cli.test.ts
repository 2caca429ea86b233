import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { suite, test } from 'node:test';
import { useCommandLine } from '../support/commandLine.ts';

const GOOD = '---\ntitle: A\ndate: 2019-07-15 16:30:00 +02:00\ncategories: [Article]\n---\n\nBonjour\n';
const SHARED = resolve(process.env['PLUME_SHARED'] ?? '../shared', 'articles/ia-15-projets.md');

const plume = useCommandLine();
const { check, read, run, shell, write } = plume;

suite('plume', () => {
  test('helps', () => check(['--help'], { code: 0, stdout: /plume render .*plume check/s }));
  test('helps where no command is given', () => check([], { code: 0, stdout: /plume check/ }));
  test('helps in French', () => check(['--help', '--lang', 'fr'], { code: 0, stdout: /Signale ce qui ne va pas/ }));
  test('complains in French', () => check(['check', 'absent.md', '--lang', 'fr'], { code: 2, stderr: /il n’y a pas de fichier/ }));
  test('complains in French where the language is joined to its option', () => check(['frobnicate', '--lang=fr'], { code: 2, stderr: /Commande inconnue.*: init, check, render, diff, guide, explain, rules, lsp, mcp\./ }));
  test('says its version', () => check(['--version'], { code: 0, stdout: /^\d+\.\d+\.\d+\n$/ }));
  test('does not know other commands', () => check(['frobnicate'], { code: 2, stderr: /Unknown command: frobnicate/ }));
  test('does not know other options', () => check(['check', '--frobnicate'], { code: 2, stderr: /^plume: Unknown option: --frobnicate\. Options: --format, / }));
  test('says in French which option it does not know', () => check(['check', '--frobnicate', '--lang', 'fr'], { code: 2, stderr: /^plume: Option inconnue\u00A0: --frobnicate\. Options\u00A0: --format, / }));
  test('says in French that a value is missing', () => check(['check', '--lang=fr', '--format'], { code: 2, stderr: /^plume: Il manque la valeur de --format/ }));
  test('says in French that there is no value to give', () => check(['check', '--lang=fr', '--fix=oui'], { code: 2, stderr: /^plume: --fix ne prend pas de valeur/ }));
  test('explains a rule, in both languages', () => {
    check(['explain', 'link.vague-text'], { code: 0, stdout: /^# A link that does not say where it leads\n/ });
    check(['explain', 'link.vague-text', '--lang', 'fr'], { code: 0, stdout: /^# Un lien qui ne dit pas où il mène\n/ });
    check(['explain', 'link.vague', '--lang', 'fr'], { code: 2, stderr: /Aucune règle ne s’appelle «\u00A0link\.vague\u00A0»\. Il y a\u00A0: link\./ });
    check(['explain', '../link.vague-text'], { code: 2, stderr: /No rule is called/ });
    check(['explain'], { code: 2, stderr: /explain takes the code of one rule/ });
  });
  test('lists the rules, each with its level and its title', () => {
    check(['rules'], { code: 0, stdout: /^link\.vague-text +information +A link that does not say where it leads$/m });
    const { stdout } = run(['rules', '--format', 'json', '--lang', 'fr']);
    const rules = JSON.parse(stdout) as readonly { readonly code: string; readonly title: string; readonly level: string }[];
    assert.ok(rules.length > 100);
    assert.deepEqual(rules.filter(it => it.title === '' || it.level === ''), []);
  });
});

suite('plume render', () => {
  test('prints the body of a file, without its header', () => {
    write('a.md', '---\ntitle: A\n---\n\n## Titre\n{: .a }\n');
    check(['render', 'a.md'], { code: 0, stdout: '<h2 class="a" id="titre">Titre</h2>\n' });
  });
  test('reads standard input', () => check(['render', '-'], { code: 0, stdout: '<p>Bonjour</p>\n' }, GOOD));
  test('reads standard input where no file is named', () => check(['render'], { code: 0, stdout: '<p>Bonjour</p>\n' }, GOOD));
  test('takes options over those of the site', () => {
    write('_config.yml', 'kramdown:\n  auto_ids: true\n');
    check(['render', '-', '--options', '{"auto_ids": false}'], { code: 0, stdout: '<h2>T</h2>\n' }, '## T\n');
  });
  test('takes options of the site', () => {
    write('_config.yml', 'kramdown:\n  auto_ids: false\n');
    check(['render', '-'], { code: 0, stdout: '<h2>T</h2>\n' }, '## T\n');
  });
  test('refuses options that are no JSON', () => check(['render', '-', '--options', '{auto_ids}'], { code: 2, stderr: /JSON object/ }));
  test('refuses two files', () => check(['render', 'a.md', 'b.md'], { code: 2, stderr: /one file/ }));
  test('says that a file is not there', () => check(['render', 'nothing.md'], { code: 2, stderr: /nothing\.md cannot be read/ }));
  test('prints a header that nothing closes, as Jekyll does', () => check(['render', '-'], { code: 0, stdout: /<p>.*title: A/s }, '---\ntitle: A\n\nTexte\n'));
  test('prints a real article as Jekyll does', { skip: existsSync(SHARED) ? false : 'the shared articles are not here' }, () => {
    check(['render', SHARED], { code: 0, stdout: readFileSync(SHARED.replace(/\.md$/, '.jekyll.html'), 'utf8') });
  });
});

suite('plume check', () => {
  test('has nothing against a good article', () => {
    write('a.md', GOOD);
    check(['check', 'a.md', '--lang', 'en'], { code: 0, stdout: '1 file, 0 problems\n' });
  });
  test('reports in French where the site is French', () => {
    write('_config.yml', 'lang: fr\n');
    write('_posts/a.md', GOOD.replace('title: A', 'title: A : B'));
    check(['check'], { code: 1, stdout: /^_posts\/a\.md:2:10 erreur .*guillemets\. \[front-matter\.colon-in-value\]\n1 fichier, 1 problème\n$/s });
  });
  test('reports in the language of the machine where the site has none', () => {
    write('a.md', GOOD.replace('title: A', 'title: A : B'));
    check(['check', 'a.md'], { code: 1, stdout: /erreur/ }, undefined, { LANG: 'fr_FR.UTF-8' });
  });
  test('reports as JSON, from 1', () => {
    write('_config.yml', 'timezone: Europe/Paris\n');
    write('a.md', GOOD.replace('16:30:00 +02:00', '16:30:00'));
    const { stdout } = run(['check', 'a.md', '--format', 'json', '--lang', 'en']);
    const [{ message, ...rest }] = JSON.parse(stdout) as [{ message: string }];
    assert.deepEqual(rest, { file: 'a.md', line: 3, column: 7, endLine: 3, endColumn: 26, severity: 'warning', code: 'front-matter.date-without-zone' });
    assert.match(message, /time zone/);
  });
  test('reports on the whole site, as a page', () => {
    write('_config.yml', 'lang: fr\ntimezone: Europe/Paris\n');
    write('_posts/2024-01-02-a.md', '---\ntitle: L’an <1>\ntags: [neuf]\n---\n\n![](/a.png)\n');
    write('_posts/2999-01-02-b.md', '---\ntitle: Demain\n---\n\nTexte\n');
    write('_drafts/c.md', '---\ntitle: Un jour\n---\n\nTexte\n');
    const { stdout } = run(['check', '--format', 'html']);
    assert.match(stdout, /<html lang="fr">[^]*Une image sans alternative \(1\)[^]*<h3>posts \(3\)<\/h3>[^]*<code>title<\/code><\/td><td class="number">3<\/td><td class="number">100\u00A0%/);
    assert.match(stdout, /<h2>Brouillons<\/h2>\n<ul><li><a href="_drafts\/c\.md">Un jour<\/a>/);
    assert.match(stdout, /<h2>Articles programmés<\/h2>\n<ul><li><time datetime="2999-01-02">2 janvier 2999<\/time> <a href="_posts\/2999-01-02-b\.md">Demain<\/a><\/li><\/ul>/);
    assert.match(stdout, /L’an &lt;1&gt;[^]*<li>neuf \(1\)<\/li>/);
    assert.doesNotMatch(stdout, /<script|L’an <1>/);
  });
  test('leads from a page in another folder to the articles', () => {
    write('_config.yml', 'lang: en\n');
    write('_posts/2024-01-02-a.md', '---\ntitle: A\n---\n\n![](/a.png)\n');
    write('out/.keep', '');
    run(['check', '--format', 'html', '--output-file', 'out/site.html']);
    assert.match(read('out/site.html'), /<base href="\.\.\/">/);
  });
  test('reports as SARIF', () => {
    write('_config.yml', 'timezone: Europe/Paris\n');
    write('a.md', GOOD.replace('16:30:00 +02:00', '16:30:00'));
    const { stdout } = run(['check', 'a.md', '--format', 'sarif']);
    const log = JSON.parse(stdout) as { version: string; runs: { tool: { driver: { rules: object[] } }; results: { ruleId: string; level: string; partialFingerprints: object; fixes: object[] }[] }[] };
    assert.equal(log.version, '2.1.0');
    const [rule] = log.runs[0]?.tool.driver.rules as readonly { readonly name: string; readonly help: { readonly markdown: string }; readonly defaultConfiguration: object }[];
    assert.equal(rule?.name, 'FrontMatterDateWithoutZone');
    assert.match(rule?.help.markdown ?? '', /^# .+\n\n`front-matter\.date-without-zone`/);
    assert.deepEqual(rule?.defaultConfiguration, { level: 'warning' });
    const [result] = log.runs[0]?.results ?? [];
    assert.deepEqual(result?.fixes, [
      { artifactChanges: [{ artifactLocation: { uri: 'a.md' }, replacements: [{ deletedRegion: { startLine: 3, startColumn: 26, endLine: 3, endColumn: 26 }, insertedContent: { text: ' +02:00' } }] }] },
    ]);
    assert.deepEqual(Object.keys(result?.partialFingerprints ?? {}), ['plume/v1']);
    assert.deepEqual(log.runs[0]?.results.map(it => [it.ruleId, it.level]), [['front-matter.date-without-zone', 'warning']]);
  });
  test('reports for GitHub', () => {
    write('_config.yml', 'timezone: Europe/Paris\n');
    write('a.md', GOOD.replace('16:30:00 +02:00', '16:30:00'));
    check(['check', 'a.md', '--format', 'github'], { code: 1, stdout: /^::warning file=a\.md,line=3,endLine=3,col=7,endColumn=26,title=front-matter\.date-without-zone::.*\n$/ });
  });
  test('tells GitHub ten problems of a level, and writes the others as text', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour\n\n'.repeat(13)));
    const { stdout } = run(['check', '--format', 'github', '--lang', 'en']);
    assert.equal(stdout.match(/^::warning /gm)?.length, 10);
    assert.match(stdout, /^GitHub shows only 10 annotations of each level\. Here are the other 3:\n(?:_posts\/2019-07-15-a\.md:\d+:\d+ .* \[emphasis\.unclosed\]\n){3}$/m);
  });
  test('reports a line of JSON for each problem', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour\n\n**Au revoir'));
    const { stdout } = run(['check', '--format', 'jsonl']);
    assert.deepEqual(stdout.trimEnd().split('\n').map(it => (JSON.parse(it) as { line: number }).line), [7, 9]);
  });
  test('reports for GitLab, two equal problems apart, whatever their lines', () => {
    write('_config.yml', 'title: Site\n');
    const problems = (text: string): { fingerprint: string; severity: string; location: object }[] => {
      write('_posts/2019-07-15-a.md', text);
      return JSON.parse(run(['check', '--format', 'gitlab']).stdout) as ReturnType<typeof problems>;
    };
    const before = problems(GOOD.replace('Bonjour', '**Bonjour\n\n**Bonjour'));
    const after = problems(GOOD.replace('Bonjour', 'Texte\n\n**Bonjour\n\n**Bonjour'));
    assert.deepEqual(before.map(it => [it.severity, it.location]), [7, 9].map(line => ['major', { path: '_posts/2019-07-15-a.md', lines: { begin: line, end: line } }]));
    assert.equal(new Set(before.map(it => it.fingerprint)).size, 2);
    assert.deepEqual(after.map(it => it.fingerprint), before.map(it => it.fingerprint));
  });
  test('reports as JUnit, with what XML needs escaped', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a&b.md', GOOD.replace('Bonjour', '**Bonjour'));
    const { stdout } = run(['check', '--format', 'junit', '--lang', 'en']);
    assert.match(stdout, /<testsuites name="plume" tests="1" failures="1" errors="0">\n {2}<testsuite name="_posts\/2019-07-15-a&amp;b\.md" tests="1"/);
    assert.match(stdout, /<testcase classname="_posts\/2019-07-15-a&amp;b\.md" name="emphasis\.unclosed 7:1"><failure type="warning" message="[^"<>]+">/);
    assert.match(run(['check', '--format', 'junit', '--fail-on', 'error']).stdout, /failures="0".*<system-out>/s);
  });
  test('lets as many warnings pass as are asked for, and no error', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour\n\n**Au revoir'));
    check(['check', '--max-warnings', '2'], { code: 0 });
    check(['check', '--max-warnings', '1'], { code: 1 });
    check(['check', '--max-warnings', '1', '--fail-on', 'error'], { code: 1 });
    check(['check', '--max-warnings', 'x'], { code: 2, stderr: /takes a number/ });
    write('_posts/2019-07-15-b.md', GOOD.replace('title: A', 'title: A : B'));
    check(['check', '--max-warnings', '2'], { code: 1 });
  });
  test('reports and corrects the rules alone that are asked for, or families of them', () => {
    write('_config.yml', 'title: Site\nlang: fr\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour et [ici](https://exemple.fr) : oui'));
    check(['check', '--only', 'emphasis', '--format', 'jsonl'], { code: 1, stdout: /^\{[^\n]*emphasis\.unclosed[^\n]*\}\n$/ });
    check(['check', '--only', 'card.part-order,link.missing-file', '--format', 'jsonl'], { code: 0, stdout: '' });
    check(['check', '--only', 'emphasis', '--fix', '--lang', 'en'], { code: 1 });
    assert.match(read('_posts/2019-07-15-a.md'), /\) : oui/);
    // What was accepted of other rules has not gone.
    check(['check', '--write-baseline', 'baseline.json', '--lang', 'en'], { code: 0 });
    const accepted = read('baseline.json');
    check(['check', '--only', 'card', '--baseline', 'baseline.json', '--prune-baseline'], { code: 0 });
    assert.equal(read('baseline.json'), accepted);
    check(['check', '--only', 'emphase', '--lang', 'fr'], { code: 2, stderr: /--only ne connaît pas emphase/ });
  });
  test('writes its report to a file', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour'));
    check(['check', '--format', 'json', '--output-file', 'report.json'], { code: 1, stdout: '' });
    assert.equal((JSON.parse(read('report.json')) as readonly unknown[]).length, 1);
    check(['check', '--output-file', 'nowhere/report.txt', '--lang', 'fr'], { code: 2, stderr: /Le résultat n’a pas pu être écrit dans nowhere\/report\.txt \(ENOENT\)/ });
  });
  test('is quiet about what is below the severity that is asked for', () => {
    write('_config.yml', 'title: Site\n');
    write('_posts/2019-07-15-a.md', GOOD.replace('Bonjour', '**Bonjour'));
    check(['check', '--quiet', '--fail-on', 'error', '--lang', 'en'], { code: 0, stdout: '1 file, 0 problems\n' });
    check(['check', '--quiet', '--lang', 'en'], { code: 1, stdout: /emphasis\.unclosed.*\n1 file, 1 problem\n$/ });
  });
  test('fails from the severity that is asked for', () => {
    write('_config.yml', 'timezone: Europe/Paris\n');
    write('a.md', GOOD.replace('16:30:00 +02:00', '16:30:00'));
    check(['check', 'a.md', '--fail-on', 'error'], { code: 0 });
    check(['check', 'a.md'], { code: 1 });
  });
  test('refuses formats that do not exist', () => check(['check', '--format', 'xml'], { code: 2, stderr: /text, json, jsonl, sarif, github, gitlab, junit/ }));
  test('says that a file is not there', () => check(['check', 'nothing.md'], { code: 2, stderr: /nothing\.md/ }));
  test('reports a broken configuration where it is broken', () => {
    write('plume.yml', 'rules:\n  a.b: grave\nvocabulaire: {}\n');
    write('_config.yml', 'title: Site : le nôtre\n');
    write('_posts/a.md', GOOD);
    check(['check', '--lang', 'en'], { code: 1, stdout: /_config\.yml:1:8 error .*\nplume\.yml:2:8 error .*\nplume\.yml:3:1 warning .*vocabulary/s });
  });
  test('finds what a real article is known for', { skip: existsSync(SHARED) ? false : 'the shared articles are not here' }, () => {
    const { stdout } = run(['check', SHARED, '--format', 'json']);
    const found = (JSON.parse(stdout) as { line: number; code: string }[]).map(it => `${it.line} ${it.code}`);
    for (const expected of [
      '18 heading.starts-too-deep',
      '24 annotation.lands-elsewhere',
      '28 annotation.lands-elsewhere',
      '40 content.placeholder',
      '62 emphasis.space-inside',
      '62 html.unknown-attribute',
    ]) {
      assert.ok(found.includes(expected), `${expected} among ${found.join(', ')}`);
    }
  });
});

suite('plume check --fix', () => {
  test('corrects what is safe, and reports the rest', () => {
    write('_config.yml', 'timezone: Europe/Paris\n');
    write('plume.yml', 'schema: {properties: {categories: {type: array, minItems: 1}}}\n');
    write('_posts/a.md', '---\r\ntitle: IA : 15 projets\r\ndate: 2019-07-15 16:30:00\r\ncategories: []\r\n---\r\n\r\nle **mot **- suite\r\n');
    check(['check', '_posts/a.md', '--fix', '--lang', 'en'], { code: 1, stdout: /empty-field.*3 fixed/s });
    assert.equal(read('_posts/a.md'), "---\r\ntitle: 'IA : 15 projets'\r\ndate: 2019-07-15 16:30:00 +02:00\r\ncategories: []\r\n---\r\n\r\nle **mot** - suite\r\n");
  });
  test('leaves a good file alone', () => {
    write('a.md', GOOD);
    const { mtimeMs, ino } = statSync(join(plume.folder, 'a.md'));
    check(['check', 'a.md', '--fix'], { code: 0 });
    assert.deepEqual([statSync(join(plume.folder, 'a.md')).mtimeMs, statSync(join(plume.folder, 'a.md')).ino], [mtimeMs, ino]);
  });
  test('keeps the mode of a file, follows a link, and leaves no draft behind', () => {
    write('real.md', GOOD.replace('title: A', 'title: A : B'));
    chmodSync(join(plume.folder, 'real.md'), 0o640);
    symlinkSync('real.md', join(plume.folder, 'link.md'));
    check(['check', 'link.md', '--fix'], { code: 0 });
    assert.match(read('real.md'), /title: 'A : B'/);
    assert.equal(statSync(join(plume.folder, 'real.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(plume.folder).toSorted(), ['link.md', 'real.md']);
  });
  test('leaves a file its other names', () => {
    write('a.md', GOOD.replace('title: A', 'title: A : B'));
    linkSync(join(plume.folder, 'a.md'), join(plume.folder, 'b.md'));
    check(['check', 'a.md', '--fix'], { code: 0 });
    assert.match(read('b.md'), /title: 'A : B'/);
    assert.equal(statSync(join(plume.folder, 'a.md')).nlink, 2);
  });
  test('leaves a file its owner', { skip: process.getuid?.() === 0 ? false : 'only the administrator may write for others' }, () => {
    write('a.md', GOOD.replace('title: A', 'title: A : B'));
    chownSync(join(plume.folder, 'a.md'), 1234, 1235);
    check(['check', 'a.md', '--fix'], { code: 0 });
    const { uid, gid } = statSync(join(plume.folder, 'a.md'));
    assert.deepEqual([uid, gid], [1234, 1235]);
  });
  test('does not touch a file that is no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(GOOD.replace('title: A', 'title: A : B')), Buffer.from([0xe9, 0x0a])]);
    writeFileSync(join(plume.folder, 'a.md'), bytes);
    check(['check', 'a.md', '--fix'], { code: 2, stdout: /file\.not-text/ });
    assert.deepEqual(readFileSync(join(plume.folder, 'a.md')), bytes);
  });
});

suite('exit codes of plume check', () => {
  const BAD = GOOD.replace('title: A', 'title: A : B');

  test('a path at which there is nothing is 2, and the others are checked', () => {
    write('a.md', BAD);
    check(['check', 'absent.md', 'a.md', '--lang', 'en'], { code: 2, stdout: /a\.md:2.*1 problem/s, stderr: /absent\.md: there is no such file/ });
  });
  test('files, but no article among them, is 0 and a sentence', () => {
    write('notes.txt', 'x');
    check(['check', '--lang', 'en'], { code: 0, stdout: '0 files, 0 problems\n', stderr: /no article among/ });
    check(['check', 'notes.txt', '--lang', 'fr'], { code: 0, stderr: /pas d’article parmi/ });
  });
  test('a reader that goes away leaves the verdict', () => {
    write('bad.md', BAD);
    write('good.md', GOOD);
    assert.equal(shell('"$NODE" "$PLUME" check bad.md | true; echo "${PIPESTATUS[0]}"').stdout, '1\n');
    assert.equal(shell('"$NODE" "$PLUME" check good.md | true; echo "${PIPESTATUS[0]}"').stdout, '0\n');
  });
  test('a full disk is 2, and a sentence', { skip: existsSync('/dev/full') ? false : 'no /dev/full here' }, () => {
    write('good.md', GOOD);
    for (const command of ['check good.md', 'render good.md', '--help']) {
      const { status, stderr } = shell(`"$NODE" "$PLUME" ${command} >/dev/full`);
      assert.deepEqual([status, stderr], [2, 'plume: The result could not be written (ENOSPC).\n'], command);
    }
  });
  test('a file that is too long is 2, and the others are checked', () => {
    write('a.md', '');
    truncateSync(join(plume.folder, 'a.md'), 50_000_001);
    write('b.md', BAD);
    check(['check', 'a.md', 'b.md', '--lang', 'en'], { code: 2, stdout: /^a\.md:1:1 error .*too long.*\nb\.md:2/s });
  });
  test('a correction that cannot be written is 2, and a sentence', { skip: process.getuid?.() === 0 ? 'the administrator may write everywhere' : false }, () => {
    mkdirSync(join(plume.folder, 'shut'));
    write('shut/a.md', BAD);
    chmodSync(join(plume.folder, 'shut'), 0o555);
    check(['check', '--fix', 'shut/a.md', '--lang', 'en'], { code: 2, stdout: /could not be written \(EACCES\)/ });
    chmodSync(join(plume.folder, 'shut'), 0o755);
  });
});

suite('patterns', () => {
  const BAD = `${GOOD}\n## Un **texte\n\n- a\n`;
  test('are understood where no shell has expanded them', () => {
    write('_config.yml', '');
    write('_posts/2024/2024-01-01-a.md', BAD);
    write('_posts/2024-01-02-b.md', BAD);
    write('_posts/notes.txt', '');
    check(['check', '_posts/**/*.md', '--lang', 'en'], { code: 1, stdout: /^(?=[^]*2024-01-01-a\.md)(?=[^]*2024-01-02-b\.md)[^]*2 files/ });
    check(['check', '_posts/*-b.{md,markdown}', '--lang', 'en'], { code: 1, stdout: /^[^]*1 file,/ });
    check(['check', '_po*', '--lang', 'en'], { code: 1, stdout: /^[^]*2 files/ });
    check(['check', '_posts/*.txt', '--lang', 'en'], { code: 0, stderr: /There is no article/ });
  });
  test('are no patterns where a file has that name', () => {
    write('a[1].md', GOOD);
    check(['check', 'a[1].md', '--lang', 'en'], { code: 0, stdout: '1 file, 0 problems\n' });
  });
  test('that match nothing are said, and the rest is checked', () => {
    write('a.md', GOOD);
    check(['check', 'a.md', '_posts/**/*.md', '--lang', 'fr'], { code: 2, stdout: /1 fichier/, stderr: /_posts\/\*\*\/\*\.md : aucun fichier ne correspond à ce motif\./ });
  });
});

suite('links between folders', () => {
  test('that lead back are followed once', { timeout: 20_000 }, () => {
    write('posts/a.md', GOOD);
    symlinkSync('..', join(plume.folder, 'posts/one'));
    symlinkSync('..', join(plume.folder, 'posts/two'));
    symlinkSync('posts', join(plume.folder, 'also'));
    check(['check', '--lang', 'en'], { code: 0, stdout: '1 file, 0 problems\n' });
  });
  test('that lead elsewhere are followed', () => {
    const other = mkdtempSync(join(tmpdir(), 'plume-other-'));
    writeFileSync(join(other, 'b.md'), GOOD);
    symlinkSync(other, join(plume.folder, 'linked'));
    check(['check', '--lang', 'en'], { code: 0, stdout: '1 file, 0 problems\n' });
    rmSync(other, { recursive: true });
  });
});

suite('bad input', () => {
  test('an empty file', () => {
    write('_config.yml', '');
    write('_posts/a.md', '');
    check(['check'], { code: 1, stdout: /_posts\/a\.md:1:1 .*front-matter\.missing/ });
  });
  test('binary noise', () => {
    writeFileSync(join(plume.folder, 'a.md'), Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)));
    check(['check', 'a.md'], { code: 2, stdout: /file\.not-text/ });
  });
  test('a byte order mark', () => {
    write('a.md', `\uFEFF${GOOD}`);
    check(['check', 'a.md'], { code: 1, stdout: /a\.md:1:1 .*file\.byte-order-mark/ });
    check(['check', 'a.md', '--fix'], { code: 0 });
    assert.equal(read('a.md'), GOOD);
  });
  test('a header in JavaScript is not executed', () => {
    write('a.md', `---js\n{ title: require('fs').writeFileSync('${join(plume.folder, 'executed')}', '') }\n---\n`);
    check(['check', 'a.md', '--fail-on', 'information'], { code: 1, stdout: /a\.md:1:1 .*front-matter\.missing/ });
    check(['render', 'a.md'], { code: 0 });
    assert.ok(!existsSync(join(plume.folder, 'executed')));
  });
  test('aliases that multiply', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index] ?? ''}`).join(', ')}]`);
    write('a.md', `---\na: &a [x, x, x]\n${levels.join('\n')}\n---\n`);
    check(['check', 'a.md'], { code: 1, stdout: /too-many-aliases/ });
  });
  test('an article of five megabytes', () => {
    write('a.md', GOOD + 'Un paragraphe **gras** et *italique* de texte ordinaire.\n\n'.repeat(90_000));
    check(['check', 'a.md'], { code: 0 });
  });
  test('brackets that nest without end', () => {
    write('a.md', `---\na: ${'['.repeat(100_000)}\n---\n`);
    check(['check', 'a.md'], { code: 1, stdout: /front-matter/ });
  });
});
