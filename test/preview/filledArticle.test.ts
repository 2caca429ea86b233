import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle } from '../../server/src/article/article.ts';
import { unmadeText, type MadeText } from '../../server/src/base/madeText.ts';
import { indexLines } from '../../server/src/base/lineIndex.ts';
import { createFilledBodies } from '../../server/src/languageService/filledBodies.ts';
import { shownNotes } from '../../server/src/preview/fillNotes.ts';
import { lineRuns } from '../../server/src/preview/madeLines.ts';
import type { RenderedLineRun } from '../../server/src/protocol/renderedArticle.ts';
import { PageMaker } from '../../server/src/workspace/node/page/pageMaker.ts';
import type { FillBody, FillNote } from '../../server/src/workspace/sitePage.ts';
import { fileLine } from '../../client/webview/body/fileLines.ts';
import { fc } from '../support/properties.ts';
import { layOut } from '../support/layOut.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER } from '../support/service.ts';
import { wholeBody } from '../support/wholeBody.ts';

const SITE = {
  '_config.yml': 'title: Un site\nbaseurl: /blog\n',
  '_includes/deux.md': 'Une *ligne*\n\nune autre\n',
};
const ARTICLE = '---\ntitle: Bilan\n---\n# {{ page.title | upcase }}\n\n{% include deux.md %}\n\nFin {{ "/x" | relative_url }}\n';
const URI = memoryUri('_posts/2024-01-02-a.md');

/** A service that has Liquid filled as its program does, in the files of a folder. */
function open(text: string, files: Readonly<Record<string, string>> = SITE) {
  const root = layOut({ ...files, '_posts/2024-01-02-a.md': text });
  const maker = new PageMaker();
  const asked: string[] = [];
  const fillBody: FillBody = ({ path, text: written }) => {
    asked.push(written);
    return Promise.resolve(maker.body(root, { path, text: written }));
  };
  const { service } = createTestService(files, 'fr', { fillBody });
  service.open(URI, 1, text);
  return { service, asked };
}

suite('an article with Liquid in its body', () => {
  test('is shown as it is written until Liquid was run, and then as the site shows it', async () => {
    const { service } = open(ARTICLE);
    const before = await service.render(URI, { runsLiquid: true }, NEVER);
    assert.match(wholeBody(before?.body ?? { parts: [] }), /\{% include deux\.md %\}/);
    assert.deepEqual(before?.liquid, { isRun: false, isSettled: false, notes: [] });
    assert.equal(await service.fill(URI, {}, NEVER), true);
    const page = await service.render(URI, { runsLiquid: true }, NEVER);
    assert.deepEqual(page?.liquid, { isRun: true, isSettled: true, notes: [] });
    assert.equal(
      wholeBody(page.body),
      '<h1 id="bilan" data-line="0">BILAN</h1>\n\n<p data-line="2">Une <em>ligne</em></p>\n\n<p data-line="4">une autre</p>\n\n<p data-line="7">Fin /blog/x</p>\n',
    );
    assert.deepEqual(linesOf(page.body.lines, 9), [3, 4, 5, 5, 5, 5, 6, 7, 8]);
    assert.equal(await service.fill(URI, {}, NEVER), false);
  });
  test('has its links led to pages where the site’s plug-ins do that, without any Liquid in it', async () => {
    const { service } = open('---\ntitle: A\n---\nVoir [b](../b.md).\n', { '_config.yml': 'plugins: [jekyll-relative-links]\nrelative_links: {collections: true}\n', 'b.md': '---\n---\n' });
    await service.fill(URI, {}, NEVER);
    const page = await service.render(URI, { runsLiquid: true }, NEVER);
    assert.equal(wholeBody(page?.body ?? { parts: [] }), '<p data-line="0">Voir <a href="/b.html">b</a>.</p>\n');
  });
  test('is run for nobody who does not ask for it', async () => {
    const { service, asked } = open(ARTICLE);
    await service.fill(URI, {}, NEVER);
    assert.match(wholeBody((await service.render(URI, {}, NEVER))?.body ?? { parts: [] }), /\{% include/);
    assert.equal(asked.length, 1);
  });
  test('follows what is typed before Liquid was run again', async () => {
    const { service } = open(ARTICLE);
    await service.fill(URI, {}, NEVER);
    service.open(URI, 2, ARTICLE.replace('Fin', '\nUne *fin*'));
    const page = await service.render(URI, { runsLiquid: true }, NEVER);
    assert.equal(page?.liquid?.isSettled, false);
    assert.match(wholeBody(page.body), /<p data-line="8">Une <em>fin<\/em> \/blog\/x<\/p>\n$/);
    assert.deepEqual(linesOf(page.body.lines, 10), [3, 4, 5, 5, 5, 5, 6, 7, 8, 9]);
    assert.equal(await service.fill(URI, {}, NEVER), false);
    assert.equal((await service.render(URI, { runsLiquid: true }, NEVER))?.liquid?.isSettled, true);
  });
  test('keeps what it shows while the header cannot be read', async () => {
    const { service } = open(ARTICLE);
    await service.fill(URI, {}, NEVER);
    service.open(URI, 2, ARTICLE.replace('title: Bilan', 'title: Bilan: b'));
    assert.equal(await service.fill(URI, {}, NEVER), false);
    assert.match(wholeBody((await service.render(URI, { runsLiquid: true }, NEVER))?.body ?? { parts: [] }), /BILAN/);
  });
  test('is run in another state of it, too', async () => {
    const { service } = open(ARTICLE);
    const page = await service.render(URI, { text: ARTICLE.replace('Bilan', 'Autre'), runsLiquid: true }, NEVER);
    assert.match(wholeBody(page?.body ?? { parts: [] }), /AUTRE/);
    assert.match(wholeBody((await service.render(URI, { text: ARTICLE }, NEVER))?.body ?? { parts: [] }), /\{% include/);
  });
  test('says what could not be filled, and where', async () => {
    const { service } = open('---\ntitle: A\n---\n{% video 1 %} et {% include rien.md %}\n');
    await service.fill(URI, {}, NEVER);
    const page = await service.render(URI, { runsLiquid: true }, NEVER);
    const [video, missing] = page?.liquid?.notes ?? [];
    assert.deepEqual([video?.written, video?.isError, missing?.written, missing?.isError], ['{% video 1 %}', false, '{% include rien.md %}', true]);
    assert.equal(wholeBody(page?.body ?? { parts: [] }), `<p data-line="0">${video?.mark ?? ''} et ${missing?.mark ?? ''}</p>\n`);
  });
  test('without Liquid nobody is asked', async () => {
    const { service, asked } = open('---\ntitle: A\n---\nBonjour\n');
    assert.equal(await service.fill(URI, {}, NEVER), false);
    const page = await service.render(URI, { runsLiquid: true }, NEVER);
    assert.deepEqual([asked, page?.liquid, page?.body.lines], [[], undefined, undefined]);
  });
  test('is shown as it is written where no program can run it', async () => {
    const { service } = createTestService(SITE);
    service.open(URI, 1, ARTICLE);
    assert.equal(await service.fill(URI, {}, NEVER), false);
    assert.equal((await service.render(URI, { runsLiquid: true }, NEVER))?.liquid?.isRun, false);
  });
});

suite('what is remembered of bodies', () => {
  test('is the last that was filled, even while the process fails', async () => {
    let works = true;
    const fillings = createFilledBodies(() => Promise.resolve(works ? { kind: 'body', made: unmadeText('rempli'), notes: [] } : { kind: 'none', reason: 'failed' }));
    const article = parseArticle('file:///s/a.md', 1, '{{ a }}');
    assert.equal(await fillings.fill(article, 'file:///s'), true);
    works = false;
    assert.equal(await fillings.fill(article, 'file:///s'), false);
    assert.equal(fillings.best(article)?.made.text, 'rempli');
    fillings.forget(article.uri);
    assert.equal(fillings.best(article), undefined);
  });
});

suite('the lines of a text that was made', () => {
  test('are those of the file where nothing was made', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', ' '), { maxLength: 20 }).map(it => it.join('')), text => {
        assert.deepEqual(lineRuns(unmadeText(text), indexLines(text)), [{ made: 0, line: 0, step: 1 }]);
      }),
    ));
  test('are each that of their first character', () => {
    const piece = fc.record({ text: fc.constantFrom('a', '\n', 'b\n', 'c\nd\n'), isWritten: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), all => {
        const source = all.map(({ text, isWritten }) => (isWritten ? text : '{{\n}}')).join('');
        const made = madeOf(all);
        const lines = indexLines(source);
        const runs = lineRuns(made, lines);
        let line = 0;
        for (const { index } of made.text.matchAll(/(?<=\n|^)[^]/g)) {
          const { at, start, isWritten } = made.pieces.findLast(it => it.at <= index) ?? { at: 0, start: 0, isWritten: true };
          assert.equal(fileLine(runs, line), lines.positionAt(isWritten ? start + index - at : start).line);
          line += 1;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

suite('what could not be filled', () => {
  test('is told in both languages, without a word of a technician', () => {
    const kinds: readonly FillNote['kind'][] = ['unknown-tag', 'missing-include', 'missing-link', 'liquid-syntax', 'liquid-error', 'limit'];
    for (const kind of kinds) {
      const [fr, en] = (['fr', 'en'] as const).map(it => shownNotes([{ kind, subject: 'carte', written: '{% carte %}', mark: '' }], it)[0]?.message ?? '');
      assert.ok(fr !== undefined && en !== undefined && fr !== en && fr.endsWith('.') && en.endsWith('.'));
      assert.doesNotMatch(fr + en, /liquid|tag|syntax|plugin/i);
    }
  });
  test('is an error where the site stops, and none where only the site knows it', () => {
    const kindOf = (kind: FillNote['kind'], subject: string): boolean | undefined => shownNotes([{ kind, subject, written: '', mark: '' }], 'fr')[0]?.isError;
    assert.deepEqual([kindOf('unknown-tag', 'video'), kindOf('unknown-tag', 'endif'), kindOf('missing-link', 'a.md')], [false, true, true]);
  });
  test('says how to close what is open', () => {
    const said = (written: string): string => shownNotes([{ kind: 'liquid-syntax', subject: 'not closed', written, mark: '' }], 'fr')[0]?.message ?? '';
    assert.match(said('{{'), /ajoutez «\u00A0\}\}\u00A0»\.$/);
    assert.match(said('{%'), /ajoutez «\u00A0%\}\u00A0»\.$/);
    assert.match(said('{% if page.a %}'), /ajoutez «\u00A0\{% endif %\}\u00A0»\.$/);
  });
});

function linesOf(runs: readonly RenderedLineRun[] | undefined, count: number): readonly number[] {
  return Array.from({ length: count }, (_, line) => fileLine(runs, line));
}

function madeOf(all: readonly { readonly text: string; readonly isWritten: boolean }[]): MadeText {
  let [text, source] = ['', 0];
  const pieces = all.map(({ text: piece, isWritten }) => {
    const length = isWritten ? piece.length : 5;
    const made = { at: text.length, start: source, end: source + length, isWritten };
    text += piece;
    source += length;
    return made;
  });
  return { text, pieces };
}
