import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compareWith, countProblems, formerPath, problemKey, readBaseline, writeBaseline } from '../../server/src/project/baseline.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { fc } from '../support/properties.ts';
import { createTestService } from '../support/service.ts';

suite('What a problem is known by', () => {
  const key = (marked: string, args: readonly string[] = []): string => {
    const [before = '', inside = '', after = ''] = marked.split('|');
    return problemKey('a.b', before + inside + after, { start: before.length, end: before.length + inside.length, args });
  };
  test('what it stands on, with whole words', () => assert.equal(key('Voir [|ici|](a.pdf), puis'), 'a.b [ici](a.pdf),'));
  test('a sign, with the word that it follows', () => {
    assert.equal(key('La question| ?| Oui.'), 'a.b question ?');
    assert.equal(key('La question |?| Oui.'), 'a.b question ?');
  });
  test('of several lines, the first', () => assert.equal(key('|Un titre\nUn texte\n|'), 'a.b Un titre'));
  test('where it stands on no word, what its sentence names', () => assert.equal(key('|---|\ntitle: A\n', ['date', '12']), 'a.b --- date'));
  test('the end of a text', () => assert.equal(key('Un texte\n||'), 'a.b'));
});

suite('A list of accepted problems', () => {
  test('is read as it was written', () =>
    fc.assert(fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter(it => it !== '__proto__'), fc.dictionary(fc.string().filter(it => it !== '__proto__'), fc.integer({ min: 1, max: 99 }), { minKeys: 1 })), files => {
      const baseline = new Map(Object.entries(files).map(([path, counts]) => [path, new Map(Object.entries(counts))]));
      const read = readBaseline(writeBaseline(baseline));
      assert.deepEqual(sortedEntries(read ?? new Map()), sortedEntries(baseline));
    })));
  test('stands in an order that does not depend on how problems were found', () => {
    const [a, b] = [new Map([['x', 1], ['y', 2]]), new Map([['y', 2], ['x', 1]])];
    assert.equal(writeBaseline(new Map([['a.md', a], ['b.md', a]])), writeBaseline(new Map([['b.md', b], ['a.md', b]])));
  });
  for (const text of ['', '[]', 'null', '{"files": {}}', '{"plume-baseline": 1}', '{"plume-baseline": 1, "files": {"a.md": {"x": 0}}}', '{"plume-baseline": 1, "files": {"a.md": "x"}}', '{"plume-baseline": 2, "files": {}}']) {
    test(`is not ${text === '' ? 'an empty file' : text}`, () => assert.equal(readBaseline(text), undefined));
  }
});

suite('Old problems and new ones', () => {
  test('of equal ones, so many are old as were accepted', () => {
    const { isAccepted, gone } = compareWith(countProblems(['x', 'x', 'y']), ['x', 'x', 'x', 'z']);
    assert.deepEqual(isAccepted, [true, true, false, false]);
    assert.deepEqual([...gone], [['y', 1]]);
  });
  test('a file that was renamed is known by what is wrong with it', () => {
    const baseline = new Map([['a.md', countProblems(['x', 'y', 'z'])], ['b.md', countProblems(['x'])]]);
    assert.equal(formerPath(baseline, ['x', 'y'], () => true), 'a.md');
    assert.equal(formerPath(baseline, ['x', 'y'], it => it !== 'a.md'), 'b.md');
    assert.equal(formerPath(baseline, ['v', 'w'], () => true), undefined);
  });
  test('lines that come or go above make no old problem new', async () => {
    const { service } = createTestService({ '_config.yml': 'lang: fr\n' });
    const uri = memoryUri('_posts/2019-01-01-a.md');
    const keysOf = async (lines: readonly string[]): Promise<readonly string[]> => (await service.report(uri, `---\nlayout: default\ntitle: A\n---\n\n${lines.join('\n\n')}\n`)).map(it => it.key);
    const line = fc.constantFrom('Un texte.', 'Un autre texte, plus long.', 'Une *phrase* de plus.', '- un point', '> une citation');
    const faulty = ['Voir https://a.fr et https://b.fr', 'Cliquez [ici](https://c.fr)', 'Une question ?', 'Un **gras **raté', 'Une autre question ?'];
    const accepted = countProblems(await keysOf(faulty));
    assert.ok(accepted.size > 4);
    await fc.assert(fc.asyncProperty(fc.array(fc.array(line, { maxLength: 3 }), { minLength: 5, maxLength: 5 }), async above => {
      const keys = await keysOf(faulty.flatMap((it, index) => [...(above[index] ?? []), it]));
      const { isAccepted, gone } = compareWith(accepted, keys);
      assert.deepEqual(keys.filter((_, index) => isAccepted[index] !== true), []);
      assert.equal(gone.size, 0);
    }), { numRuns: 30 });
  });
  test('the language in which they are told makes no difference', async () => {
    const keysIn = async (language: 'fr' | 'en'): Promise<readonly string[]> => (await createTestService({ '_config.yml': 'lang: fr\n' }, language).service.report(memoryUri('_posts/2019-01-01-a.md'), 'Sans en-tête. Voir https://a.fr ?\n')).map(it => it.key);
    assert.deepEqual(await keysIn('fr'), await keysIn('en'));
  });
});

suite('In the editor', () => {
  const ARTICLE = '---\nlayout: default\ntitle: A\n---\n\nVoir https://a.fr\n';
  const PATH = '_posts/2019-01-01-a.md';
  const LIST = writeBaseline(new Map([[PATH, new Map([['link.bare-address https://a.fr', 1]])]]));
  const SITE = { '_config.yml': 'lang: fr\n', '_layouts/default.html': '{{ content }}', 'plume.yml': 'baseline: plume-baseline.json\n', 'plume-baseline.json': LIST };
  const severities = async (path: string, text: string, files: Readonly<Record<string, string>> = SITE): Promise<readonly (readonly [unknown, number | undefined])[]> => {
    const { service } = createTestService({ ...files, [path]: text });
    service.open(memoryUri(path), 1, text);
    const { diagnostics = [] } = (await service.check(memoryUri(path), { isCancellationRequested: false })) ?? {};
    return diagnostics.map(it => [it.code, it.severity] as const);
  };
  const [WARNING, HINT] = [2, 4];

  test('what was accepted is a hint', async () => assert.deepEqual(await severities(PATH, ARTICLE), [['link.bare-address', HINT]]));
  test('what is new is told as ever', async () => assert.deepEqual(await severities(PATH, `${ARTICLE}\nVoir https://b.fr\n`), [['link.bare-address', HINT], ['link.bare-address', WARNING]]));
  test('an article that was renamed keeps what was accepted of it', async () => assert.deepEqual(await severities('_posts/2019-02-01-a.md', ARTICLE), [['link.bare-address', HINT]]));
  test('another article gets nothing of it while that one is there', async () => assert.deepEqual(await severities('_posts/2019-02-01-a.md', ARTICLE, { ...SITE, [PATH]: ARTICLE }), [['link.bare-address', WARNING]]));
  test('a list in another folder names files from there', async () =>
    assert.deepEqual(await severities(PATH, ARTICLE, { ...SITE, 'plume.yml': 'baseline: _plume/acceptes.json\n', '_plume/acceptes.json': LIST.replace('_posts/', '../_posts/') }), [['link.bare-address', HINT]]));
  test('an article with nothing but old problems is ready', async () => {
    const { service } = createTestService({ ...SITE, [PATH]: ARTICLE });
    service.open(memoryUri(PATH), 1, ARTICLE);
    assert.equal((await service.check(memoryUri(PATH), { isCancellationRequested: false }))?.status?.sentence, 'Prêt à publier');
  });
  test('a list that is rewritten counts at once', async () => {
    const { service, workspace } = createTestService({ ...SITE, [PATH]: ARTICLE });
    service.open(memoryUri(PATH), 1, ARTICLE);
    const first = async (): Promise<number | undefined> => (await service.check(memoryUri(PATH), { isCancellationRequested: false }))?.diagnostics[0]?.severity;
    assert.equal(await first(), HINT);
    workspace.write('plume-baseline.json', writeBaseline(new Map()));
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(await first(), WARNING);
  });
  test('a list that is not there, or is none, is told where it is named', async () => {
    const told = async (files: Readonly<Record<string, string>>): Promise<readonly unknown[]> => (await severities('plume.yml', files['plume.yml'] ?? '', files)).map(([code]) => code);
    assert.deepEqual(await told(SITE), []);
    assert.deepEqual(await told({ ...SITE, 'plume.yml': 'baseline: autre.json\n' }), ['configuration.not-there']);
    assert.deepEqual(await told({ ...SITE, 'plume-baseline.json': '{}' }), ['configuration.not-accepted']);
  });
});

function sortedEntries(baseline: ReadonlyMap<string, ReadonlyMap<string, number>>): unknown {
  const sort = <Value>(entries: Iterable<readonly [string, Value]>): readonly (readonly [string, Value])[] => [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sort([...baseline].map(([path, counts]) => [path, sort(counts)] as const));
}
