import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-types';
import { parseArticle } from '../../server/src/article/article.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { readMarkedText } from '../support/markedText.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';
import { withTeamSchema } from '../support/teamSchema.ts';

const HEADER = '---\ntitle: Le titre\n---\n\n';
const SITE = withTeamSchema({ '_config.yml': 'lang: fr\ntimezone: Europe/Paris\n' });
const HERE = (code: string): string => `Ne plus le signaler ici (${code})`;
const IN_FILE = (code: string): string => `Ne plus le signaler dans tout l’article (${code})`;

suite('a problem of the body can be passed over', () => {
  test('by a comment above the block that begins with it', () => check('Voir https://$0a.fr\n', HERE('link.bare-address'), '<!-- plume-ignore link.bare-address -->\nVoir https://a.fr\n'));
  test('by one behind its line, within a paragraph', () => check('Du texte\nvoir https://$0a.fr là\nou là\n', HERE('link.bare-address'), 'Du texte\nvoir https://a.fr là <!-- plume-ignore link.bare-address -->\nou là\n'));
  test('above a heading, whose address stays', () => check('Texte\n\n## Voir https://$0a.fr\n', HERE('link.bare-address'), 'Texte\n\n<!-- plume-ignore link.bare-address -->\n## Voir https://a.fr\n'));
  test('in a table, above it or in its cell, never as a row of its own', async () => {
    const action = await offered(`${HEADER}| a | b |\n|---|---|\n| https://$0a.fr | c |\n`, /link\.bare-address/);
    assert.doesNotMatch(action?.result ?? '', /^<!-- .*\n\| https/m);
  });
  test('with the other rules that are silent there', () =>
    check('<!-- plume-ignore link.vague-text -->\nVoir https://$0a.fr\n', HERE('link.bare-address'), '<!-- plume-ignore link.vague-text link.bare-address -->\nVoir https://a.fr\n'));
  test('with the line ends of the article', () => check('Voir https://$0a.fr\r\n', HERE('link.bare-address'), '<!-- plume-ignore link.bare-address -->\r\nVoir https://a.fr\r\n'));
  test('once, where several of a kind stand there', async () => assert.equal((await actions(`${HEADER}https://a.fr$0 https://b.fr\n`)).filter(it => it.title.includes('signaler')).length, 1));
  test('in the language of the site', async () => assert.ok((await actions(`${HEADER}Voir https://$0a.fr\n`, 'en')).some(it => it.title === 'Ignore this here (link.bare-address)')));
  test('above the annotation of the block, which stays where it was', async () => {
    const action = await offered(`${HEADER}{: .a}\nVoir https://$0a.fr\n`, /link\.bare-address/);
    assert.equal(action?.result, `${HEADER}{: .a}\nVoir https://a.fr <!-- plume-ignore link.bare-address -->\n`);
  });
});

suite('a problem of the header can be passed over', () => {
  test('by a comment above its line', async () => {
    const action = await offered('---\ntitle: A\ndate: 2019-07-14 16:30$0:00\ncategories: [Article]\n---\n', /front-matter\.date-without-zone/);
    assert.equal(action?.title, HERE('front-matter.date-without-zone'));
    assert.equal(action.result, '---\ntitle: A\n# plume-ignore front-matter.date-without-zone\ndate: 2019-07-14 16:30:00\ncategories: [Article]\n---\n');
  });
  test('of the article as a whole, where it has no line of its own', async () => {
    const action = await offered('---$0\nlayout: page\n---\n\nTexte\n', /front-matter\.missing-field/);
    assert.equal(action?.title, IN_FILE('front-matter.missing-field'));
    assert.equal(action.result, '---\n# plume-ignore-file front-matter.missing-field\nlayout: page\n---\n\nTexte\n');
  });
});

suite('nothing is passed over', () => {
  test('of a header that cannot be read', async () => assert.deepEqual(await ignoring('---\ntitle: A : b$0\n---\n'), []));
  test('that stops the build of the site', async () => assert.deepEqual(await ignoring(`${HEADER}{% if a %$0}\n`), []));
  test('of the file of the team', async () => assert.deepEqual(await ignoring('rulez: {}$0\n', 'plume.yml'), []));
  test('by a program that corrects by itself', async () => {
    const all = await actions(`${HEADER}Voir https://$0a.fr\n`);
    const ignore = all.find(it => it.title.includes('signaler'));
    assert.equal(ignore?.isPreferred, undefined);
    assert.ok(all.filter(it => it.kind === 'source.fixAll.plume' || /^Corriger/.test(it.title)).every(it => !JSON.stringify(it.edit).includes('plume-ignore')));
  });
  test('with an edit after which it is told of still', async () => {
    for (const body of ['- un https://$0a.fr\n  - deux\n', '> Voir https://$0a.fr\n> là\n', 'Terme\n: voir https://$0a.fr\n', '1. https://$0a.fr\n\n   Texte\n']) {
      const action = await offered(HEADER + body, /link\.bare-address/);
      assert.ok(action !== undefined, body);
      assert.deepEqual((await actions(`$0${action.result}`, 'fr', { whole: true })).filter(it => it.title.includes('bare-address')), [], action.result);
    }
  });
});

async function check(marked: string, title: string, result: string): Promise<void> {
  const found = (await applied(HEADER + marked)).find(it => it.title === title);
  assert.equal(found?.result, HEADER + result);
}

async function offered(marked: string, title: RegExp): Promise<{ readonly title: string; readonly result: string } | undefined> {
  return (await applied(marked)).find(it => it.title.includes('signaler') && title.test(it.title));
}

async function ignoring(marked: string, path?: string): Promise<readonly string[]> {
  return (await actions(marked, 'fr', path === undefined ? {} : { path })).map(it => it.title).filter(it => it.includes('signaler'));
}

async function applied(marked: string): Promise<readonly { readonly title: string; readonly result: string }[]> {
  const { text } = readMarkedText(marked);
  const { lines } = parseArticle('a.md', 0, text);
  const editsOf = ({ edit }: CodeAction) => Object.values(edit?.changes ?? {}).flat().map(it => ({ start: lines.offsetAt(it.range.start), end: lines.offsetAt(it.range.end), newText: it.newText }));
  return (await actions(marked)).map(it => ({ title: it.title, result: applyEdits(text, editsOf(it)) }));
}

async function actions(marked: string, language: 'fr' | 'en' = 'fr', { path = '_posts/2019-07-14-a.md', whole = false }: { readonly path?: string; readonly whole?: boolean } = {}): Promise<readonly CodeAction[]> {
  const { text, cursors: [cursor = 0] } = readMarkedText(marked);
  const { service } = createTestService(SITE, language);
  const uri = memoryUri(path);
  service.open(uri, 1, text);
  const place = parseArticle('a.md', 0, text).lines.positionAt(cursor);
  return service.codeActions(uri, whole ? { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } } : { start: place, end: place }, NEVER);
}
