import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { readQuickHeader } from '../../server/src/article/quickHeader.ts';
import { readSimpleYaml } from '../../server/src/article/yaml/simpleYaml.ts';
import type { YamlNode } from '../../server/src/article/yaml/yamlTree.ts';

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

function checkAgrees(header: string): void {
  const text = `---\n${header}\n---\nTexte\n`;
  assert.deepEqual(withoutPlaces(readQuickHeader(text)), withoutPlaces(readFrontMatter(text).yaml.root), JSON.stringify(header));
}

function withoutPlaces(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case 'scalar':
      return { style: node.style, text: node.text, value: node.value };
    case 'list':
      return { flow: node.flow, items: node.items.map(withoutPlaces) };
    case 'map':
      return { flow: node.flow, entries: node.entries.map(it => [it.key.text, withoutPlaces(it.value)]) };
    default:
      return undefined;
  }
}
