import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { KramdownOptions, PagePart, PageRenderer } from '../../server/src/kramdown/index.ts';
import { createPageRenderer, jekyllOptions, parseKramdown, renderDocument } from '../../server/src/kramdown/index.ts';
import { readCorpus } from './oracle/corpus.ts';
import { kramdownDocuments } from './oracle/documents.ts';
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

const optionSets = fc.constantFrom<KramdownOptions>(
  jekyllOptions, jekyllOptions, jekyllOptions, { input: 'kramdown' }, { input: 'GFM', parse_block_html: true, html_to_native: true }, { ...jekyllOptions, transliterated_header_ids: true, footnote_nr: 3 },
);

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
    fc.assert(fc.property(longDocuments, fc.array(edits, { minLength: 1, maxLength: 12 }), optionSets, checkEdits), { numRuns: RUNS });
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

  test('of real articles', { skip: sharedMissing }, () => {
    const articles = (readShared('articles.json') as { text: string }[]).map(({ text }) => text);
    fc.assert(fc.property(fc.constantFrom(...articles), fc.array(edits, { minLength: 1, maxLength: 8 }), (text, steps) => {
      checkEdits(text, steps, jekyllOptions);
    }), { numRuns: RUNS / 10 });
  });
});
