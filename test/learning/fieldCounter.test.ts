import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createFieldCounter, type CountedDocument, type FieldEvidence } from '../../server/src/learning/fieldCounter.ts';
import { fieldsOf } from '../../server/src/learning/fieldFacts.ts';
import { parseYaml } from '../../server/src/article/yaml/parseYaml.ts';
import { fc } from '../support/properties.ts';

suite('What documents show of their fields', () => {
  const header = fc.constantFrom('title: A\n', 'tags: [a, b]\ntitle: A\n', 'rang: 1\n', 'rang: Un rang de plus que les autres\n', 'rang: un\ntitle:\n', 'phases:\n  - name: a\n    end: 2024-01-01\n  - name: b\n', 'fast: { rang: d1, tags: [d2] }\n', 'tags: d1 d2 d3 d4 d5 d6 d7 d8 d9\n', '');
  const kin = fc.subarray(['layout a', 'layout b', 'folder c']);
  const slug = fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9', undefined);
  const document = fc.option(fc.record({ collection: fc.constantFrom('a', 'b'), kin, slug, fields: fc.option(header.map(it => fieldsOf(parseYaml(it).root)), { nil: undefined }) }), { nil: undefined });

  test('is the same whether it was counted anew or step by step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), document), { maxLength: 40 }), changes => {
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
          const groups = { collection, kin: ['layout a', 'folder c'] };
          const [ours, theirs] = [stepwise.evidenceOf(groups), anew.evidenceOf(groups)];
          assert.deepEqual([ours.collection, ...ours.kin].map(asData), [theirs.collection, ...theirs.kin].map(asData));
          for (const [path, name] of [['', 'tags'], ['fast.', 'rang'], ['phases[].', 'name']] as const) {
            assert.deepEqual({ ...ours.namesIn(path, name), names: undefined }, { ...theirs.namesIn(path, name), names: undefined });
          }
        }
      }),
    );
  });

  /** What is known, whatever the order in which it came, and how often it has changed. */
  function asData({ documents, headerless, maps }: FieldEvidence): object {
    const fields = [...maps].toSorted().map(([path, map]) => [path, map.count, [...map.fields].toSorted().map(([name, it]) => [name, it.count, it.places, it.sentences, [...it.kinds].toSorted(), [...it.values.documents].toSorted(), it.values.total, it.values.once])]);
    return { documents, headerless, fields };
  }
});
