import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import type { KramdownOptions, PagePart, PageRenderer } from '../../server/src/kramdown/index.ts';
import { createPageRenderer, jekyllOptions, parseKramdown, renderDocument } from '../../server/src/kramdown/index.ts';
import { grammarFor } from '../../server/src/kramdown/grammar.ts';
import { readParts } from '../../server/src/kramdown/incremental/readParts.ts';
import { resolveOptions } from '../../server/src/kramdown/options.ts';
import { SourceText } from '../../server/src/kramdown/sourceText.ts';
import { readCorpus } from './oracle/corpus.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { optionSets } from './oracle/optionSets.ts';
import { kramdownSoup } from './oracle/soup.ts';
import { readShared, sharedMissing } from './support.ts';

/** `PLUME_INCREMENTAL_RUNS=20000 npm run unit -- incremental` for more. */
const RUNS = Number(process.env['PLUME_INCREMENTAL_RUNS'] ?? 400);

/** The parts as one page: lines counted from its start. */
function joinParts(parts: readonly PagePart[]): string {
  return parts.map(({ html, line }) => html.replace(/ data-line="(-?\d+)"/g, (_, own: string) => ` data-line="${Number(own) + line}"`)).join('');
}

function renderAtOnce(text: string, options: KramdownOptions): string {
  return renderDocument(parseKramdown(text, options), { lines: { offset: 0 } });
}

/** Replaces so many characters at a place, both given as parts of a thousand, by others. */
interface Edit {
  readonly place: number;
  readonly length: number;
  readonly inserted: string;
}

function apply(text: string, { place, length, inserted }: Edit): string {
  const start = Math.min(text.length, Math.floor((place / 1000) * (text.length + 1)));
  return text.slice(0, start) + inserted + text.slice(start + length);
}

/** What changes how other parts are read: fences, tags, definitions, marks of containers, ends of lines. */
const pieces = fc.constantFrom(
  '\n', '\n\n', '\r\n', ' ', '    ', '\t', '```\n', '~~~\n', '\n~~~~~\n', '<div>', '</div>\n', '<div markdown="1">\n', '<!--', '-->', '<script>', '</script>',
  '> ', '* ', '1. ', ': ', '\n: ', '# ', '\n## mot\n', '\n===\n', '{: .a}\n', '\n{: .b #c}', '{:toc}\n', '* x\n{:toc}\n\n', '* x\n{:footnotes}\n\n', '{:ref: .z}\n', '{:', '}',
  '$$\n', '|', '\n|---|\n', '^\n', '[l]: /autre "t"\n', '\n[l]:', '[^1]: note\n', '[^2]: autre[^1]\n', '[^1]', '[^2]', '*[mot]: sens\n', '\n*[IA]: x\n', '[l]',
  '{::options auto_ids="false" /}\n', '{::options header_offset="1" /}\n\n', '{::comment}\n', '{:/comment}\n', '{::nomarkdown}<b>{:/}', '<b', '"', "'", '<p>', '</p>', '<br />\n',
);

const edits = fc.record<Edit>({
  place: fc.integer({ min: 0, max: 1000 }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) }, { weight: 1, arbitrary: fc.integer({ min: 8, max: 200 }) }),
  inserted: fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 2, arbitrary: fc.constantFrom('a', 'é', ' ', 'mot', '') }, { weight: 1, arbitrary: kramdownDocuments() }),
});

const longDocuments = fc
  .array(kramdownDocuments(), { minLength: 1, maxLength: 6 })
  .chain(documents => fc.constantFrom('\n', '\n\n', '').map(gap => documents.join(gap)))
  .chain(text => fc.constantFrom(text, text, text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`));

function checkEdits(start: string, steps: readonly Edit[], options: KramdownOptions): void {
  const renderer = createPageRenderer();
  let text = start;
  check(renderer, text, options);
  for (const edit of steps) {
    text = apply(text, edit);
    check(renderer, text, options);
  }
}

function check(renderer: PageRenderer, text: string, options: KramdownOptions): void {
  assert.equal(joinParts(renderer.render(text, options)), renderAtOnce(text, options));
}

suite('rendering while editing', () => {
  test('gives the page of the whole text after any edits', () => {
    fc.assert(fc.property(longDocuments, fc.array(edits, { minLength: 1, maxLength: 12 }), fc.oneof(fc.constant(jekyllOptions), optionSets()), checkEdits), { numRuns: RUNS });
  });

  test('gives the page of the whole text, of whatever pieces it is', () => {
    fc.assert(fc.property(kramdownSoup(), fc.array(edits, { minLength: 1, maxLength: 12 }), fc.oneof(fc.constant(jekyllOptions), optionSets()), checkEdits), { numRuns: RUNS });
  });

  test('gives the page of the whole text while it is typed', () => {
    fc.assert(fc.property(longDocuments, kramdownDocuments(), fc.integer({ min: 0, max: 1000 }), (before, typed, place) => {
      const at = Math.floor((place / 1000) * before.length);
      const renderer = createPageRenderer();
      for (let length = 0; length <= typed.length; length += 1) {
        check(renderer, before.slice(0, at) + typed.slice(0, length) + before.slice(at), jekyllOptions);
      }
    }), { numRuns: RUNS / 20 });
  });

  test('of the recorded corpus, each document after the other, in one page', () => {
    for (const { documents, options } of readCorpus()) {
      const renderer = createPageRenderer();
      let text = '';
      for (const document of documents) {
        text = `${text}\n\n${document.text}`.slice(-4000);
        check(renderer, text, options);
      }
    }
  });

  test('where a footnote that another replaces holds a definition', () => {
    const text = '[^2]: *[IA]: a\n    {: .x}\n\nIA[^2]\n\n[^2]: b\n';
    check(createPageRenderer(), text, jekyllOptions);
  });

  test('where an attribute list behind a link adds to what decorates its definition', () => {
    const renderer = createPageRenderer();
    for (const text of ['[l]: /u\n{: .a}\n\n[l]{: .b}\n\n[l]\n', '[l]: /u\n{: .a}\n\n[l]{: .b}\n\n[l] là\n', '[l]: /u\n{: .a}\n\n[l]\n\n[l] là\n']) {
      check(renderer, text, jekyllOptions);
    }
  });

  test('where a footnote sets options, in a part that is a table of contents', () => {
    const renderer = createPageRenderer();
    const part = '[^2]:{::options footnote_nr="3" /}x\n * x\n{:toc}';
    check(renderer, part, jekyllOptions);
    check(renderer, `[^2]\n\n${part}`, jekyllOptions);
  });

  test('where a footnote mentions itself, and another', () => {
    const renderer = createPageRenderer();
    const text = '[^1]\n\n[^1]: a[^1][^2]\n\n[^2]: b\n\nun\n\ndeux\n';
    check(renderer, `${text}\n[^2]\n`, jekyllOptions);
    check(renderer, text, jekyllOptions);
  });

  test('of real articles', { skip: sharedMissing }, () => {
    const articles = (readShared('articles.json') as { text: string }[]).map(({ text }) => text);
    fc.assert(fc.property(fc.constantFrom(...articles), fc.array(edits, { minLength: 1, maxLength: 8 }), (text, steps) => {
      checkEdits(text, steps, jekyllOptions);
    }), { numRuns: RUNS / 10 });
  });
});

/** Everything that the articles of the example site hold, again and again. */
function longPage(): string {
  const folder = 'examples/site/_actualites';
  const bodies = readdirSync(folder).filter(name => name.endsWith('.md')).map(name => readFileSync(join(folder, name), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
  const section = bodies.map((body, index) => body.replaceAll('[^', `[^${index}-`)).join('\n\n');
  return Array.from({ length: 6 }, () => section).join('\n\n');
}

/** How many characters are read again when one text becomes the other. */
function charactersReadAgain(before: string, after: string): number {
  const options = resolveOptions(jekyllOptions);
  const read = (text: string, known: Parameters<typeof readParts>[2]): ReturnType<typeof readParts> =>
    readParts({ source: SourceText.ofSource(text), grammars: grammarFor(options) }, options, known);
  const known = read(before, { text: '', parts: [] });
  const { fresh } = read(after, { text: before, parts: known.parts });
  return [...fresh.keys()].reduce((sum, { length }) => sum + length, 0);
}

suite('an edit in a long page', () => {
  const page = longPage();
  const places = [...page.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index).filter((_, index) => index % 61 === 0);

  test('has only the blocks around it read again', () => {
    assert.ok(page.length > 100_000 && places.length > 100, `${page.length} characters, ${places.length} places`);
    for (const place of places) {
      const count = charactersReadAgain(page, `${page.slice(0, place)}s${page.slice(place)}`);
      assert.ok(count > 0 && count < 5000, `${count} characters after ${page.slice(place - 40, place)}`);
    }
  });

  test('has a line more read again only around it', () => {
    for (const place of places) {
      assert.ok(charactersReadAgain(page, `${page.slice(0, place)}\n\n${page.slice(place)}`) < 5000);
    }
  });

  test('leaves the HTML of the other parts as it is', () => {
    const renderer = createPageRenderer();
    for (const place of places) {
      const before = new Set(renderer.render(page, jekyllOptions).map(({ html }) => html));
      const after = renderer.render(`${page.slice(0, place)}s${page.slice(place)}`, jekyllOptions);
      assert.ok(after.filter(({ html }) => !before.has(html)).length <= 2, page.slice(place - 40, place));
    }
  });

  test('in a heading changes that heading alone, and the table of contents', () => {
    const renderer = createPageRenderer();
    const text = `* Sommaire\n{:toc}\n\n${page}`;
    const place = text.indexOf('\n## ') + 4;
    const before = new Set(renderer.render(text, jekyllOptions).map(({ html }) => html));
    const after = renderer.render(`${text.slice(0, place)}Nouveau ${text.slice(place)}`, jekyllOptions);
    const changed = after.filter(({ html }) => !before.has(html));
    assert.match(changed[0]?.html ?? '', /^<ul id="markdown-toc">/);
    // The six headings of that name lose the first of them: each of the others has a number less.
    assert.ok(changed.length <= 7, String(changed.length));
  });

  test('in a footnote changes the footnotes alone', () => {
    const renderer = createPageRenderer();
    const text = `Une note[^n].\n\n${page}\n\n[^n]: Le texte\n`;
    const before = new Set(renderer.render(text, jekyllOptions).map(({ html }) => html));
    const after = renderer.render(text.replace('[^n]: Le texte', '[^n]: Le long texte'), jekyllOptions);
    assert.deepEqual(after.filter(({ html }) => !before.has(html)).map(({ html }) => /Le long texte/.test(html)), [true]);
  });
});

suite('the parts of a page', () => {
  const renderAll = (text: string): readonly PagePart[] => createPageRenderer().render(text, jekyllOptions);

  test('are its blocks with the blank lines after them', () => {
    assert.deepEqual(renderAll('Un.\n\n- a\n- b\n\n\nDeux.\n').map(({ line }) => line), [0, 2, 6]);
  });

  test('are one where HTML of one block reaches into others', () => {
    assert.equal(renderAll('{::nomarkdown}\n<div>\n{:/}\n\ntexte\n\n{::nomarkdown}\n</div>\n{:/}\n').length, 1);
    assert.equal(renderAll('<section />\n\ntexte\n').length, 1);
  });

  test('stay apart beside HTML that is closed', () => {
    assert.equal(renderAll('<!-- remarque -->\n\n<br>\n\n<script>if (a<b) {}</script>\n\ntexte\n').length, 4);
  });

  test('do not share a definition list with its terms', () => {
    assert.equal(renderAll('terme\n\n: sens\n\nautre\n: sens\n\ntexte\n\nfin\n').length, 2);
  });
});
