import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { articleNameOf } from '../../../client/src/paste/conversion/articleName.ts';
import { imageNameFor } from '../../../client/src/paste/conversion/imageName.ts';
import { imagePlaceFor, type SiteText } from '../../../client/src/paste/conversion/imagePlace.ts';
import { fitBlocks, pastePlaceAt } from '../../../client/src/paste/conversion/pastePlace.ts';
import { convertPlainText } from '../../../client/src/paste/conversion/plainText.ts';

const article = (path: string, text: string): SiteText => ({ path, text: `---\ntitle: A\n---\n\n${text}\n` });
const NEW = article('_posts/2024-03-01-bilan.md', '');

suite('Where a pasted picture goes', () => {
  test('is where those of the other articles are', () => {
    assert.deepEqual(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](/images/a.png)'), article('_posts/2023-01-02-b.md', '![b](/images/b.jpg)')]), {
      folder: 'images',
      prefixes: { header: '/', body: '/' },
    });
  });
  test('is the folder of the year, of the month or of the article, where they have one each', () => {
    assert.equal(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](/uploads/2023/a.png)')]).folder, 'uploads/2024');
    assert.equal(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](/img/2023/01/a.png)')]).folder, 'img/2024/03');
    assert.equal(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](/assets/a/1.png)')]).folder, 'assets/bilan');
  });
  test('is where most of the newest are', () => {
    const old = Array.from({ length: 40 }, (_, index) => article(`_posts/2015-01-${String(index % 28).padStart(2, '0')}-a${index}.md`, '![a](/old/a.png)'));
    const newest = Array.from({ length: 20 }, (_, index) => article(`_posts/2023-01-${String(index + 1).padStart(2, '0')}-b${index}.md`, '![b](/new/b.png)'));
    assert.equal(imagePlaceFor(NEW, [...old, ...newest]).folder, 'new');
  });
  test('is what the team has chosen', () => assert.equal(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](/images/a.png)')], '/medias/{year}/{name}/').folder, 'medias/2024/bilan'));
  test('is a usual folder on a site without any', () => assert.equal(imagePlaceFor(NEW, []).folder, 'uploads'));
  test('is written as the others write it, in headers and in bodies', () => {
    const others = [{ path: '_posts/2023-01-01-a.md', text: '---\nimage: uploads/a.png\n---\n\n![a]({{ site.baseurl }}/uploads/a.png) <img src="/autre/b.png">\n![c]({{ site.baseurl }}/uploads/c.png)\n' }];
    assert.deepEqual(imagePlaceFor(NEW, others), { folder: 'uploads', prefixes: { header: '', body: '{{ site.baseurl }}/' } });
  });
  test('is not where pictures of other sites, or beside the page, are', () => {
    assert.equal(imagePlaceFor(NEW, [article('_posts/2023-01-01-a.md', '![a](https://example.org/img/a.png) ![b](../b/b.png) ![c](c/c.png)')]).folder, 'uploads');
  });
});

suite('The name of a pasted picture', () => {
  const name = (parts: Partial<Parameters<typeof imageNameFor>[0]>, taken: readonly string[] = []): string =>
    imageNameFor({ article: 'bilan', alternative: '', file: 'image.png', extension: 'png', ...parts }, new Set(taken));
  test('is that of the article, and of what it shows', () => {
    assert.equal(name({}), 'bilan.png');
    assert.equal(name({ alternative: 'L’œuvre d’Élise, à Nîmes' }), 'bilan-l-oeuvre-d-elise-a-nimes.png');
  });
  test('is that of its file, where that says something', () => {
    assert.equal(name({ file: 'Carte des Régions (été).PNG' }), 'carte-des-regions-ete.png');
    for (const file of ['IMG_2041.JPG', 'Capture d’écran 2024-01-02 à 10.20.png', 'image (1).png', 'clip_image002.png', 'Sans titre.png', '']) {
      assert.equal(name({ file }), 'bilan.png', file);
    }
  });
  test('is one that nobody has', () => assert.equal(name({}, ['bilan.png', 'bilan-2.png']), 'bilan-3.png'));
  test('is cut between two words', () => assert.equal(name({ alternative: 'une '.repeat(40) }), `bilan${'-une'.repeat(13)}.png`));
});

suite('An article', () => {
  test('has its day and its name by its file, else by its header', () => {
    assert.deepEqual(articleNameOf('_posts/2024-03-01-bilan.md', ''), { day: '2024-03-01', name: 'bilan' });
    assert.deepEqual(articleNameOf('_actualites/bilan.md', '---\ndate: "2023-05-06 10:00"\n---\n'), { day: '2023-05-06', name: 'bilan' });
    assert.equal(articleNameOf('a.md', '', new Date('2022-02-03T00:00:00Z')).day, '2022-02-03');
  });
  test('says what stands around a place of it', () => {
    const text = '---\na: b\n---\n\n### Titre\n\n- un[^1]\n\n~~~\n## code\n~~~\n\n#### Autre\n\nfin';
    assert.deepEqual(pastePlaceAt(text, text.length), { part: 'body', headings: { first: 3, above: 4 }, notes: new Set(['1']), bullet: '-' });
    assert.equal(pastePlaceAt(text, 6).part, 'header');
    assert.equal(pastePlaceAt(text, text.indexOf('code')).part, 'code');
  });
});

suite('Pasted blocks', () => {
  test('have blank lines around, so far as none are there', () => {
    assert.equal(fitBlocks('A', 'un', 'deux'), '\n\nA\n\n');
    assert.equal(fitBlocks('A', 'un\n', '\ndeux'), '\nA\n');
    assert.equal(fitBlocks('A', 'un\n\n', '\n\ndeux'), 'A');
    assert.equal(fitBlocks('A', '---\nb: c\n---\n', ''), 'A');
  });
});

suite('Pasted text', () => {
  test('is a table where it has tabs, as spreadsheets give it', () => {
    assert.equal(convertPlainText('a\tb|c\r\n1\t2\r\n', '*'), '| a | b\\|c |\n|---|---|\n| 1 | 2 |');
  });
  test('is a list where it has bullets', () => {
    assert.equal(convertPlainText('Avant :\n• un\n• deux\n\t◦ trois\nAprès', '-'), 'Avant :\n\n- un\n- deux\n  - trois\n\nAprès');
  });
  test('stays what it is elsewhere', () => {
    for (const text of ['un', 'un\ndeux', '\tcode\n\tcode', 'a\tb', '• un', '– Bonjour.\n– Bonsoir.', '* un\n* deux', 'a\tb\nc']) {
      assert.equal(convertPlainText(text, '*'), undefined, text);
    }
  });
});
