import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createFieldCounter, type DocumentEvidence } from '../../server/src/learning/fieldCounter.ts';
import { fieldsOf } from '../../server/src/learning/fieldFacts.ts';
import { departuresOf } from '../../server/src/learning/habits.ts';
import { rareValuesOf } from '../../server/src/learning/rareValues.ts';
import { relatedValuesOf } from '../../server/src/learning/relations.ts';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';

const USUAL = 'title: A\nis_une: false\ntags: [a]\n';

suite('How a document departs from the others', () => {
  test('it lacks what all have', () => check('title: A\ntags: [a]\n', { absent: ['is_une, as 20 have (all)'] }));
  test('it lacks what nearly all have', () => check('title: A\ntags: [a]\n', { absent: ['is_une, as 20 have (nearly all)'] }, [...usual(20), 'title: A\ntags: [a]\n']));
  test('it has a name that only it has, near one that all have', () => check('title: A\nis-une: false\ntags: [a]\n', { misspelt: ['is-une for is_une, as 20 have (all)'] }));
  test('it has a name that only it has, near one that some have', () => check(`${USUAL}sponsers: [a]\n`, { misspelt: ['sponsers for sponsors, as 10 have (many)'] }, [...usual(20), ...usual(10).map(it => `${it}sponsors: [a]\n`)]));
  test('it has a text where all have a list', () => check('title: A\nis_une: true\ntags: a\n', { odd: ['tags: text, list in 20 (alone)'] }));
  test('it has a word where all say yes or no', () => check('title: A\nis_une: non\ntags: [a]\n', { odd: ['is_une: text, boolean in 20 (alone)'] }));
  test('it has a day that does not exist where all have dates', () => check('jour: 2024-02-30\n', { odd: ['jour: no day, date in 20 (alone)'] }, Array.from({ length: 20 }, () => 'jour: 2024-02-28\n')));
  test('it has a text where all have an address', () => check('site: www.example.fr\n', { odd: ['site: text, address in 30 (alone)'] }, Array.from({ length: 30 }, (_, index) => `site: https://example.fr/${index}\n`)));
  test('it has an address where all have one of the site', () => check('site: https://example.fr\n', { odd: ['site: address, path in 30 (alone)'] }, Array.from({ length: 30 }, (_, index) => `site: /agenda/${index}\n`)));
  test('it does not by the form of a text where some differ', () => check('site: www.example.fr\n', {}, Array.from({ length: 30 }, (_, index) => `site: ${index === 3 ? 'à venir' : 'https://example.fr'}\n`)));
  test('it has a list where all have texts, whatever their form', () => check('site: [a]\n', { odd: ['site: list, text in 30 (alone)'] }, Array.from({ length: 30 }, (_, index) => `site: ${index % 3 === 0 ? 'à venir' : 'https://example.fr'}\n`)));
  test('it does, one level below', () =>
    check('phases:\n  - name: a\n    end: 2024-13-01\n  - nam: b\n    end: 2024-01-01\n', { misspelt: ['nam for name, as 41 have (all)'], odd: ['end: no day, date in 41 (alone)'] }, Array.from({ length: 20 }, () => 'phases:\n  - name: a\n    end: 2024-01-01\n  - name: b\n    end: 2024-01-01\n')));
  test('it does not where the site gives it the field', () => check('title: A\ntags: [a]\n', {}, usual(20), new Set(['is_une'])));
  test('it does not where too few are there to compare it with', () => check('title: A\n', {}, usual(5)));
  test('it does not by a field of its own', () => check(`${USUAL}autre: x\n`, {}));
  test('it does not where the others with its layout lack the field too', () => check('layout: b\n', {}, [...usual(200).map(it => `layout: a\n${it}`), ...Array.from({ length: 12 }, () => 'layout: b\n')]));
  test('it does where those with its layout have the field, and others not', () => check('layout: a\n', { absent: ['title, as 12 have (all)', 'is_une, as 12 have (all)', 'tags, as 12 have (all)'] }, [...usual(12).map(it => `layout: a\n${it}`), ...Array.from({ length: 40 }, () => 'layout: b\n')]));

  function check(text: string, expected: object, others = usual(20), given = new Set<string>()): void {
    const { root } = parseYaml(text);
    const { absent, misspelt, odd } = departuresOf(evidence([...others, text]), root, given);
    const found = {
      absent: absent.map(it => `${it.name}, as ${it.others} have (${it.share})`),
      misspelt: misspelt.map(it => `${it.entry.key.text} for ${it.meant}, as ${it.others} have (${it.share})`),
      odd: odd.map(it => `${it.entry.key.text}: ${it.isNoDay ? 'no day' : it.kind}, ${it.usual} in ${it.others}${it.isAlone ? ' (alone)' : ''}`),
    };
    assert.deepEqual(found, { absent: [], misspelt: [], odd: [], ...expected });
  }
});

suite('A value that stands alone', () => {
  const phases = Array.from({ length: 60 }, (_, index) => `phase: ${['acceleration', 'construction', 'perennisation'][index % 3] ?? ''}\n`);
  test('is a slip for one that comes again', () => check('phase: aceleration\n', ['aceleration: acceleration in 20 (surely not)'], phases.concat(phases)));
  test('is one too many among few', () => check('phase: divers\n', ['divers'], phases));
  test('is nothing where every value is new', () => check('phase: divers\n', [], Array.from({ length: 60 }, (_, index) => `phase: ${String.fromCharCode(97 + (index % 26)).repeat(3 + index)}\n`)));
  test('is nothing where it differs by figures', () => check('annee: saison 3\n', [], Array.from({ length: 60 }, (_, index) => `annee: saison ${1 + (index % 2)}\nrang: ${index}\n`).concat(Array.from({ length: 30 }, (_, index) => `annee: p${'q'.repeat(index)}\n`))));
  test('is nothing where it is an address', () => check('phase: https://example.fr\n', [], phases));

  function check(text: string, expected: readonly string[], others: readonly string[]): void {
    const found = rareValuesOf(evidence([...others, text]), parseYaml(text).root);
    assert.deepEqual(found.map(it => `${it.node.text}${it.nearest === undefined ? '' : `: ${it.nearest} in ${it.others / (it.isSure ? 2 : 1)}${it.isSure ? ' (surely not)' : ''}`}`), expected);
  }
});

suite('Values that name documents', () => {
  const names = Array.from({ length: 12 }, (_, index) => `camille.martin${index}`);
  test('are found where nearly all do', () => check('authors: [camille.martin3, nobody]\n', ['camille.martin3: authors', 'nobody: authors, not there'], names.map(it => `authors: [${it}]\n`)));
  test('are found by their address', () => check('authors: /authors/nobody\n', ['/authors/nobody: authors, not there'], names.map(it => `authors: /authors/${it}\n`)));
  test('are none where many name nothing', () => check('authors: nobody\n', [], names.map((it, index) => `authors: ${index % 2 === 0 ? it : `x${it}`}\n`)));
  test('are none where they are few', () => check('authors: nobody\n', [], names.slice(0, 4).map(it => `authors: ${it}\n`)));

  function check(text: string, expected: readonly string[], others: readonly string[]): void {
    const found = relatedValuesOf(evidence([...others, text], names), parseYaml(text).root);
    assert.deepEqual(found.map(({ node, relation }) => `${node.text}: ${relation.target}${relation.names(node.text) ? '' : ', not there'}`), expected);
  }
});

function usual(count: number): readonly string[] {
  return Array.from({ length: count }, () => USUAL);
}

/** What is known beside the last of these headers; some documents of another collection have names. */
function evidence(headers: readonly string[], names: readonly string[] = []): DocumentEvidence {
  const counter = createFieldCounter();
  names.forEach(slug => counter.replace(undefined, { collection: 'authors', kin: [], slug, fields: fieldsOf(undefined) }));
  const kinOf = (text: string): readonly string[] => [`layout ${/^layout: (.*)/.exec(text)?.[1] ?? ''}`];
  headers.forEach(it => counter.replace(undefined, { collection: 'a', kin: kinOf(it), slug: undefined, fields: fieldsOf(parseYaml(it).root) }));
  return { ...counter.evidenceOf({ collection: 'a', kin: kinOf(headers.at(-1) ?? '') }), template: new Map(), readersOf: () => new Map(), headingsAbove: [] };
}
