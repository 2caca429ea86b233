import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import type { Element, KramdownOptions } from '../../server/src/kramdown/index.ts';
import { jekyllOptions, parseKramdown, renderDocument } from '../../server/src/kramdown/index.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { kramdownSoup } from './oracle/soup.ts';
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
  const documents = fc.tuple(fc.oneof(kramdownDocuments(), kramdownSoup()), fc.constantFrom(...WRITTEN)).map(([text, write]) => write(text));
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

  for (const text of [
    'a <b><![CDATA[x & y\n  HTML & "z" HTML]]> HTML</b> HTML',
    '> a <![CDATA[x HTML\n> y & z HTML]]> HTML *b*',
    '- a &amp; \\* <![CDATA[x HTML\n  y & z HTML]]> HTML \\_ HTML',
    '<div markdown="1">\na <![CDATA[x\n  y < HTML]]> HTML\n</div>',
    '- <div markdown="span">a <![CDATA[x\n  y < HTML]]> HTML\n  </div>',
    '# <![CDATA[& HTML]]> HTML &copy; HTML',
    'a\n<![CDATA[x\r\n& HTML]]>\nHTML',
  ]) {
    test(`a word in or behind a section of plain text: ${JSON.stringify(text)}`, () => {
      for (const options of [jekyllOptions, { ...jekyllOptions, hard_wrap: true }]) {
        const document = parseKramdown(`${text}\n\n*[HTML]: h\n`, options);
        const words = elementsOf(document).filter(({ type }) => type === 'abbreviation').map(({ start, end }) => document.text.slice(start, end));
        assert.ok(words.length > 0);
        assert.deepEqual(words.filter(it => it !== 'HTML'), []);
        assert.equal(words.length, text.match(/HTML/g)?.length);
      }
    });
  }

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
          // What a CDATA section says is kept as references: that is how kramdown reads it.
          const value = text.includes('<![CDATA[') ? element.value.replace(/&(?:amp|lt|gt);/g, '') : element.value;
          const letters = value.replace(/[^\p{L}]/gu, '');
          const source = text.slice(element.start, element.end).replace(/[^\p{L}]/gu, '');
          // Letters of tags, marks and containers stand between those of the text.
          assert.ok(isSubsequence(letters, source) || letters.startsWith('input'), `${JSON.stringify(element.value)} in ${JSON.stringify(text.slice(element.start, element.end))} of ${JSON.stringify(text)}`);
        }
      }
    });
  });

  test('links, images, references, notes and abbreviations in containers', () => {
    const text = '> 1. a [b](/c "d")\n>    ![e](/f) [g][h]\n>\n>    : IA[^i]\n\n[h]: /j\n[^i]: > <k@l.fr>\n*[IA]: m\n';
    const document = parseKramdown(text);
    const { references, definitions } = document;
    const at = (range: { start: number; end: number } | undefined): string | undefined => range && text.slice(range.start, range.end);
    assert.deepEqual(references.map(it => [at(it), at(it.textRange), at(it.urlRange), at(it.nameRange)]), [
      ['[b](/c "d")', 'b', '/c', undefined],
      ['![e](/f)', 'e', '/f', undefined],
      ['[g][h]', 'g', '/j', 'h'],
      ['[^i]', 'i', undefined, 'i'],
      ['<k@l.fr>', 'k@l.fr', 'k@l.fr', undefined],
    ]);
    assert.deepEqual(definitions.map(it => [at(it.nameRange), at(it.valueRange)]), [['h', '/j'], ['i', undefined], ['IA', 'm']]);
    assert.equal(at(elementsOf(document).find(({ type }) => type === 'abbreviation')), 'IA');
  });

  test('references and definitions are found at their places', () => {
    checkAll((text, document) => {
      for (const { nameRange, name, kind } of document.definitions) {
        assert.equal(normalise(text.slice(nameRange.start, nameRange.end)), kind === 'link' ? name : normalise(name));
      }
      for (const reference of document.references) {
        assert.match(text.slice(reference.start, reference.end), /^(!?\[|<)[^]*[\])>}]$/);
        const { url, urlRange, kind } = reference;
        if (url !== undefined && urlRange !== undefined && kind !== 'autolink' && !/\s/.test(url)) {
          assert.equal(text.slice(urlRange.start, urlRange.end), url, JSON.stringify(text));
        }
      }
    });
  });

  test('data-line grows down the page, in containers too, but for footnotes', () => {
    checkAll((text, document) => {
      if (!text.includes('{:footnotes')) {
        const lines = linesOf(renderDocument(document, { lines: { offset: 0 } }));
        assert.deepEqual(lines, [...lines].sort((one, other) => one - other), JSON.stringify(text));
      }
    });
  });

  test('data-line is the line that a block starts at', () => {
    const text = 'a\n\n> * b\n>\n>   c\n>\n>   | d |\n\n1. e\n\n   f\n{: .g}\n\nh\n: i\n\n  j\n\n<div markdown="1">\n## k\n</div>\n';
    const html = renderDocument(parseKramdown(text), { lines: { offset: 0 } });
    const found = [...html.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`);
    assert.equal(found.join(', '), 'p 0, blockquote 2, ul 2, li 2, p 2, p 4, table 6, tbody 6, tr 6, td 6, ol 8, li 8, p 8, p 10, dl 13, dt 13, dd 14, p 16, div 18, h2 19');
  });

  test('data-line grows down real articles but for footnotes', { skip: sharedMissing }, () => {
    const articles = readShared('articles.json') as { text: string }[];
    for (const { text } of articles) {
      const lines = linesOf(renderDocument(parseKramdown(text), { lines: { offset: 10 } }));
      assert.deepEqual(lines, [...lines].sort((one, other) => one - other));
      assert.ok(lines.every(line => line >= 10));
    }
  });
});

/** The lines that blocks say they come from, without those of footnotes. */
function linesOf(html: string): number[] {
  return [...html.replace(/<div[^>]* class="footnotes"[^]*$/, '').matchAll(/ data-line="(\d+)"/g)].map(([, line]) => Number(line));
}

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
