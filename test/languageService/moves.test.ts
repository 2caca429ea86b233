import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const CONFIG = 'url: https://exemple.fr\nbaseurl: /site\ncollections:\n  actualites: { output: true, permalink: /actualites/:title/ }\n';
const BILAN = '---\ntitle: Bilan\ndate: 2019-07-01\n---\n\n## Chiffres\n';
const SITE = { '_config.yml': CONFIG, '_actualites/bilan.md': BILAN };

suite('an article that gets another name', () => {
  test('is found by what led to it, however that is written', () =>
    moves({
      before: '[a](/actualites/bilan/#chiffres) [b](/site/actualites/bilan) [c]({{ site.baseurl }}/actualites/bilan/) [d](https://exemple.fr/site/actualites/bilan/index.html) <a href="/actualites/bilan/">e</a> [f][f]\n\n[f]: /actualites/bilan/?x=1 "Bilan"\n',
      after: '[a](/actualites/compte-rendu/#chiffres) [b](/site/actualites/compte-rendu) [c]({{ site.baseurl }}/actualites/compte-rendu/) [d](https://exemple.fr/site/actualites/compte-rendu/index.html) <a href="/actualites/compte-rendu/">e</a> [f][f]\n\n[f]: /actualites/compte-rendu/?x=1 "Bilan"\n',
    }));
  test('is found by the tags of Liquid that name its file', () =>
    moves({ before: '[a]({% link _actualites/bilan.md %})\n', after: '[a]({% link _actualites/compte-rendu.md %})\n' }));
  test('is found by its file, seen from another article', () =>
    moves({ before: '[a](../_actualites/bilan.md#chiffres)\n', after: '[a](../_actualites/compte-rendu.md#chiffres)\n' }));
  test('leaves alone what leads elsewhere, and what only looks alike', () => {
    const text = '[a](/actualites/bilan-2/) [b](https://ailleurs.fr/actualites/bilan/) `/actualites/bilan/` /actualites/bilan/\n';
    return moves({ before: text, after: text });
  });
  test('is found by the addresses of headers, but for those that say where an article is itself', () =>
    moves({
      header: 'suite: /actualites/bilan/\nredirect_from: /actualites/bilan/x/\n',
      before: '',
      headerAfter: 'suite: /actualites/compte-rendu/\nredirect_from: /actualites/bilan/x/\n',
      after: '',
    }));
  test('keeps an address that it names itself', () =>
    moves({ article: BILAN.replace('---\n\n', 'permalink: /a/\n---\n\n'), before: '[a](/a/)\n', after: '[a](/a/)\n' }));
});

suite('the old address of an article', () => {
  const PLUGIN = { '_config.yml': `${CONFIG}plugins: [jekyll-redirect-from]\n` };
  test('leads to the new one where the site can do that', async () => {
    const texts = await textsAfter({ ...SITE, ...PLUGIN });
    assert.equal(texts['_actualites/bilan.md'], BILAN.replace('---\n\n', 'redirect_from:\n- /actualites/bilan/\n---\n\n'));
  });
  test('comes behind those that lead to it already', async () => {
    const texts = await textsAfter({ ...SITE, ...PLUGIN, '_actualites/bilan.md': BILAN.replace('---\n\n', 'redirect_from: /vieux/\n---\n\n') });
    assert.match(texts['_actualites/bilan.md'] ?? '', /redirect_from:\n- \/vieux\/\n- \/actualites\/bilan\/\n---/);
  });
  test('is let go where nobody can know it', async () => {
    assert.deepEqual(await textsAfter({ ...SITE, ...PLUGIN, '_actualites/bilan.md': BILAN.replace('2019-07-01', '2099-07-01') }), {});
  });
  test('is spoken of before', async () => {
    const notice = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
      (await createTestService(files).service.movedArticle(memoryUri('_actualites/bilan.md'), { name: 'Compte rendu' }, NEVER))?.notice;
    assert.equal(await notice(SITE), 'L’ancienne adresse, qui est déjà publiée, ne mènera plus nulle part.');
    assert.equal(await notice({ ...SITE, ...PLUGIN }), 'L’ancienne adresse y mènera aussi.');
    assert.equal(await notice({ ...SITE, '_actualites/bilan.md': BILAN.replace('2019-07-01', '2099-07-01') }), undefined);
  });
});

suite('a new name', () => {
  test('is made of a title, and says where the page will be', async () => {
    const { service } = createTestService({ ...SITE, '_posts/2019-07-01-bilan.md': BILAN });
    const moved = await service.movedArticle(memoryUri('_actualites/bilan.md'), { name: 'Été : compte rendu' }, NEVER);
    assert.deepEqual([moved?.uri, moved?.address], [memoryUri('_actualites/ete-compte-rendu.md'), '/site/actualites/ete-compte-rendu/']);
    const post = await service.movedArticle(memoryUri('_posts/2019-07-01-bilan.md'), { name: 'Compte rendu' }, NEVER);
    assert.equal(post?.uri, memoryUri('_posts/2019-07-01-compte-rendu.md'));
  });
  test('of a post is followed by what names the post', async () => {
    const texts = await textsAfter({ ...SITE, '_posts/2019-07-01-bilan.md': BILAN, '_actualites/b.md': '---\ntitle: B\n---\n[a]({% post_url 2019-07-01-bilan %}) [b](/2019/07/01/bilan.html)\n' }, ['_posts/2019-07-01-bilan.md', '_posts/2019-07-01-fin.md']);
    assert.match(texts['_actualites/b.md'] ?? '', /post_url 2019-07-01-fin %\}\) \[b\]\(\/2019\/07\/01\/fin\.html\)/);
  });
  test('outside any site changes nothing', async () => {
    const { service } = createTestService({ 'a.md': BILAN });
    assert.equal(await service.moveEdits(memoryUri('a.md'), memoryUri('b.md'), NEVER), undefined);
    assert.equal(await service.movedArticle(memoryUri('a.md'), { name: 'b' }, NEVER), undefined);
  });
});

interface Moving {
  readonly before: string;
  readonly after: string;
  readonly header?: string;
  readonly headerAfter?: string;
  readonly article?: string;
}

/** Checks what becomes of another article, with its header and its body, when `bilan.md` is called `compte-rendu.md`. */
async function moves({ before, after, header = '', headerAfter = header, article = BILAN }: Moving): Promise<void> {
  const text = `---\ntitle: B\n${header}---\n${before}`;
  const texts = await textsAfter({ ...SITE, '_actualites/bilan.md': article, '_actualites/b.md': text });
  assert.equal(texts['_actualites/b.md'] ?? text, `---\ntitle: B\n${headerAfter}---\n${after}`);
}

/** The texts that change, as they are then. */
async function textsAfter(files: Readonly<Record<string, string>>, [from, to] = ['_actualites/bilan.md', '_actualites/compte-rendu.md']): Promise<Readonly<Record<string, string>>> {
  const { service } = createTestService(files);
  const { changes = {} } = ((await service.moveEdits(memoryUri(from ?? ''), memoryUri(to ?? ''), NEVER)) ?? {}) as WorkspaceEdit;
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => {
      const path = uri.slice(memoryUri('').length).replace(/^\//, '');
      const text = files[path] ?? '';
      const lines = indexLines(text);
      return [path, applyEdits(text, edits.map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText })))];
    }),
  );
}
