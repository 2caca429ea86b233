import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { renderKramdown } from '../../server/src/kramdown/index.ts';
import { corpusDocuments } from './corpus/documents.ts';
import { CONFIGURATIONS } from './differential/compare.ts';

const RECORDED = 'test/kramdown/corpus/recorded.json';

suite('documents of our own, as kramdown prints them', () => {
  const recorded = existsSync(RECORDED) ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Record<string, Record<string, string>>) : {};
  const documents = corpusDocuments();

  for (const [configuration, options] of Object.entries(CONFIGURATIONS)) {
    test(`every document is printed the same: ${configuration}`, () => {
      const wrong: string[] = [];
      for (const [name, html] of Object.entries(recorded[configuration] ?? {})) {
        const text = documents.get(name);
        if (text !== undefined && renderKramdown(text, options) !== html) {
          wrong.push(`${name}: ${JSON.stringify(text)}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  test('there are records for what the corpus holds', () => {
    assert.ok(Object.keys(recorded['jekyll'] ?? {}).length >= 600);
    assert.ok(Object.keys(recorded['jekyll'] ?? {}).length >= documents.size * 0.98);
  });
});
