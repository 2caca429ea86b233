import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { parseYamlInFull } from '../../server/src/article/yaml/parseYaml.ts';
import { readSimpleYaml } from '../../server/src/article/yaml/simpleYaml.ts';

suite('a header that is read quickly', () => {
  test('is read without the full reader where it is an ordinary one', () => {
    const header = 'title: "Budget : un an"\ndate: 2019-07-15 16:30:00 +02:00\ncategories:\n- Article\ntags: [ia, données ouvertes]\nlayout:\nchapeau-text: Un jour, c’est tout.\n';
    assert.ok(readSimpleYaml(header));
  });
  test('says what the full reader says of each scalar that is recorded', () => {
    const scalars = readFileSync('test/article/scalars/scalars.txt', 'utf8').split('\n');
    for (const scalar of scalars) {
      for (const header of [`a: ${scalar}`, `a:\n- ${scalar}\nb: 1`, `a: [${scalar}, b]`, `a: "${scalar}"`, `a: '${scalar}'\nc:\n`]) {
        checkAgrees(header);
      }
    }
  });
  test('says what the full reader says of any header', () => {
    const piece = fc.constantFrom('title', 'a-b', ':', ': ', ' ', '  ', '- ', '-', '\n', '\n', '\r\n', '"', "'", '[', ']', ', ', ',', '{', '}', '#', ' # c', '&a ', '*a', '!t ', '|', '>', '%', '@', '`', '~', 'é', '\u00A0', '\t', '2019-07-15', '12:30', 'no', '1,5', 'null', 'x', 'été d’IA', '...', '---', '?', 'http://a.fr', '\u2028', '\u0085', '\uFEFF');
    const soup = fc.array(piece, { maxLength: 14 }).map(it => it.join(''));
    const line = fc.tuple(fc.constantFrom('a', 'tags', 'b_c'), fc.constantFrom(': ', ':', ':  '), fc.array(piece, { maxLength: 5 }).map(it => it.join(''))).map(it => it.join(''));
    const items = fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }).map(it => `- ${it.join('')}`), { maxLength: 3 });
    const header = fc.array(fc.oneof(line, items.map(it => it.join('\n'))), { maxLength: 5 }).map(it => it.join('\n'));
    fc.assert(fc.property(fc.oneof(soup, header), checkAgrees), { numRuns: Number(process.env['PLUME_PROPERTY_RUNS'] ?? 3000) });
  });
});

/** What is read quickly is what the full reader reads, to the place, and it has nothing against it. */
function checkAgrees(header: string): void {
  const quick = readSimpleYaml(header, 4);
  if (quick !== undefined) {
    assert.deepEqual({ root: quick, problems: [] }, parseYamlInFull(header, 4), JSON.stringify(header));
  }
}
