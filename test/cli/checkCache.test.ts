import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { createEmitter } from '../../server/src/base/event.ts';
import type { CheckCommand } from '../../server/src/cli/arguments.ts';
import { check } from '../../server/src/cli/check.ts';
import { openCheckCache } from '../../server/src/cli/checkCache.ts';
import { createSiteTexts } from '../../server/src/cli/siteTexts.ts';
import { diskFiles } from '../../server/src/workspace/node/diskFiles.ts';
import type { FileChange } from '../../server/src/workspace/workspace.ts';
import { useCommandLine } from '../support/commandLine.ts';
import { layOut } from '../support/layOut.ts';
import { fc } from '../support/properties.ts';
import { createTestService } from '../support/service.ts';

/** Noon in Paris. */
const NOON = new Date('2024-05-10T10:00:00Z');

/** A small site in which most things depend on another one. */
const SITE = {
  '_config.yml': 'lang: fr\ntimezone: Europe/Paris\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n  notes:\n    output: true\n',
  'plume.yml': 'schema: schema.json\nvocabulary:\n  tags: {}\n',
  'schema.json': '{"type": "object", "required": ["title"], "properties": {"tags": {"type": "array", "x-vocabulary": true}, "image": {"x-file": "image"}}}',
  '_layouts/actualite.html': '<h1>{{ page.title }}</h1>{{ content }}',
  '_data/sujets.yml': 'eau:\n  nom: Eau\n',
  '_actualites/un.md': '---\ntitle: Un\ndate: 2024-05-10 15:00:00 +02:00\nlayout: actualite\ntags: [eau]\nimage: /uploads/a.png\n---\n\n## Bilan\n\nVoir [la suite](/actualites/deux/#bilan) et ![Une vue](/uploads/a.png).\n',
  '_actualites/deux.md': '---\ntitle: Deux\ndate: 2024-05-09 08:00:00 +02:00\nlayout: actualite\ntags: [eaux]\n---\n\n## Bilan\n\nVoir [le début]({% link _actualites/un.md %}).\n',
  '_notes/trois.md': '---\ntitle: Trois\n---\n\nUne note, sans date.\n',
  'uploads/a.png': 'image',
  'README.md': '# Le site\n',
};

const folders: string[] = [];
after(() => folders.forEach(it => rmSync(it, { recursive: true, force: true })));

interface Trial {
  readonly root: string;
  readonly cacheFile: string | undefined;
  readonly now?: Date;
}

/** What the command finds, and whether it took it from an earlier check. */
async function findings({ root, cacheFile, now = NOON }: Trial): Promise<{ readonly code: number; readonly report: string; readonly isRecalled: boolean }> {
  const outputFile = join(outside(), 'report.json');
  const command: CheckCommand = { name: 'check', paths: [root], reports: [{ format: 'json', file: outputFile }], fix: 'none', stdinName: undefined, exclude: [], changedSince: undefined, shard: undefined, config: undefined, rules: new Map(), failOn: 'warning', isQuiet: false, maxWarnings: undefined, language: 'fr', baseline: { kind: 'read', file: undefined }, only: [], cacheFile };
  const cache = cacheFile === undefined ? undefined : openCheckCache(diskFiles, { file: cacheFile, program: 'package.json', now: () => now });
  let isRecalled = false;
  const watched = cache && {
    ...cache,
    recall: async (...asked: Parameters<typeof cache.recall>) => {
      const known = await cache.recall(...asked);
      isRecalled = known !== undefined;
      return known;
    },
  };
  const texts = createSiteTexts(cache?.files ?? diskFiles);
  const { event } = createEmitter<FileChange>();
  const { service } = createTestService({}, 'fr', { workspace: { ...texts.files, onDidChange: event }, now: () => now, machineZone: 'Europe/Paris' });
  const code = await check(command, service, { texts, cache: watched });
  return { code, report: readFileSync(outputFile, 'utf8'), isRecalled };
}

/** A folder beside the site. */
function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plume-cache-'));
  folders.push(folder);
  return folder;
}

function site(files: Readonly<Record<string, string>> = SITE): { readonly root: string; readonly cacheFile: string } {
  const root = layOut(files);
  folders.push(root);
  return { root, cacheFile: join(root, '.plume-cache') };
}

/** A change of the site, or of the moment. */
type Change = { readonly path: string; readonly text: string | undefined } | { readonly minutes: number };

const TEXTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '_config.yml': [SITE['_config.yml'], SITE['_config.yml'].replace('Europe/Paris', 'America/Cayenne'), `${SITE['_config.yml']}future: true\n`, SITE['_config.yml'].replace('lang: fr', 'lang: en'), SITE['_config.yml'].replace('/:title/', '/:year/:title/')],
  'plume.yml': [SITE['plume.yml'], `${SITE['plume.yml']}rules:\n  link.missing-anchor: off\n`, undefined, 'extends: autre.yml\n'],
  'autre.yml': ['rules:\n  vocabulary.near-duplicate: error\n', undefined],
  'schema.json': [SITE['schema.json'], SITE['schema.json'].replace('["title"]', '["title", "chapeau"]'), '{', undefined],
  '_layouts/actualite.html': [SITE['_layouts/actualite.html'], '<h1 id="haut">{{ page.chapeau }}</h1>{{ content }}', undefined],
  '_data/sujets.yml': [SITE['_data/sujets.yml'], 'air:\n  nom: Air\n', undefined],
  '_actualites/un.md': [SITE['_actualites/un.md'], SITE['_actualites/un.md'].replace('title: Un', 'titre: Un'), SITE['_actualites/un.md'].replace('2024-05-10 15:00', '2024-05-12 15:00'), SITE['_actualites/un.md'].replace('#bilan', '#vilan'), undefined],
  '_actualites/deux.md': [SITE['_actualites/deux.md'], SITE['_actualites/deux.md'].replace('## Bilan', '## Balan'), SITE['_actualites/deux.md'].replace('[eaux]', '[mers]'), `${SITE['_actualites/deux.md']}\n«a»\n`, undefined],
  '_notes/trois.md': [SITE['_notes/trois.md'], SITE['_notes/trois.md'].replace('title: Trois', 'title: Trois\npermalink: /:year/:month/:day/'), SITE['_notes/trois.md'].replace('title: Trois', 'title: Trois\npermalink: /:hour/:minute/'), undefined],
  'uploads/a.png': [SITE['uploads/a.png'], 'i'.repeat(3_000_000), 'egami', undefined],
  'uploads/A.png': ['image', undefined],
  '.gitignore': ['uploads/\n', undefined],
  'README.md': [SITE['README.md'], '---\ntitle: Deux\npermalink: /actualites/deux/\n---\n\n## Bilan\n', undefined],
};

const changes = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(...Object.entries(TEXTS).map(([path, texts]) => fc.constantFrom(...texts.map((text): Change => ({ path, text }))))) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 119, 181, 720, 1440, -30).map((minutes): Change => ({ minutes })) },
);

suite('plume check --cache', () => {
  test('answers as without it, whatever changes between two checks', () =>
    fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 5 }), async all => {
        const { root, cacheFile } = site();
        let now = NOON;
        for (const change of [{ minutes: 0 }, ...all]) {
          if ('minutes' in change) {
            now = new Date(now.getTime() + change.minutes * 60_000);
          } else {
            set(join(root, change.path), change.text);
          }
          const without = await findings({ root, cacheFile: undefined, now });
          const first = await findings({ root, cacheFile, now });
          const second = await findings({ root, cacheFile, now });
          assert.deepEqual([first.code, first.report], [without.code, without.report]);
          assert.deepEqual([second.code, second.report], [without.code, without.report]);
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns: 25 },
    ));
  for (const [path, texts] of Object.entries(TEXTS)) {
    test(`sees each change of ${path}`, async () => {
      const it = site();
      for (const text of texts) {
        await findings(it);
        set(join(it.root, path), text);
        const [without, within] = [await findings({ ...it, cacheFile: undefined }), await findings(it)];
        assert.deepEqual([within.code, within.report], [without.code, without.report]);
      }
    });
  }
  test('checks nothing again where nothing has changed', async () => {
    const it = site();
    assert.equal((await findings(it)).isRecalled, false);
    const again = await findings(it);
    assert.equal(again.isRecalled, true);
    assert.equal(again.code, 1);
  });
  test('looks at the texts, not at the times of files', async () => {
    const it = site();
    const path = join(it.root, '_actualites/un.md');
    await findings(it);
    utimesSync(path, NOON, NOON);
    assert.equal((await findings(it)).isRecalled, true);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, SITE['_actualites/un.md'].replace('#bilan', '#vilan'));
    utimesSync(path, atime, mtime);
    assert.match((await findings(it)).report, /link\.missing-anchor/);
  });
  test('checks again when a page appears that was dated in the future', async () => {
    const it = site();
    assert.match((await findings(it)).report, /publication\.future-date/);
    const [before, later] = [new Date('2024-05-10T12:59:59Z'), new Date('2024-05-10T13:00:00Z')];
    assert.equal((await findings({ ...it, now: before })).isRecalled, true);
    const { isRecalled, report } = await findings({ ...it, now: later });
    assert.equal(isRecalled, false);
    assert.doesNotMatch(report, /publication\.future-date/);
  });
  test('checks again on another day of the site', async () => {
    const it = site();
    const evening = new Date('2024-05-10T21:59:00Z');
    await findings({ ...it, now: evening });
    assert.equal((await findings({ ...it, now: new Date('2024-05-10T21:59:59Z') })).isRecalled, true);
    assert.equal((await findings({ ...it, now: new Date('2024-05-10T22:00:00Z') })).isRecalled, false);
  });
  test('keeps nothing of a check that was not complete', async () => {
    const it = site({ ...SITE, '_notes/long.md': '' });
    writeFileSync(join(it.root, '_notes/long.md'), Buffer.alloc(50_000_001));
    assert.match((await findings(it)).report, /file\.unreadable/);
    assert.equal(existsSync(it.cacheFile), false);
  });
  for (const [what, damage] of [
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['cut within its first line', (text: string) => text.slice(0, 20)],
    ['changed by hand', (text: string) => text.replace('link.', 'knil.')],
    ['empty', () => ''],
    ['of another version', () => 'plume-cache 0\n{}'],
  ] as const) {
    test(`writes a file anew that is ${what}`, async () => {
      const it = site();
      const { report } = await findings(it);
      writeFileSync(it.cacheFile, damage(readFileSync(it.cacheFile, 'utf8')));
      assert.deepEqual(await findings(it), { code: 1, report, isRecalled: false });
      assert.deepEqual(await findings(it), { code: 1, report, isRecalled: true });
    });
  }
});

function set(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path, { force: true });
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

suite('the option --cache', () => {
  const plume = useCommandLine();
  const { check: expect, read, write } = plume;
  const article = (): void => {
    write('_config.yml', 'lang: fr\n');
    write('a.md', '---\ntitle: A\n---\n\n[ici](https://example.org/a)\n');
  };

  test('keeps what is found in the folder where one is', () => {
    article();
    expect(['check', '--cache'], { code: 0, stdout: /link\.vague-text/ });
    assert.match(read('.plume-cache'), /^plume-cache [0-9a-f]{64}\n/);
    expect(['check', '--cache', '--fail-on', 'hint'], { code: 1, stdout: /link\.vague-text/ });
    expect(['check', '--cache', '--only', 'typography'], { code: 0, stdout: /^(?!.*vague)/s });
  });
  test('speaks each language', () => {
    article();
    expect(['check', '--cache', '--lang', 'en'], { code: 0, stdout: /does not say where/ });
    expect(['check', '--cache', '--lang', 'fr'], { code: 0, stdout: /ne dit pas où mène le lien/ });
  });
  test('keeps it where --cache-location says, in a folder that is made', () => {
    article();
    expect(['check', '--cache-location', 'tmp/plume/cache'], { code: 0 });
    assert.ok(existsSync(join(plume.folder, 'tmp/plume/cache')));
  });
  test('is no part of the site', () => {
    article();
    expect(['check', '--cache', '--format', 'json'], { code: 0 });
    const first = read('.plume-cache');
    expect(['check', '--cache', '--format', 'json'], { code: 0 });
    assert.equal(read('.plume-cache'), first);
  });
  test('leaves a file alone that is something else', () => {
    article();
    write('notes.txt', 'Mes notes\n');
    expect(['check', '--cache-location', 'notes.txt', '--lang', 'fr'], { code: 0, stdout: /link\.vague-text/, stderr: /est autre chose que ce que --cache écrit/ });
    assert.equal(read('notes.txt'), 'Mes notes\n');
  });
  test('reports all the same where nothing can be written', () => {
    article();
    write('full/.keep', '');
    expect(['check', '--cache-location', '.', '--lang', 'en'], { code: 0, stdout: /link\.vague-text/, stderr: /is something else/ });
    expect(['check', '--cache-location', 'a.md/cache', '--lang', 'en'], { code: 0, stdout: /link\.vague-text/, stderr: /could not be written \(ENOTDIR\)/ });
  });
  test('goes through a link', () => {
    article();
    write('elsewhere/cache', '');
    symlinkSync('elsewhere/cache', join(plume.folder, '.plume-cache'));
    expect(['check', '--cache'], { code: 0 });
    assert.match(read('elsewhere/cache'), /^plume-cache /);
  });
  test('looks at what comes on standard input', () => {
    article();
    const typed = (words: string, stdout: RegExp): void => expect(['check', '--cache', '-', '--stdin-filename', 'b.md'], { code: 0, stdout }, `---\ntitle: B\n---\n\n[${words}](https://example.org/b)\n`);
    typed('ici', /link\.vague-text/);
    typed('le bilan de 2024', /0 probl/);
    typed('ici', /link\.vague-text/);
  });
  test('looks at the levels of rules, and at the file of other rules', () => {
    article();
    expect(['check', '--cache'], { code: 0 });
    expect(['check', '--cache', '--rule', 'link.vague-text=error'], { code: 1 });
    write('autre.yml', 'rules:\n  link.vague-text: off\n');
    expect(['check', '--cache', '--config', 'autre.yml'], { code: 0, stdout: /0 probl/ });
    write('autre.yml', 'rules:\n  link.vague-text: error\n');
    expect(['check', '--cache', '--config', 'autre.yml'], { code: 1 });
  });
  test('keeps nothing where corrections are only shown', () => {
    write('_config.yml', 'lang: fr\n');
    write('a.md', '---\ntitle: A\n---\n\nBonjour !\n');
    expect(['check', '--cache'], { code: 0 });
    expect(['check', '--cache', '--dry-run', '--fix'], { code: 1, stdout: /^\+Bonjour/m });
  });
  test('keeps nothing where articles are corrected', () => {
    article();
    expect(['check', '--cache', '--fix'], { code: 0 });
    assert.ok(!existsSync(join(plume.folder, '.plume-cache')));
  });
});
