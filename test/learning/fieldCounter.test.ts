import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createFieldCounter, type CountedDocument } from '../../server/src/learning/fieldCounter.ts';
import { fieldsOf } from '../../server/src/learning/fieldFacts.ts';
import { departuresOf } from '../../server/src/learning/habits.ts';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';
import { fc } from '../support/properties.ts';

suite('What documents show of their fields', () => {
  const header = fc.constantFrom('title: A\n', 'title: A\ntags: [a]\n', 'rang: 1\n', 'rang: un\ntitle:\n', '');
  const document = fc.option(fc.record({ collection: fc.constantFrom('a', 'b'), fields: fc.option(header.map(it => fieldsOf(parseYaml(it).root)), { nil: undefined }) }), { nil: undefined });

  test('is the same whether it was counted anew or step by step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), document), { maxLength: 30 }), changes => {
        const stepwise = createFieldCounter();
        const now = new Map<number, CountedDocument>();
        for (const [index, after] of changes) {
          stepwise.replace(now.get(index), after);
          if (after) {
            now.set(index, after);
          } else {
            now.delete(index);
          }
        }
        const anew = createFieldCounter();
        now.forEach(it => anew.replace(undefined, it));
        for (const collection of ['a', 'b']) {
          const [ours, theirs] = [stepwise.evidenceOf(collection), anew.evidenceOf(collection)];
          assert.deepEqual([ours.documents, ours.headerless, new Map([...ours.fields].toSorted())], [theirs.documents, theirs.headerless, new Map([...theirs.fields].toSorted())]);
        }
      }),
    );
  });
});

suite('How a document departs from the others', () => {
  const USUAL = 'title: A\nis_une: false\ntags: [a]\n';
  test('it lacks what all have', () => check('title: A\ntags: [a]\n', { absent: [{ name: 'is_une', others: 20 }] }));
  test('it has a name that only it has, near one that all have', () => check('title: A\nis-une: false\ntags: [a]\n', { misspelt: [{ name: 'is-une', meant: 'is_une', others: 20 }] }));
  test('it has a text where all have a list', () => check('title: A\nis_une: true\ntags: a\n', { odd: [{ name: 'tags', kind: 'text', usual: 'list', others: 20 }] }));
  test('it has a word where all say yes or no', () => check('title: A\nis_une: non\ntags: [a]\n', { odd: [{ name: 'is_une', kind: 'text', usual: 'boolean', others: 20 }] }));
  test('it does not where the site gives it the field', () => check('title: A\ntags: [a]\n', {}, new Set(['is_une'])));
  test('it does not where too few are there to compare it with', () => assert.deepEqual(departures('title: A\n', { others: 5 }), { absent: [], misspelt: [], odd: [] }));
  test('it does not by a field of its own', () => check(`${USUAL}autre: x\n`, {}));

  function departures(text: string, { others = 20, given = new Set<string>() } = {}) {
    const counter = createFieldCounter();
    const own = fieldsOf(parseYaml(text).root);
    for (let index = 0; index < others; index += 1) {
      counter.replace(undefined, { collection: 'a', fields: fieldsOf(parseYaml(USUAL).root) });
    }
    counter.replace(undefined, { collection: 'a', fields: own });
    return departuresOf(counter.evidenceOf('a'), own, given);
  }

  function check(text: string, expected: object, given = new Set<string>()): void {
    assert.deepEqual(departures(text, { given }), { absent: [], misspelt: [], odd: [], ...expected });
  }
});
