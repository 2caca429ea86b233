import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Element, KramdownOptions } from '../../server/src/kramdown/index.ts';
import { jekyllOptions, parseKramdown, renderDocument } from '../../server/src/kramdown/index.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { elementsOf, readShared, sharedMissing } from './support.ts';

const RUNS = 600;

/** A text as it may be written: with the line ends of Windows, with a byte order mark. */
const WRITTEN: readonly ((text: string) => string)[] = [
  text => text,
  text => text.replaceAll('\n', '\r\n'),
  text => `\ufeff${text}`,
];

/** Some documents made at random, and what each of them must satisfy. */
function checkAll(check: (text: string, document: ReturnType<typeof parseKramdown>) => void): void {
  const documents = fc.tuple(kramdownDocuments(), fc.constantFrom(...WRITTEN)).map(([text, write]) => write(text));
  fc.assert(fc.property(documents, fc.constantFrom<KramdownOptions>(jekyllOptions, { input: 'kramdown' }), (text, options) => {
    check(text, parseKramdown(text, options));
  }), { numRuns: RUNS });
}

function check(text: string, find: (element: Element) => boolean, expected: string): void {
  const document = parseKramdown(text);
  const element = elementsOf(document).find(find);
  assert.ok(element, `no such element in ${text}`);
  assert.equal(text.slice(element.start, element.end), expected);
}

suite('positions', () => {
  test('emphasis in a lazy line of a list in a quote is found in the source', () => {
    check('> * un\n>   deux\n*trois* quatre', ({ type }) => type === 'em', '*trois*');
  });

  test('the code of an indented item is found behind a tab', () => {
    check('* a\n\n\t`b` c', ({ type }) => type === 'codespan', '`b`');
  });

  test('a paragraph continued after half a list item has the range of both parts', () => {
    check('un\n<x\ndeux', ({ type }) => type === 'p', 'un\n<x\ndeux');
  });

  test('carriage returns count', () => {
    check('a\r\n\r\n> b\r\n> *c*\r\n', ({ type }) => type === 'em', '*c*');
  });

  test('a byte order mark counts', () => {
    check('\ufeffa *b*', ({ type }) => type === 'em', '*b*');
  });

  test('a cell of a table, its escaped pipes included', () => {
    check('| a \\| b | *c* |\n', ({ type }) => type === 'td', 'a \\| b');
  });

  test('an empty cell, in its row', () => {
    const text = 'a | b\n| c |\n';
    const cell = elementsOf(parseKramdown(text)).filter(({ type }) => type === 'td')[2];
    assert.deepEqual([cell?.start, cell?.end], [6, 6]);
  });

  test('an opening tag and its element', () => {
    const text = 'x\n\n<figure class="a">\n<img src="b">\n</figure> y';
    const figure = elementsOf(parseKramdown(text)).find(({ name }) => name === 'figure');
    assert.deepEqual(figure && [text.slice(figure.start, figure.end), text.slice(figure.openingTag?.start, figure.openingTag?.end), figure.closed],
      ['<figure class="a">\n<img src="b">\n</figure>', '<figure class="a">', true]);
  });

  test('every element stands within its parent', () => {
    checkAll((text, document) => {
      for (const parent of elementsOf(document)) {
        for (const child of parent.children) {
          assert.ok(parent.start <= child.start && child.end <= parent.end,
            `${child.type} ${child.start}-${child.end} in ${parent.type} ${parent.start}-${parent.end} of ${JSON.stringify(text)}`);
        }
      }
    });
  });

  test('every element has a range within the text', () => {
    checkAll((text, document) => {
      for (const element of elementsOf(document)) {
        assert.ok(0 <= element.start && element.start <= element.end && element.end <= text.length, `${element.type} ${element.start}-${element.end} in ${JSON.stringify(text)}`);
      }
    });
  });

  test('the source of every attribute list starts with its braces and ends with them', () => {
    checkAll((text, document) => {
      for (const list of [...document.attributeLists, ...document.attributeDefinitions]) {
        const source = text.slice(list.start, list.end);
        assert.ok(source.startsWith('{:') && source.endsWith('}'), `${JSON.stringify(source)} in ${JSON.stringify(text)}`);
      }
    });
  });

  test('every piece of an attribute list is found at its place', () => {
    checkAll((text, document) => {
      for (const piece of document.attributeLists.flatMap(({ pieces }) => pieces)) {
        const source = text.slice(piece.start, piece.end);
        assert.ok(source.includes(piece.name), `${piece.name} in ${JSON.stringify(source)}`);
        if (piece.valueRange !== undefined && piece.value !== undefined && !piece.value.includes('"')) {
          assert.equal(text.slice(piece.valueRange.start, piece.valueRange.end), piece.value);
        }
      }
    });
  });

  test('the source of every text contains its letters', () => {
    checkAll((text, document) => {
      for (const element of elementsOf(document)) {
        if (element.type === 'text') {
          const letters = element.value.replace(/[^\p{L}]/gu, '');
          const source = text.slice(element.start, element.end).replace(/[^\p{L}]/gu, '');
          // Letters of tags, marks and containers stand between those of the text.
          assert.ok(isSubsequence(letters, source) || letters.startsWith('input'), `${JSON.stringify(element.value)} in ${JSON.stringify(text.slice(element.start, element.end))} of ${JSON.stringify(text)}`);
        }
      }
    });
  });

  test('references and definitions are found at their places', () => {
    checkAll((text, document) => {
      for (const { nameRange, name, kind } of document.definitions) {
        assert.equal(normalise(text.slice(nameRange.start, nameRange.end)), kind === 'link' ? name : normalise(name));
      }
      for (const reference of document.references) {
        assert.match(text.slice(reference.start, reference.end), /^(!?\[|<)[^]*[\])>}]$/);
      }
    });
  });

  test('data-line grows down the page but for footnotes', { skip: sharedMissing }, () => {
    const articles = readShared('articles.json') as { text: string }[];
    for (const { text } of articles) {
      const html = renderDocument(parseKramdown(text), { lines: { offset: 10 } }).replace(/<div[^>]* class="footnotes"[^]*$/, '');
      const lines = [...html.matchAll(/ data-line="(\d+)"/g)].map(([, line]) => Number(line));
      assert.deepEqual(lines, [...lines].sort((one, other) => one - other));
      assert.ok(lines.every(line => line >= 10));
    }
  });
});

function normalise(name: string): string {
  return name.replace(/\s+/g, ' ').toLowerCase();
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) {
    if (character === part[at]) {
      at += 1;
    } else if (part.codePointAt(at) === character.codePointAt(0) && character.length > 1) {
      at += character.length;
    }
  }
  return at >= part.length;
}
