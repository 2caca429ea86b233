import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { findIn } from '../support/findings.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';
import { createTestService } from '../support/service.ts';

/** What was reported on real sites, and is right. */
suite('nothing is said of', () => {
  test('code within <pre>, whatever it looks like', () => accepts('<pre>\n• a\n• b\n#Titre ##b\n[^1] [a][b] {.c} lorem ipsum https://a.fr\n</pre>'));
  test('code that Liquid colours', () => accepts('{% highlight md %}\n• a\n• b\n##b\n[^1] [a][b] {.c} lorem ipsum\na | b\n{% endhighlight %}'));
  test('an annotation of the last word of a heading', () => accepts('## Un **mot**{:.bleue}'));
  test('lines that begin with italics', () => accepts('*Joconde* est là.\n*Mérimée* aussi.'));
  test('lines that begin with numbers', () => accepts('Appelez\n+33 1 23\n+33 4 56\n-5 degrés\n-6 degrés'));
  test('a place whose name is written with entities', () => accepts('[Nous](#l&eacute;quipe)\n\n## L’équipe\n\nTexte'));
  test('an alternative that says what kind of image it is', () => accepts('![Capture d’écran de l’accueil du site](/uploads/a.png)', { 'uploads/a.png': '' }));
  test('a place that Liquid may bring', () => accepts('{% include carte.html %}\n\n[Plus bas](#carte)'));
  test('an address that Liquid defines', () => accepts('Voir [#12][].\n\n{% for n in numeros %}\n[#{{ n }}]: https://a.fr/{{ n }}\n{% endfor %}'));
  test('a file in a folder that the build makes', () => accepts('![Une vue du port](/assets/img/a.png)', { '.gitignore': '_site/\nassets/\n' }));
  test('a file that a collection publishes', () => accepts('![Une vue du port](/actualites/img/a.png)', { '_actualites/img/a.png': '' }));
  test('the outline and the places of what has no header, and is put into another page', async () => {
    assert.deepEqual(await codesIn('#### Usage\n\n[Plus haut](#utilisation)\n'), await codesIn('Usage\n'));
  });
  test('a TODO that is spoken of', () => accepts('J’ai dans ma TODO liste de retirer les vieux FIXME (n° 12).'));
  test('a block of code whose fences stand within and below {% raw %}', () => accepts('{% raw %}\n```liquid\n{{ a }}\n{% endraw %}\n```\n\nTexte'));
  test('an image of the header that is meant from the root, where a layout puts the beginning', async () => {
    const text = `${RIGHT_HEADER.replace('tags:', 'image: assets/a.png\ntags:')}Texte\n`;
    assert.deepEqual(await codesIn(text, { 'assets/a.png': '' }), await codesIn(text.replace('assets/a.png', '/assets/a.png'), { 'assets/a.png': '' }));
  });
  test('a date with a second year behind it, which Ruby passes over', async () => {
    assert.deepEqual(await codesIn(`${RIGHT_HEADER.replace(/date: .*/, 'date: 2023-01-29 18:30:22 2023 -0800')}Texte\n`), await codesIn(`${RIGHT_HEADER.replace(/date: .*/, 'date: 2023-01-29 18:30:22')}Texte\n`));
  });
  test('a page that only leads elsewhere', async () => {
    assert.deepEqual(await codesIn('---\nredirect_to: https://www.example.fr/\n---\n'), []);
  });
  test('two words that differ by a plural, on one page', async () => {
    const codes = await codesIn(RIGHT_HEADER.replace('[budget]', '[budget, budgets]') + 'Texte\n');
    assert.deepEqual(codes, []);
  });
});

suite('what is wrong is still found', () => {
  test('a heading without a space before a link', async () => {
    assert.deepEqual((await codesIn(`${RIGHT_HEADER}##[Le bilan](https://etalab.gouv.fr/)\n`)).filter(it => it.startsWith('heading')), ['heading.without-space']);
  });
  test('an identifier without a space before it', async () => {
    const [finding] = (await findIn(`${RIGHT_HEADER}## Bilan{#bilan}\n\nTexte\n`)).filter(it => it.rule.code === 'annotation.missing-colon');
    assert.equal(finding?.problem.fixes?.[0]?.edits[0]?.newText, ' ');
  });
  test('a place that no page has', async () => assert.deepEqual(await codesIn(`${RIGHT_HEADER}[Plus bas](#absent)\n`), ['link.missing-anchor']));
  test('a reference by its text alone, by its name', async () => {
    const [finding] = await findIn(`${RIGHT_HEADER}Voir [le bilan][].\n`);
    assert.match(finding?.rule.message(finding.problem).fr ?? '', /«\u00A0?\s?le bilan\s?\u00A0?» n’est définie nulle part/);
  });
});

async function codesIn(text: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  return (await findIn(text, files)).map(it => it.rule.code);
}

async function accepts(body: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  assert.deepEqual(await codesIn(`${RIGHT_HEADER}${body}\n`, files), []);
}

suite('a file that is no page of the site', () => {
  const README = '# Lisez-moi\n\n**Un "mot"** : voir https://a.fr et [ici](/absent.pdf)';
  test('is left alone', async () => assert.deepEqual(await codesOfFile('README.md', README), []));
  test('is none in a collection, either', async () => assert.deepEqual(await codesOfFile('_actualites/fr/README.md', README), []));
  test('is a page with a header', async () => assert.ok((await codesOfFile('README.md', `---\ntitle: A\n---\n${README}`)).includes('link.bare-address')));
  test('is an article in a collection', async () => assert.ok((await codesOfFile('_actualites/a.md', README)).includes('front-matter.missing')));
});

suite('a header for a table', () => {
  test('goes on in the quotation, and with the line ends of the article', async () => {
    const body = '> | a | b |\r\n> | c | d |\r\n';
    const [finding] = (await findIn(RIGHT_HEADER.replaceAll('\n', '\r\n') + body)).filter(it => it.rule.code === 'table.without-header');
    const text = RIGHT_HEADER.replaceAll('\n', '\r\n') + body;
    assert.ok(applyEdits(text, finding?.problem.fixes?.[0]?.edits ?? []).endsWith('> | a | b |\r\n> |---|---|\r\n> | c | d |\r\n'));
  });
});

async function codesOfFile(path: string, text: string): Promise<readonly string[]> {
  const { service } = createTestService({ '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n' });
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  await service.whenIndexed(uri);
  const { diagnostics = [] } = (await service.check(uri, { isCancellationRequested: false })) ?? {};
  return diagnostics.map(it => String(it.code));
}
