import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { memoryRoot, memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';

const SITE = {
  '_config.yml': 'lang: fr\nbaseurl: /site\nurl: https://exemple.fr\ncollections:\n  actualites:\n    output: true\n    permalink: /actualites/:title/\n',
  '_actualites/bilan.md': '---\ntitle: Le bilan\n---\n',
  '_posts/2019-01-02-voeux.md': '---\ntitle: Vœux\n---\n',
  'uploads/été.pdf': 'pdf',
  'uploads/a.png': 'png',
  '_includes/carte.html': 'carte',
};

suite('The links of an article lead', () => {
  test('to articles by their addresses on the site', () =>
    leads('[a](/site/actualites/bilan/) [b](https://exemple.fr/site/actualites/bilan/#la) <a href="{{ site.baseurl }}/actualites/bilan/">c</a>\n', [
      ['/site/actualites/bilan/', '_actualites/bilan.md', 'Le bilan · /actualites/bilan/'],
      ['https://exemple.fr/site/actualites/bilan/#la', '_actualites/bilan.md', 'Le bilan · /actualites/bilan/'],
      ['{{ site.baseurl }}/actualites/bilan/', '_actualites/bilan.md', 'Le bilan · /actualites/bilan/'],
    ]));
  test('to files, in the body and in the header', () =>
    leads('[a](/site/uploads/%C3%A9t%C3%A9.pdf) ![b](/site/uploads/a.png)\n', [
      ['/uploads/a.png', 'uploads/a.png', 'uploads/a.png'],
      ['/site/uploads/%C3%A9t%C3%A9.pdf', 'uploads/été.pdf', 'uploads/été.pdf'],
      ['/site/uploads/a.png', 'uploads/a.png', 'uploads/a.png'],
    ], 'image: /uploads/a.png\n'));
  test('to what tags of Liquid name', () =>
    leads('{% include carte.html %} {% link _actualites/bilan.md %} {% post_url 2019-01-02-voeux %}\n', [
      ['carte.html', '_includes/carte.html', '_includes/carte.html'],
      ['_actualites/bilan.md', '_actualites/bilan.md', '_actualites/bilan.md'],
      ['2019-01-02-voeux', '_posts/2019-01-02-voeux.md', 'Vœux · /2019/01/02/voeux.html'],
    ]));
  test('to nothing elsewhere, nor where there is nothing', () => leads('[a](https://autre.fr/actualites/bilan/) [b](/site/absent/) [c](/site/uploads/absent.pdf) [d](#la) [e](mailto:a@exemple.fr)\n', []));
});

suite('Articles by their titles', () => {
  test('are found without regard to accents, of all sites that are open, each once', async () => {
    const { service } = createTestService(SITE);
    const found = await service.articlesNamed([memoryUri('_config.yml'), memoryUri('_actualites/new.md')], 'voe', NEVER);
    assert.deepEqual(found.map(it => [it.name, it.containerName, it.location.uri]), [['Vœux', '/2019/01/02/voeux.html', memoryUri('_posts/2019-01-02-voeux.md')]]);
    assert.equal((await service.articlesNamed([memoryUri('_config.yml')], '', NEVER)).length, 2);
  });
});

async function leads(body: string, expected: readonly (readonly [string, string, string])[], header = ''): Promise<void> {
  const { service } = createTestService(SITE);
  const uri = memoryUri('_actualites/new.md');
  await service.whenIndexed(uri);
  const text = `---\ntitle: A\n${header}---\n${body}`;
  service.open(uri, 1, text);
  const lines = indexLines(text);
  const links = await service.links(uri, NEVER);
  const found = links.map(({ range, target = '', tooltip }) => [text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)), decodeURIComponent(target.slice(memoryRoot.length + 1)), tooltip]);
  assert.deepEqual(found, expected);
}
