import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const HEADING = '---\nlayout: page\ntitle: Un\n---\n\n### Un titre\n\nTexte\n';
const FILES = { '_config.yml': 'lang: fr\n', '_layouts/page.html': '<h1>{{ page.title }}</h1>{{ content }}', '_posts/2019-07-01-a.md': HEADING };

suite('A layout that changes', () => {
  test('lets open articles be checked again, and by what it is now', async () => {
    const { service, workspace } = createTestService(FILES);
    const uri = memoryUri('_posts/2019-07-01-a.md');
    service.open(uri, 1, HEADING);
    const codes = async (): Promise<readonly unknown[]> => ((await service.check(uri, NEVER))?.diagnostics ?? []).map(it => it.code).filter(it => String(it).startsWith('heading.'));
    await service.whenIndexed(uri);
    assert.deepEqual(await codes(), ['heading.starts-too-deep']);
    const told = new Promise<string>(resolve => service.onDidIndex(resolve));
    workspace.write('_layouts/page.html', '<h1>{{ page.title }}</h1><h2>Le texte</h2>{{ content }}');
    assert.equal(await told, memoryUri('').replace(/\/$/, ''));
    assert.deepEqual(await codes(), []);
  });
});
