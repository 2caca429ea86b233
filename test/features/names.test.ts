import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const HEADER = '---\ntitle: A\ndate: 2019-07-15 10:00:00 +02:00\n---\n';
const SITE = { '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n' };

suite('renaming an annotation that is defined', () => {
  test('from its definition', () => checkRename('{:no$0te: .bleue}\n\nUn\n{: note .a }\n\n*Deux*{: note}\n', 'encart', '{:encart: .bleue}\n\nUn\n{: encart .a }\n\n*Deux*{: encart}\n'));
  test('from where it is used, by another definition too', () => checkRename('{:note: .bleue}\n{:autre: note}\n\nUn\n{: no$0te }\n', 'encart', '{:encart: .bleue}\n{:autre: encart}\n\nUn\n{: encart }\n'));
  test('leaves classes and words of the same letters alone', () => checkRename('{:no$0te: .note}\n\nUne note\n{: .note note }\n', 'b', '{:b: .note}\n\nUne note\n{: .note b }\n'));
  test('is not offered for words that nothing defines', () => checkNothing('* un\n{: to$0c }\n'));
});

suite('renaming a footnote', () => {
  test('from its mark, everywhere', () => checkRename('Un[^$01] et deux[^1], trois[^2].\n\n[^1]: Une note\n[^2]: Une autre\n', 'loi', 'Un[^loi] et deux[^loi], trois[^2].\n\n[^loi]: Une note\n[^2]: Une autre\n'));
  test('is not offered for a mark without note', () => checkNothing('Un[^$01]\n'));
});

suite('renaming a place', () => {
  test('of a heading, with the links to it', () => checkRename('## Titre {#an$0cre}\n\n[un](#ancre) <a href="#ancre">deux</a> [trois][r] [quatre](#autre)\n\n[r]: #ancre\n', 'haut', '## Titre {#haut}\n\n[un](#haut) <a href="#haut">deux</a> [trois][r] [quatre](#autre)\n\n[r]: #haut\n'));
  test('of an annotation', () => checkRename('Un\n{: .a #an$0cre }\n\n[un](#ancre)\n', 'haut', 'Un\n{: .a #haut }\n\n[un](#haut)\n'));
  test('of a tag', () => checkRename('<div class="ancre" id="an$0cre">a</div>\n\n[un](#ancre)\n', 'haut', '<div class="ancre" id="haut">a</div>\n\n[un](#haut)\n'));
  test('with the links from other articles', async () => {
    const others = {
      '_actualites/b.md': `${HEADER}[un](/actualites/a/#ancre) [deux](/actualites/c/#ancre) #ancre\n`,
      '_actualites/c.md': `${HEADER}[un](#ancre)\n`,
    };
    const changed = await rename('## Titre {#an$0cre}\n', 'haut', others);
    assert.deepEqual(changed, new Map([
      [memoryUri('_actualites/a.md'), `${HEADER}## Titre {#haut}\n`],
      [memoryUri('_actualites/b.md'), `${HEADER}[un](/actualites/a/#haut) [deux](/actualites/c/#ancre) #ancre\n`],
    ]));
  });
  test('gives it a name that kramdown reads', () => checkRename('## Titre {#an$0cre}\n', '2. En haut, à l’œil', '## Titre {#En-haut-a-l-oeil}\n'));
  test('is refused, in a sentence, where nothing is left of the name', async () => {
    const { service, uri, position } = await openMarked('## Titre {#an$0cre}\n');
    const { edit, notice } = (await service.rename(uri, position, '??', NEVER)) ?? {};
    assert.deepEqual(edit, { changes: {} });
    assert.match(notice ?? '', /^Ce nom n’a pas changé/);
  });
  test('forgives a number sign', () => checkRename('## Titre {#an$0cre}\n', '#haut', '## Titre {#haut}\n'));
});

async function openMarked(marked: string, others: Readonly<Record<string, string>> = {}) {
  const { text, cursors } = readMarkedText(HEADER + marked);
  const files = { ...SITE, ...others, '_actualites/a.md': text };
  const { service, failures } = createTestService(files);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  return { service, uri, files, failures, position: indexLines(text).positionAt(cursors[0] ?? 0) };
}

/** The texts that renaming changes, as they are afterwards. */
async function rename(marked: string, to: string, others: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, string>> {
  const { service, uri, files, failures, position } = await openMarked(marked, others);
  const { edit } = (await service.rename(uri, position, to, NEVER)) ?? {};
  assert.deepEqual(failures, []);
  const texts = new Map(Object.entries(files).map(([path, text]) => [memoryUri(path), text]));
  return new Map(
    Object.entries(edit?.changes ?? {}).map(([changed, edits]) => {
      const text = texts.get(changed) ?? '';
      const lines = indexLines(text);
      return [changed, applyEdits(text, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText })))];
    }),
  );
}

async function checkRename(marked: string, to: string, changed: string): Promise<void> {
  assert.deepEqual(await rename(marked, to), new Map([[memoryUri('_actualites/a.md'), HEADER + changed]]));
}

async function checkNothing(marked: string): Promise<void> {
  const { service, uri, position } = await openMarked(marked);
  assert.equal(await service.prepareRename(uri, position, NEVER), undefined);
}
