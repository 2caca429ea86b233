import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 250);
const FILES: Readonly<Record<string, string>> = {
  '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n',
  'plume.yml': '',
  'uploads/a b.png': '',
  '_actualites/1.md': '---\ntitle: Un\ntags: [données, "no"]\n---\n',
  'ext/plume.schema.fr.json': readFileSync('schemas/plume.schema.fr.json', 'utf8'),
};

const piece = fc.constantFrom(
  'title', 'tags', 'une-ou-diaporama', 'image', 'schema', 'rules', 'vocabulary', 'properties', 'type', ': ', ':', ' ', '  ', '- ', '-', '\n', '\n', '\n  ', '\r\n', '"', "'", '[', ']', ', ', '{', '}', '{ ', '#', ' # c', '*a', '&a ', '!t ', '|', '>', '@', 'é', '\u00A0', '\t', 'no', 'don', '/uploads/', '---', '...', '$schema', 'http://a.fr',
);
const soup = fc.array(piece, { maxLength: 24 }).map(it => it.join(''));

suite('completion, hover and the rules, wherever the cursor stands in whatever text', () => {
  for (const [name, path, wrap] of [
    ['of a header', '_actualites/a.md', (it: string) => `---\n${it}\n---\nTexte\n`],
    ['of a header that nothing closes', '_actualites/a.md', (it: string) => `---\n${it}`],
    ['of plume.yml', 'plume.yml', (it: string) => it],
  ] as const) {
    test(`${name}: never fail, and change nothing but what stands at the cursor`, async () => {
      const { service, failures } = createTestService(FILES);
      service.configure({ language: 'fr', displayLanguage: 'fr', rulePages: '', schemas: memoryUri('ext') });
      const uri = memoryUri(path);
      let version = 0;
      await fc.assert(
        fc.asyncProperty(soup, fc.nat(), async (written, place) => {
          const text = wrap(written);
          const lines = indexLines(text);
          const position = lines.positionAt(place % (text.length + 1));
          version += 1;
          service.open(uri, version, text);
          const list = await service.complete(uri, position, NEVER);
          for (const { textEdit } of list?.items ?? []) {
            assert.ok(textEdit && 'range' in textEdit);
            const { start, end } = textEdit.range;
            assert.deepEqual([start.line, end.line], [position.line, position.line], 'an editor takes no edit of another line');
            assert.ok(start.character <= position.character && position.character <= end.character);
          }
          await service.hover(uri, position, NEVER);
          await service.check(uri, NEVER);
          assert.deepEqual(failures, []);
        }),
        { numRuns: RUNS },
      );
    });
  }
});
