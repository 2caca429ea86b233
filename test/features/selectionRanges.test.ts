import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SelectionRange } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

suite('A selection grows', () => {
  test('from a word to its marks, its paragraph, its section, the body and the file', () =>
    grows('---\ntitle: A\n---\n# Un\n\nDu **texte gr$0as** ici.\n\n## Deux\n\nb\n\n# Trois\n', [
      'gras',
      'texte gras',
      '**texte gras**',
      'Du **texte gras** ici.',
      '# Un\n\nDu **texte gras** ici.\n\n## Deux\n\nb',
      '# Un\n\nDu **texte gras** ici.\n\n## Deux\n\nb\n\n# Trois',
      '---\ntitle: A\n---\n# Un\n\nDu **texte gras** ici.\n\n## Deux\n\nb\n\n# Trois\n',
    ]));
  test('from an item to its list, and from a section to the one that holds it', () =>
    grows('# Un\n\n## Deux\n\n* a\n* l’ét$0é\n\n## Trois\n', [
      'l’été',
      '* l’été',
      '* a\n* l’été',
      '## Deux\n\n* a\n* l’été',
      '# Un\n\n## Deux\n\n* a\n* l’été\n\n## Trois',
      '# Un\n\n## Deux\n\n* a\n* l’été\n\n## Trois\n',
    ]));
  test('in the header, from a word to the value, with its quotes, the field, and the header', () =>
    grows('---\ntitle: "Le bi$0lan"\ntags: [a]\n---\nb\n', ['bilan', 'Le bilan', '"Le bilan"', 'title: "Le bilan"', 'title: "Le bilan"\ntags: [a]', '---\ntitle: "Le bilan"\ntags: [a]\n---', '---\ntitle: "Le bilan"\ntags: [a]\n---\nb\n']));
  test('in a list of the header', () => grows('---\ntags: [une, de$0ux]\n---\n', ['deux', '[une, deux]', 'tags: [une, deux]', '---\ntags: [une, deux]\n---', '---\ntags: [une, deux]\n---\n']));
  test('in a header that YAML cannot read', () => grows('---\ntitle: Un : de$0ux\n---\n', ['deux', 'Un : deux', 'title: Un : deux', '---\ntitle: Un : deux\n---', '---\ntitle: Un : deux\n---\n']));
  test('where there is nothing but an empty line, to what holds it', () => grows('a\n\n$0\n\nb\n', ['a\n\n\n\nb', 'a\n\n\n\nb\n']));
  test('in an empty text, to nothing', () => grows('$0', ['']));
});

async function grows(marked: string, expected: readonly string[]): Promise<void> {
  const { text, cursors: [cursor = 0] } = readMarkedText(marked);
  const { service } = createTestService({ '_config.yml': 'lang: fr\n' });
  const uri = memoryUri('a.md');
  service.open(uri, 1, text);
  const lines = indexLines(text);
  const [first] = (await service.selectionRanges(uri, [lines.positionAt(cursor)], NEVER)) ?? [];
  const found: string[] = [];
  for (let it: SelectionRange | undefined = first; it !== undefined; it = it.parent) {
    found.push(text.slice(lines.offsetAt(it.range.start), lines.offsetAt(it.range.end)));
  }
  assert.deepEqual(found, expected);
}
